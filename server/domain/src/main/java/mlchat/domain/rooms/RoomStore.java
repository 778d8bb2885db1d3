package mlchat.domain.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mlchat.domain.Ids;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;

/// Keeps rooms and who is in them. Its writes go through the room's lane, like those of messages.
public interface RoomStore {

    /// The room in which everybody is. It exists from the first start.
    RoomId general();

    /// Makes a room whose owner is the creator, with a note that says so, and announces
    /// [mlchat.domain.Event.RoomJoined] for each of its people after the commit and before it returns.
    ///
    /// @throws mlchat.domain.Refused with `RoomNameTaken`, `UserNotFound`, `SessionOver`
    RoomId create(NewRoom room, UserId creator, SessionId session, Ids ids, Instant at);

    /// Changes the room's settings; what is already so changes nothing. Takes a `rev`, announces
    /// [mlchat.domain.Event.RoomChanged], and leaves notes of what people should know.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound`, `SessionOver`, `NotAllowed`, `RoomArchived`,
    /// `RoomPermanent`,
    ///     `RoomNameTaken`
    void change(Membership actor, RoomEdit edit, Ids ids, Instant at);

    /// Deletes the room and everything in it. All its people leave it at once; [mlchat.domain.Event.RoomLeft]
    /// is announced for each.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound`, `SessionOver`, `NotAllowed`, `RoomPermanent`
    void delete(Membership actor, Instant at);

    /// Public rooms that are not archived, by name, behind the name `after`, at most `limit`.
    List<RoomEntry> directory(Optional<RoomName> after, int limit, UserId asker);

    /// Those of them whose name from any of its words on starts with `prefix` (in the form of
    /// [RoomName#canonical]), by name, at most `limit`.
    List<RoomEntry> search(String prefix, int limit, UserId asker);

    /// What the user is in the room; nothing for outsiders and for rooms that do not exist.
    Optional<Role> role(RoomId room, UserId user);

    /// The room as this member sees it; nothing for outsiders.
    Optional<RoomView> view(RoomId room, UserId user);

    /// All rooms of the user, in no particular order.
    List<RoomView> views(UserId user);

    /// Where each room of the user stands now.
    Map<RoomId, Revision> revisions(UserId user);

    /// The direct room of exactly these people, if it was ever opened.
    ///
    /// @throws mlchat.domain.Refused with `UserNotFound` when one of the people does not exist
    Optional<RoomId> existingDirect(Set<UserId> people);

    /// The one direct room of exactly these people, made if it was never there, with all of them as
    /// members.
    ///
    /// A new room takes revision 1 and announces [mlchat.domain.Event.RoomJoined] for each of its people
    /// after the commit and before this returns. However many ask at once, there is one room and one
    /// announcement for each.
    ///
    /// @param people one person (talking to oneself) or more; all exist
    /// @throws mlchat.domain.Refused with `SessionOver` when the asker's session ended before the commit,
    ///     `UserNotFound` when one of the people does not exist
    RoomId direct(Set<UserId> people, SessionId asker, RoomId idIfNew, Instant at);

    /// Moves the member's read mark to `seq`, clamped to what exists, and backwards only if `force`.
    ///
    /// Announces [mlchat.domain.Event.MarkMoved] if the mark moved. Acknowledged means committed, here too.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound` when the membership ended before the commit,
    ///     `SessionOver` when the session was ended
    ReadMark read(Membership member, long seq, boolean force);
}
