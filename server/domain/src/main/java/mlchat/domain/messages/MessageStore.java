package mlchat.domain.messages;

import java.time.Instant;
import java.util.List;
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
    /// right before. After the commit and before this returns, [mlchat.domain.Event.MessagePosted] is
    /// announced from the room's lane, in `rev` order; a repeat is not announced.
    ///
    /// A reply in a thread takes one `rev` more, for the message that began the thread: that shows the
    /// reply from now on and is announced as changed.
    ///
    /// @throws mlchat.domain.Refused with `ClientIdReused`, `RoomNotFound`, `SessionOver`, `Overloaded`,
    ///     `OutcomeUnknown` or `StorageFull`; for a reply, with what [MessageRules#requireThread] and
    ///     [MessageRules#requireOpen] refuse; with `NotAllowed` for whoever calls everybody and may not
    Appended append(Membership author, Draft draft, MessageId id, Instant at);

    /// In which room the message is, whoever asks; nothing when there is no such message.
    Optional<RoomId> room(MessageId id);

    /// The message, if it is in that room.
    Optional<Message> find(RoomId room, MessageId id);

    /// What the message said from its posting on, the oldest first; nothing for one that is deleted.
    List<Version> versions(RoomId room, MessageId id);

    /// Lets the message say something else from now on and keeps what it said before. The same text changes
    /// nothing.
    ///
    /// Takes a `rev` in one transaction with the check that the editor is its sender, still a member who may
    /// speak, and that the session lives; announces [mlchat.domain.Event.MessageChanged] after the commit and
    /// before it returns.
    ///
    /// @throws mlchat.domain.Refused with `MessageNotFound`, `RoomNotFound`, `SessionOver`, `NotAllowed`,
    /// and what
    ///     [mlchat.domain.rooms.RoomRules#requireMaySpeak] refuses but slow mode
    Message edit(Membership editor, MessageId id, Wording wording, Instant at);

    /// The same with words that name nobody.
    default Message edit(Membership editor, MessageId id, String content, Instant at) {
        return edit(editor, id, new Wording(content), at);
    }

    /// Deletes the message: its place stays, what it says and said is gone. Deleting it again changes
    /// nothing.
    ///
    /// Its sender may, and who moderates the room. It takes a `rev` and is announced as an edit is. A reply
    /// in a thread takes one `rev` more: the message that began the thread does not count it any more.
    ///
    /// @throws mlchat.domain.Refused with `MessageNotFound`, `RoomNotFound`, `SessionOver`, `NotAllowed`
    Message delete(Membership actor, MessageId id, Instant at);

    /// What the sender's `clientId` became, if it was seen before.
    Optional<Message> sent(UserId sender, ClientId clientId);

    /// One page of history, read at one instant.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound`
    Page page(RoomId room, Shown shown, PageQuery query);

    /// The same of what the room itself shows.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound`
    default Page page(RoomId room, PageQuery query) {
        return page(room, new Shown.InRoom(), query);
    }

    /// The newest message that each of the user's rooms shows; rooms without messages are missing.
    Map<RoomId, Message> latest(UserId user);

    /// What changed in the room after revision `after`, at most `limit` messages and members; beyond
    /// [Changes#RESET_BEYOND], or when `after` lies ahead of the room, a reset. Changes of one revision stay
    /// together, should there be more than `limit` of them.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound`
    Changes changes(RoomId room, long after, int limit);
}
