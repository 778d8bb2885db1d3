package mlchat.domain.personal;

import java.time.Instant;
import mlchat.domain.messages.MessageId;
import mlchat.domain.rooms.RoomId;

/// A message that a person wants to find again. Nobody else knows of it.
///
/// @param at      since when
/// @param removed it is one no longer
public record Bookmark(MessageId message, RoomId room, Instant at, boolean removed, long userRev) implements Belonging {

    @Override
    public boolean gone() {
        return removed;
    }

    @Override
    public int size() {
        return 0;
    }
}
