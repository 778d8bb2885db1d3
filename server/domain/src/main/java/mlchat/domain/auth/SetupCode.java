package mlchat.domain.auth;

import java.util.Optional;

/// The code that makes its bearer the first administrator. It dies with its first use.
public interface SetupCode {

    /// The code, while there is no administrator.
    Optional<String> current();

    /// Forgets the code: there is an administrator now.
    void retire();
}
