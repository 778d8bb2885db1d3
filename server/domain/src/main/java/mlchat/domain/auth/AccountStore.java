package mlchat.domain.auth;

import java.util.Optional;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;

/// Keeps accounts and their password hashes.
public interface AccountStore {

    /// Makes the account and, in the same transaction, its membership in the general room, which takes a `rev`
    /// there.
    ///
    /// Announces [mlchat.domain.Event.MemberChanged] from the lane after the commit.
    ///
    /// @throws mlchat.domain.Refused with `UsernameTaken`; with `SetupCodeInvalid` when the account is to be
    ///     the first administrator and there is one already
    void create(Account account, PasswordHash hash, Optional<String> email);

    /// Whether anybody is an administrator yet.
    boolean hasAdministrator();

    Optional<Account> find(UserId id);

    Optional<Login> login(Username username);

    /// Calls the user something else from now on.
    ///
    /// @return the account, or nothing when there is none
    Optional<Account> rename(UserId id, DisplayName name);

    void rehash(UserId id, PasswordHash hash);

    /// What a login is checked against.
    record Login(Account account, PasswordHash hash) {}
}
