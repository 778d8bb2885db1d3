package mlchat.domain.messages;

import java.util.Optional;

/// To what a message answers, and where it is shown.
///
/// @param to         the message it quotes
/// @param threadOf   the message that began the thread to which it belongs
/// @param alsoToRoom whether the room shows it too, beside the thread
public record Reply(Optional<MessageId> to, Optional<MessageId> threadOf, boolean alsoToRoom) {
    /// Said in the room, to nobody in particular.
    public static final Reply NONE = new Reply(Optional.empty(), Optional.empty(), false);

    /// @throws IllegalArgumentException when it is to be shown beside a thread of which it is not
    public Reply {
        if (alsoToRoom && threadOf.isEmpty()) {
            throw new IllegalArgumentException("Only a message of a thread goes also to the room.");
        }
    }

    /// One of a thread.
    public static Reply inThread(MessageId root) {
        return new Reply(Optional.empty(), Optional.of(root), false);
    }

    /// Whether the room does not show it.
    public boolean isThreadOnly() {
        return threadOf.isPresent() && !alsoToRoom;
    }
}
