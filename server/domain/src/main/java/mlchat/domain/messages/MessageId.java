package mlchat.domain.messages;

import java.util.Optional;
import java.util.UUID;
import mlchat.domain.Uuids;

/// Names one message for ever; its place in the room is its `seq`.
public record MessageId(UUID value) {

    /// The id in this text, or nothing when the text is no id at all.
    public static Optional<MessageId> parse(String text) {
        return Uuids.parse(text).map(MessageId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
