package mlchat.domain.personal;

import mlchat.domain.messages.MessageId;
import mlchat.domain.rooms.OwnSettings;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.RoomId;

/// One thing that belongs to one person, in its present state.
public sealed interface Belonging
        permits Belonging.Settled, Belonging.OfRoom, Belonging.OfThread, KeptDraft, Bookmark, ScheduledMessage {

    /// The person's revision at which it last changed.
    long userRev();

    /// Whether nothing is left of it but the news that it is gone.
    boolean gone();

    /// What an answer is charged for it, beside its place: code units of text.
    int size();

    /// What a room is to the person, and how far it is read.
    record OfRoom(RoomId room, OwnSettings own, ReadMark mark, long userRev) implements Belonging {
        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public int size() {
            return 0;
        }
    }

    /// What a thread is to the person, and how far it is read.
    ///
    /// @param root the message that began it
    record OfThread(RoomId room, MessageId root, boolean following, ReadMark mark, long userRev) implements Belonging {
        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public int size() {
            return 0;
        }
    }

    /// How the person wants the chat to be.
    record Settled(Preferences preferences, long userRev) implements Belonging {
        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
