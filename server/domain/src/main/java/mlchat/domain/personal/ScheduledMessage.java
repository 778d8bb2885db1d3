package mlchat.domain.personal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.ClientId;
import mlchat.domain.rooms.RoomId;

/// What a person has written to be said later.
///
/// @param clientId what its author called it, so that scheduling can be repeated
/// @param due      when it is to be said
/// @param failure  why it was not, when its time came
public record ScheduledMessage(
        ScheduledId id,
        RoomId room,
        ClientId clientId,
        String content,
        Instant due,
        State state,
        Optional<Failure> failure,
        long userRev)
        implements Belonging {

    public enum State {
        /// Its time has not come.
        WAITING,
        /// It is being said; nobody takes that back any more.
        POSTING,
        /// It could not be said, and waits for its author.
        FAILED,
        /// It was said.
        POSTED,
        /// Its author gave it up.
        CANCELLED
    }

    /// Why a message was not said.
    public enum Failure {
        ROOM_NOT_FOUND,
        ROOM_ARCHIVED,
        READ_ONLY,
        MUTED,
        MESSAGE_TOO_LONG,
        REFUSED
    }

    @Override
    public boolean gone() {
        return state == State.POSTED || state == State.CANCELLED;
    }

    @Override
    public int size() {
        return content.length();
    }

    /// Whether its author may still change it or give it up.
    public boolean isOpen() {
        return state == State.WAITING || state == State.FAILED;
    }

    /// The same, as it took that revision of its author.
    public ScheduledMessage at(long rev) {
        return new ScheduledMessage(
                id, room, clientId, content, due.truncatedTo(ChronoUnit.MILLIS), state, failure, rev);
    }

    /// This, if the other one that has the same name is the same.
    ///
    /// @throws Refused with [Refusal.ClientIdReused]
    public ScheduledMessage ifLike(ScheduledMessage other) {
        if (!room.equals(other.room) || !(gone() || content.equals(other.content))) {
            throw new Refused(new Refusal.ClientIdReused());
        }
        return this;
    }

    /// The same at another time or with other words.
    public ScheduledMessage edited(ScheduledEdit edit, long rev) {
        return new ScheduledMessage(
                id,
                room,
                clientId,
                edit.content().orElse(content),
                edit.due().orElse(due).truncatedTo(ChronoUnit.MILLIS),
                State.WAITING,
                Optional.empty(),
                rev);
    }

    /// The same in another state. What is gone keeps no text.
    public ScheduledMessage in(State next, long rev) {
        boolean over = next == State.POSTED || next == State.CANCELLED;
        return new ScheduledMessage(id, room, clientId, over ? "" : content, due, next, Optional.empty(), rev);
    }

    /// The same after it could not be said.
    public ScheduledMessage failed(Failure why, long rev) {
        return new ScheduledMessage(id, room, clientId, content, due, State.FAILED, Optional.of(why), rev);
    }
}
