package mlchat.domain;

import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.Message;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.presence.Choice;
import mlchat.domain.presence.Presence;
import mlchat.domain.presence.Typing;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Receipt;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomId;

/// Everything that happens and others hear of, on one page. It has happened: each event tells of a finished
/// commit, but for those of the moment: who is here, who writes, how far somebody has read.
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
    ///
    /// @param userRev the user's revision that this took
    record MarkMoved(UserId userId, RoomId roomId, ReadMark mark, long userRev) implements Event {}

    /// Something of the user's own changed; it is nobody else's business.
    record BelongingsChanged(UserId userId, PersonalChanges changes) implements Event {}

    /// The outcome of a change of the user's own is in doubt: the user's devices should compare.
    record UserInDoubt(UserId userId) implements Event {}

    /// Others are shown something else of a person.
    record PresenceChanged(Presence presence) implements Event {}

    /// The user wants to be seen otherwise; it is nobody else's business.
    record PresenceChosen(UserId userId, Choice choice) implements Event {}

    record TypingChanged(Typing typing) implements Event {}

    /// A member has read on, and others may know.
    record ReceiptMoved(RoomId roomId, Receipt receipt) implements Event {}

    /// The session is over; what is open in its name is to be closed.
    record SessionEnded(SessionId sessionId, SessionEnded.Reason reason) implements Event {
        public enum Reason {
            LOGGED_OUT,
            /// By its user, in the list of sessions.
            ENDED_ELSEWHERE,
            TOKEN_REUSED,
            EXPIRED
        }
    }
}
