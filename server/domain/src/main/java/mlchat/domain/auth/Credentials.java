package mlchat.domain.auth;

import java.util.Optional;
import java.util.Set;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.Username;

/// The one decision whether somebody is who they say they are.
public final class Credentials {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Set<String> commonPasswords;

    /// @param commonPasswords the passwords most in use, in lower case
    public Credentials(AccountStore accounts, Passwords passwords, Set<String> commonPasswords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.commonPasswords = Set.copyOf(commonPasswords);
    }

    /// The account of that name, if the password is its own.
    ///
    /// @throws Refused with [Refusal.BadCredentials], which does not tell an unknown user from a wrong password
    public Account verify(String username, Password password) {
        var login = usernameOf(username).flatMap(accounts::login);
        if (login.isEmpty()) {
            passwords.matchesNobody(password);
            throw new Refused(new Refusal.BadCredentials());
        }
        var known = login.get();
        if (!passwords.matches(password, known.hash())) {
            throw new Refused(new Refusal.BadCredentials());
        }
        if (passwords.outdated(known.hash())) {
            accounts.rehash(known.account().person().id(), passwords.hash(password));
        }
        return known.account();
    }

    /// The hash of a new password.
    ///
    /// @throws Refused with [Refusal.WeakPassword]
    PasswordHash accept(Password password) {
        password.requireStrong(commonPasswords);
        return passwords.hash(password);
    }

    private static Optional<Username> usernameOf(String typed) {
        try {
            return Optional.of(new Username(Username.canonical(typed)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
