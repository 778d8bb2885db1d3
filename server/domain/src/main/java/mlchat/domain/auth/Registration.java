package mlchat.domain.auth;

import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.Username;

/// What a newcomer asks for.
///
/// @param setupCode makes the account the first administrator
public record Registration(
        Username username,
        Password password,
        Optional<DisplayName> displayName,
        Optional<String> email,
        Optional<String> invitation,
        Optional<String> setupCode) {
    private static final int LONGEST_EMAIL = 254;

    /// @throws Refused with [Refusal.EmailInvalid]
    public Registration {
        email.ifPresent(Registration::requireEmail);
    }

    /// Only what no address lacks (RFC 5321, section 4.5.3.1): whether it works, only a mail can tell.
    private static void requireEmail(String email) {
        Text.requireStorable(email);
        int at = email.lastIndexOf('@');
        boolean plausible = at > 0
                && at < email.length() - 1
                && email.length() <= LONGEST_EMAIL
                && email.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
        if (!plausible) {
            throw new Refused(new Refusal.EmailInvalid("This is not an e-mail address."));
        }
    }
}
