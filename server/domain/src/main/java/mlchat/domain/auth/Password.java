package mlchat.domain.auth;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// What a person typed as a password: compared exactly as received, never trimmed, normalised, cut or shown.
public final class Password {
    /// At least this many Unicode code points (OWASP ASVS 5.0, 6.2.1).
    public static final int SHORTEST = 8;

    /// At most this many bytes of UTF-8, so that nobody makes the server hash megabytes.
    public static final int LONGEST_BYTES = 1_024;

    private final String value;

    /// @throws Refused with [Refusal.TextInvalid] for half surrogate pairs, [Refusal.WeakPassword] over the
    ///     byte limit
    public Password(String value) {
        Text.requireStorable(value.replace('\0', ' '));
        if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Refused(new Refusal.WeakPassword("A password has at most " + LONGEST_BYTES + " bytes."));
        }
        this.value = value;
    }

    /// The rules for a new password: long enough, and not among those that everybody tries first.
    ///
    /// @param common the passwords most in use, in lower case (OWASP ASVS 5.0, 6.2.4)
    /// @throws Refused with [Refusal.WeakPassword]
    public void requireStrong(Set<String> common) {
        if (Text.length(value) < SHORTEST) {
            throw new Refused(new Refusal.WeakPassword("A password needs at least " + SHORTEST + " characters."));
        }
        if (common.contains(value.toLowerCase(Locale.ROOT))) {
            throw new Refused(new Refusal.WeakPassword("This password is among those that are guessed first."));
        }
    }

    /// For hashing only.
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
