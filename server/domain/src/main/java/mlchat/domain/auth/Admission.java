package mlchat.domain.auth;

/// Who may make an account.
public enum Admission {
    /// Everybody who reaches the server.
    OPEN,
    /// Who holds an invitation.
    INVITE,
    /// Nobody, but the first administrator by the setup code.
    CLOSED
}
