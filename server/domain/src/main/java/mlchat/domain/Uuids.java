package mlchat.domain;

import java.util.Optional;
import java.util.UUID;

/// Reads UUIDs strictly: only the canonical lower-case form of RFC 9562, section 4, so that one row has one
/// name.
public final class Uuids {
    private Uuids() {}

    /// The UUID, or nothing when the text is not exactly its canonical form.
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            var uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
