package mlchat.domain.auth;

import java.time.Instant;

/// A key that the server made for itself. Its material is never shown or logged.
///
/// @param id        its name for ever, letters and digits only: tokens and hashes carry it
/// @param material  the key itself; the record keeps and gives copies
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied both ways
public record SecretKey(String id, Purpose purpose, byte[] material, Instant createdAt) {

    /// What a key is for; it is used for nothing else.
    public enum Purpose {
        ACCESS_TOKEN_SIGNING,
        PASSWORD_PEPPER
    }

    public SecretKey {
        material = material.clone();
    }

    @Override
    public byte[] material() {
        return material.clone();
    }

    @Override
    public String toString() {
        return "SecretKey[" + purpose + " " + id + "]";
    }
}
