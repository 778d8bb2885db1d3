package mlchat.domain.messages;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;

/// Keeps messages and numbers them.
public interface MessageStore {

    /// Gives the draft the next `seq` and `rev` of its room and keeps it, durably, before it returns.
    ///
    /// In one transaction: a repeat of the sender's `clientId` is recognised before anything is numbered; the
    /// author is still a member and the session still lives; the author's read mark moves along if it stood
    /// right before. After the commit and before this returns, [mlchat.domain.Event.MessagePosted] is announced
    /// from the room's lane, in `rev` order; a repeat is not announced.
    ///
    /// @throws mlchat.domain.Refused with `ClientIdReused`, `RoomNotFound`, `SessionOver`, `Overloaded`,
    ///     `OutcomeUnknown` or `StorageFull`
    Appended append(Membership author, Draft draft, MessageId id, Instant at);

    /// What the sender's `clientId` became, if it was seen before.
    Optional<Message> sent(UserId sender, ClientId clientId);

    /// One page of history, read at one instant.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound`
    Page page(RoomId room, PageQuery query);

    /// The newest message of each of the user's rooms; rooms without messages are missing.
    Map<RoomId, Message> latest(UserId user);

    /// What changed in the room after revision `after`, at most `limit` messages and members; beyond
    /// [Changes#RESET_BEYOND], or when `after` lies ahead of the room, a reset. Changes of one revision stay
    /// together, should there be more than `limit` of them.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound`
    Changes changes(RoomId room, long after, int limit);
}
