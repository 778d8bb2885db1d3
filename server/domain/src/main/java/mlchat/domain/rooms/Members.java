package mlchat.domain.rooms;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;

/// The door to who belongs to a room: coming, going, and what moderators and owners do about people.
public final class Members {
    /// Most members on one page of the list.
    public static final int PAGE = 200;

    /// Most banned people that are listed.
    public static final int BANNED = 500;

    private final MemberStore store;
    private final Ids ids;
    private final InstantSource clock;

    public Members(MemberStore store, Ids ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// Comes into a public room.
    ///
    /// @throws Refused as [MemberStore#join]
    public void join(RoomId room, UserId user, SessionId session) {
        store.join(room, user, session, ids, clock.instant());
    }

    /// Leaves.
    ///
    /// @throws Refused as [MemberStore#leave]
    public void leave(Membership member) {
        store.leave(member, Optional.empty(), ids, clock.instant());
    }

    /// Leaves to another what the last owner of a room owns.
    ///
    /// @throws Refused as [MemberStore#leave]
    public void leave(Membership member, UserId heir) {
        store.leave(member, Optional.of(heir), ids, clock.instant());
    }

    /// Brings somebody in, as a member; who is there already stays what they are.
    ///
    /// @throws Refused as [MemberStore#add]
    public Member add(Membership actor, UserId user) {
        store.add(actor, user, Role.MEMBER, ids, clock.instant());
        return member(actor, user);
    }

    /// Makes somebody something, who is brought in if need be.
    ///
    /// @throws Refused as [MemberStore#add] and [MemberStore#appoint]
    public Member appoint(Membership actor, UserId user, Role role) {
        if (store.member(actor.room(), user).isEmpty()) {
            store.add(actor, user, role, ids, clock.instant());
        }
        var member = member(actor, user);
        if (member.role() == role) {
            return member;
        }
        store.appoint(actor, user, role, clock.instant());
        return member(actor, user);
    }

    /// @throws Refused as [MemberStore#remove]
    public void remove(Membership actor, UserId user) {
        store.remove(actor, user, false, ids, clock.instant());
    }

    /// @throws Refused as [MemberStore#remove]
    public void ban(Membership actor, UserId user) {
        store.remove(actor, user, true, ids, clock.instant());
    }

    /// @throws Refused as [MemberStore#pardon]
    public void pardon(Membership actor, UserId user) {
        store.pardon(actor, user, clock.instant());
    }

    /// Lets a member not speak until then; [Member#FOR_GOOD]: until it is lifted.
    ///
    /// @throws Refused as [MemberStore#mute]
    public Member mute(Membership actor, UserId user, Instant until) {
        var end = until.isAfter(Member.FOR_GOOD) ? Member.FOR_GOOD : until;
        store.mute(actor, user, end, clock.instant());
        return member(actor, user);
    }

    /// @throws Refused as [MemberStore#mute]
    public Member unmute(Membership actor, UserId user) {
        var now = clock.instant();
        store.mute(actor, user, now, now);
        return member(actor, user);
    }

    /// @throws Refused with [Refusal.MemberNotFound]
    public Member member(Membership asker, UserId user) {
        return store.member(asker.room(), user).orElseThrow(() -> new Refused(new Refusal.MemberNotFound()));
    }

    /// The first members by username, at most [#PAGE].
    public List<Member> first(Membership asker, int limit) {
        return store.members(asker.room(), Optional.empty(), Math.clamp(limit, 1, PAGE));
    }

    /// Those behind that name.
    public List<Member> after(Membership asker, Username name, int limit) {
        return store.members(asker.room(), Optional.of(name), Math.clamp(limit, 1, PAGE));
    }

    /// Who is banned, for those who may ban, at most [#BANNED].
    ///
    /// @throws Refused with [Refusal.NotAllowed]
    public List<Person> banned(Membership asker) {
        if (!Right.MODERATE.isOf(asker.role())) {
            throw new Refused(new Refusal.NotAllowed("Only moderators and owners see who is banned."));
        }
        return store.banned(asker.room(), BANNED);
    }
}
