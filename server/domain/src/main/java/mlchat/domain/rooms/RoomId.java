package mlchat.domain.rooms;

import java.util.Optional;
import java.util.UUID;
import mlchat.domain.Uuids;

/// Names one room for ever, whatever it is called.
public record RoomId(UUID value) {

    /// The id in this text, or nothing when the text is no id at all.
    public static Optional<RoomId> parse(String text) {
        return Uuids.parse(text).map(RoomId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
