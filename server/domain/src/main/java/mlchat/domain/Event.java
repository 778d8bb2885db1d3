package mlchat.domain;

import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.Message;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomId;

/// Everything that happens and others hear of, on one page. It has happened: each event tells of a finished
/// commit.
public sealed interface Event {

    /// A change of a room, with the `rev` it took. Stores announce those of one room in ascending `rev`.
    sealed interface RoomChange extends Event {
        RoomId roomId();

        long rev();
    }

    record MessagePosted(Message message) implements RoomChange {
        @Override
        public RoomId roomId() {
            return message.room();
        }

        @Override
        public long rev() {
            return message.rev();
        }
    }

    /// A message says something else now, or nothing any more.
    record MessageChanged(Message message) implements RoomChange {
        @Override
        public RoomId roomId() {
            return message.room();
        }

        @Override
        public long rev() {
            return message.rev();
        }
    }

    /// The room's own settings changed.
    record RoomChanged(Room room) implements RoomChange {
        @Override
        public RoomId roomId() {
            return room.id();
        }

        @Override
        public long rev() {
            return room.metaRev();
        }
    }

    /// Somebody came into the room, is something else in it now, or has left it.
    ///
    /// @param memberCount how many are in the room since
    record MemberChanged(RoomId roomId, Member member, int memberCount) implements RoomChange {
        @Override
        public long rev() {
            return member.rev();
        }
    }

    /// A room's outcome is in doubt: somebody should compare what was delivered with what the store holds.
    record RoomInDoubt(RoomId roomId) implements Event {}

    /// The user has a room more.
    record RoomJoined(UserId userId, RoomId roomId) implements Event {}

    /// The user has a room less. Whoever delivers this has delivered the change that says so before.
    record RoomLeft(UserId userId, RoomId roomId, RoomLeft.Reason reason) implements Event {
        public enum Reason {
            LEFT,
            REMOVED,
            BANNED,
            DELETED
        }
    }

    /// The user read on, on one of the user's devices.
    record MarkMoved(UserId userId, RoomId roomId, ReadMark mark) implements Event {}

    /// The session is over; what is open in its name is to be closed.
    record SessionEnded(SessionId sessionId, SessionEnded.Reason reason) implements Event {
        public enum Reason {
            LOGGED_OUT,
            TOKEN_REUSED,
            EXPIRED
        }
    }
}
