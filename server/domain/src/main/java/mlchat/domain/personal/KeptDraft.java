package mlchat.domain.personal;

import java.time.Instant;
import java.util.Optional;
import mlchat.domain.messages.MessageId;
import mlchat.domain.rooms.RoomId;

/// What a person is writing in a place and has not sent.
///
/// @param content empty when it was sent or given up
/// @param other   what another device was writing there at the same time, and this does not contain; else empty
/// @param at      when it was last written
public record KeptDraft(DraftPlace place, String content, String other, Instant at, long userRev) implements Belonging {

    /// Where a draft belongs: a room, or a thread in it.
    public record DraftPlace(RoomId room, Optional<MessageId> thread) {}

    @Override
    public boolean gone() {
        return content.isEmpty() && other.isEmpty();
    }

    @Override
    public int size() {
        return content.length() + other.length();
    }
}
