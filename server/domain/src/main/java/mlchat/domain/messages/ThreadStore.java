package mlchat.domain.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;

/// Keeps who follows which thread, and how far they have read it. Replies themselves are messages: they
/// come in through [MessageStore#append].
///
/// Whoever replies follows the thread from then on, and whoever began it does from its first reply on. What
/// one does by hand takes the person's next revision and is announced as
/// [mlchat.domain.Event.BelongingsChanged]; what follows from a reply takes none, because every device sees
/// the reply.
public interface ThreadStore {

    /// The thread that the message began, whether it has replies yet or not, as the user sees it.
    Optional<ThreadView> view(RoomId room, MessageId root, UserId user);

    /// Lets the user be told of new replies, or not any more. Whoever begins to follow has read what is
    /// there. What is so already changes nothing.
    ///
    /// @throws mlchat.domain.Refused with `MessageNotFound`, `RoomNotFound`, `SessionOver`, `NotAllowed`
    ThreadView follow(Membership member, MessageId root, boolean on, Instant at);

    /// Moves the user's mark in the thread to `seq`, clamped to what exists in the room, and backwards only
    /// if `force`.
    ///
    /// @throws mlchat.domain.Refused as [#follow]
    ThreadView read(Membership member, MessageId root, long seq, boolean force, Instant at);

    /// The threads that the user follows in the rooms where the user is, the one that was replied to last
    /// first.
    ///
    /// Only the [#LOOKED_AT] that were begun last are looked at, so that it costs the same however long
    /// somebody has been here.
    List<ThreadView> followed(UserId user, Selection selection);

    /// Most threads of one user that [#followed] looks at.
    int LOOKED_AT = 1_000;

    /// Which of them.
    ///
    /// @param unread only those with something new
    /// @param offset how many come before
    record Selection(boolean unread, int offset, int limit) {}
}
