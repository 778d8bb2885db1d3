package mlchat.domain.auth;

/// Hashes passwords, slowly on purpose, and bounds how many it hashes at once.
///
/// Every method may wait for a place in the pool and refuses with `Overloaded` when the queue is full.
public interface Passwords {

    PasswordHash hash(Password password);

    boolean matches(Password password, PasswordHash hash);

    /// Does all the work of [#matches] for a user that does not exist, so that time does not tell the two
    /// apart.
    void matchesNobody(Password password);

    /// Whether the hash was made with older settings and is to be made anew at the next login.
    boolean outdated(PasswordHash hash);
}
