package mlchat.domain.auth;

import java.time.Instant;
import java.util.List;

/// Keeps the server's own keys, wrapped so that the store alone does not give them away.
public interface SecretKeys {

    /// All keys of that purpose, in the order in which they were made; the last one is in use.
    List<SecretKey> of(SecretKey.Purpose purpose);

    /// Keeps a new key under an id of its own. It is there after a crash, and from now on it is the last one.
    SecretKey add(SecretKey.Purpose purpose, byte[] material, Instant at);
}
