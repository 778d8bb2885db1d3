package mlchat.domain.personal;

import java.util.Optional;
import java.util.UUID;
import mlchat.domain.Uuids;
import mlchat.domain.messages.ClientId;

/// Names one scheduled message for ever.
public record ScheduledId(UUID value) {

    /// The id in this text, or nothing when the text is no id at all.
    public static Optional<ScheduledId> parse(String text) {
        return Uuids.parse(text).map(ScheduledId::new);
    }

    /// The name under which it is sent, whenever and however often that is tried.
    public ClientId clientId() {
        return new ClientId("scheduled:" + value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
