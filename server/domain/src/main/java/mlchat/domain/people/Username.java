package mlchat.domain.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;

/// The name one logs in with and is mentioned by, always in canonical form: NFKC, lower case,
/// `[a-z0-9._-]{3,32}`.
///
/// Two spellings that people could take for one another (case, full-width letters, the Kelvin sign) become one
/// name. The check comes after the normalisation, because normalising can make text longer and letters plain.
public record Username(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{3,32}");
    private static final int LONGEST_INPUT = 128;

    /// Words that mean something after an `@`.
    private static final Set<String> RESERVED = Set.of("room", "all", "here", "everyone", "channel", "system");

    /// @throws IllegalArgumentException when the value is not canonical; use [#of] for what people type
    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a canonical username");
        }
    }

    /// The canonical form of what a person typed for a new account.
    ///
    /// @throws Refused with [Refusal.UsernameInvalid]
    public static Username of(String typed) {
        String canonical = canonical(typed);
        if (!FORM.matcher(canonical).matches()) {
            throw new Refused(new Refusal.UsernameInvalid(
                    "A username has 3 to 32 characters: letters a to z, digits, dot, underscore and hyphen."));
        }
        if (RESERVED.contains(canonical)) {
            throw new Refused(new Refusal.UsernameInvalid("This name is reserved."));
        }
        return new Username(canonical);
    }

    /// The name in this text if it is one in canonical form, as an existing name is.
    public static Optional<Username> parse(String canonical) {
        return FORM.matcher(canonical).matches() ? Optional.of(new Username(canonical)) : Optional.empty();
    }

    /// What a person typed, in the form that is compared; it need not be a valid username.
    public static String canonical(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return "";
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
