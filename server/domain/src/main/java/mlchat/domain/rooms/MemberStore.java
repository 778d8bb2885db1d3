package mlchat.domain.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Ids;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;

/// Keeps who belongs to which room and as what.
///
/// Every write takes a `rev` of the room in one transaction with the check of the actor's role and session,
/// and announces [mlchat.domain.Event.MemberChanged] after the commit and before it returns; where people
/// come or go, a note among the messages tells of it ([mlchat.domain.messages.SystemNote]), and
/// [mlchat.domain.Event.RoomJoined] or [mlchat.domain.Event.RoomLeft] follows for the one concerned.
///
/// All refuse with `RoomNotFound` when the actor is no member any more, `SessionOver`, `NotAllowed` and
/// `RoomArchived`. `ids` name the notes.
public interface MemberStore {

    /// Comes into a public room; nothing happens if the user is there already. A room without an owner gets
    /// one.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound` for rooms that are not public, `Banned`
    void join(RoomId room, UserId user, SessionId session, Ids ids, Instant at);

    /// Leaves. The last owner names who becomes owner, unless nobody else is there.
    ///
    /// @throws mlchat.domain.Refused with `RoomPermanent`, `LastOwner`, or `MemberNotFound` when the heir
    /// is none
    void leave(Membership member, Optional<UserId> heir, Ids ids, Instant at);

    /// Brings somebody in as that role, for more than a member only if one may appoint; nothing happens if
    /// that person is there already. Whoever was banned may come again only when somebody brings him in who
    /// could have banned him.
    ///
    /// @throws mlchat.domain.Refused with `UserNotFound`, `Banned`
    void add(Membership actor, UserId user, Role role, Ids ids, Instant at);

    /// Makes a member something else.
    ///
    /// @throws mlchat.domain.Refused with `MemberNotFound`, `LastOwner`
    void appoint(Membership actor, UserId user, Role role, Instant at);

    /// Takes somebody out. A ban keeps the person out, and may come before the person does.
    ///
    /// @throws mlchat.domain.Refused with `MemberNotFound` (not for a ban), `UserNotFound`, `RoomPermanent`,
    ///     `LastOwner`
    void remove(Membership actor, UserId user, boolean ban, Ids ids, Instant at);

    /// Lifts a ban; nothing happens where there is none.
    void pardon(Membership actor, UserId user, Instant at);

    /// Lets a member not speak before that; an instant that has passed lifts it.
    ///
    /// @throws mlchat.domain.Refused with `MemberNotFound`
    void mute(Membership actor, UserId user, Instant until, Instant at);

    /// One member; nothing for people who are not in the room.
    Optional<Member> member(RoomId room, UserId user);

    /// Members by username, behind `after`, at most `limit`.
    List<Member> members(RoomId room, Optional<Username> after, int limit);

    /// Who is banned, by username, at most `limit`.
    List<Person> banned(RoomId room, int limit);
}
