package mlchat.stores.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.MemberStore;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.Right;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomRules;

/// Who belongs to which room, in the tables `members` and `bans`. What may refuse comes before what is
/// written.
final class SqlMemberStore implements MemberStore {
    private final Readers readers;
    private final GroupCommit lane;
    private final Cleaning cleaning;

    SqlMemberStore(Readers readers, GroupCommit lane, Cleaning cleaning) {
        this.readers = readers;
        this.lane = lane;
        this.cleaning = cleaning;
    }

    @Override
    public void join(RoomId room, UserId user, SessionId session, Ids ids, Instant at) {
        lane.run(transaction -> {
            var ledger = transaction.ledger();
            var state = ledger.room(room).state();
            boolean inside = ledger.findSeat(room, user).isPresent();
            if (state.kind() != RoomKind.PUBLIC && !inside) {
                throw new Refused(new Refusal.RoomNotFound());
            }
            SqlSessionStore.requireLive(transaction.sql(), session, user, at);
            if (inside) {
                return false;
            }
            var places = new Places(transaction, room, at);
            if (places.isBanned(user)) {
                throw new Refused(new Refusal.Banned());
            }
            if (state.archived()) {
                throw new Refused(new Refusal.RoomArchived());
            }
            var person = person(transaction, user);
            places.enter(person, places.hasOwner() ? Role.MEMBER : Role.OWNER);
            new Notes(transaction, ids, at).post(room, person, SystemNote.of(SystemNote.Kind.JOINED));
            transaction.announce(new Event.RoomJoined(user, room));
            return true;
        });
    }

    @Override
    public void leave(Membership member, Optional<UserId> heir, Ids ids, Instant at) {
        boolean deleted = lane.run(transaction -> {
            var room = member.room();
            var ledger = transaction.ledger();
            var own = ledger.seat(room, member.user()).member();
            SqlSessionStore.requireLive(transaction.sql(), member.session(), member.user(), at);
            RoomRules.requireMayBeLeft(ledger.room(room).state());
            var places = new Places(transaction, room, at);
            var next = heir.filter(user -> !user.equals(member.user())).map(user -> other(transaction, room, user));
            boolean alone = ledger.room(room).memberCount() == 1;
            if (own.role() == Role.OWNER && next.isEmpty() && !alone) {
                places.requireOwnerBeside(member.user());
            }
            if (own.role() == Role.OWNER) {
                next.filter(other -> other.role() != Role.OWNER).ifPresent(other -> places.appoint(other, Role.OWNER));
            }
            places.leave(own);
            new Notes(transaction, ids, at).post(room, own.person(), SystemNote.of(SystemNote.Kind.LEFT));
            transaction.announce(new Event.RoomLeft(member.user(), room, Event.RoomLeft.Reason.LEFT));
            var state = ledger.room(room).state();
            boolean ends = alone && (state.kind() != RoomKind.PUBLIC || state.archived());
            if (ends) {
                // Nobody could ever enter it again.
                DeletedRooms.delete(transaction, room, at);
            }
            return ends;
        });
        if (deleted) {
            cleaning.wake();
        }
    }

    @Override
    public void add(Membership actor, UserId user, Role role, Ids ids, Instant at) {
        lane.run(transaction -> {
            var room = actor.room();
            var own = acting(transaction, actor, role == Role.MEMBER ? Right.INVITE : Right.APPOINT, at);
            var person = person(transaction, user);
            if (transaction.ledger().findSeat(room, user).isPresent()) {
                return false;
            }
            var places = new Places(transaction, room, at);
            if (places.isBanned(user)) {
                if (!Right.MODERATE.isOf(own.role())) {
                    throw new Refused(new Refusal.Banned());
                }
                places.pardon(user);
            }
            places.enter(person, role);
            new Notes(transaction, ids, at).post(room, own.person(), SystemNote.about(SystemNote.Kind.ADDED, person));
            transaction.announce(new Event.RoomJoined(user, room));
            return true;
        });
    }

    @Override
    public void appoint(Membership actor, UserId user, Role role, Instant at) {
        lane.run(transaction -> {
            acting(transaction, actor, Right.APPOINT, at);
            var member = other(transaction, actor.room(), user);
            if (member.role() == role) {
                return false;
            }
            var places = new Places(transaction, actor.room(), at);
            if (member.role() == Role.OWNER) {
                places.requireOwnerBeside(user);
            }
            places.appoint(member, role);
            return true;
        });
    }

    @Override
    public void remove(Membership actor, UserId user, boolean ban, Ids ids, Instant at) {
        lane.run(transaction -> {
            var room = actor.room();
            var own = acting(transaction, actor, Right.MODERATE, at);
            RoomRules.requireMayBeLeft(transaction.ledger().room(room).state());
            if (user.equals(actor.user())) {
                throw new Refused(new Refusal.NotAllowed("Leave the room instead."));
            }
            var person = person(transaction, user);
            var member = transaction.ledger().findSeat(room, user).map(Ledger.Seat::member);
            if (member.isEmpty() && !ban) {
                throw new Refused(new Refusal.MemberNotFound());
            }
            member.ifPresent(other -> RoomRules.requireAbove(own.role(), other.role()));
            var places = new Places(transaction, room, at);
            if (ban) {
                places.ban(person, actor.user());
            }
            member.ifPresent(other -> {
                places.leave(other);
                new Notes(transaction, ids, at)
                        .post(room, own.person(), SystemNote.about(SystemNote.Kind.REMOVED, person));
                var reason = ban ? Event.RoomLeft.Reason.BANNED : Event.RoomLeft.Reason.REMOVED;
                transaction.announce(new Event.RoomLeft(user, room, reason));
            });
            return true;
        });
    }

    @Override
    public void pardon(Membership actor, UserId user, Instant at) {
        lane.run(transaction -> {
            acting(transaction, actor, Right.MODERATE, at);
            new Places(transaction, actor.room(), at).pardon(user);
            return true;
        });
    }

    @Override
    public void mute(Membership actor, UserId user, Instant until, Instant at) {
        lane.run(transaction -> {
            var own = acting(transaction, actor, Right.MODERATE, at);
            var member = other(transaction, actor.room(), user);
            RoomRules.requireAbove(own.role(), member.role());
            var silence = Optional.of(until.truncatedTo(ChronoUnit.MILLIS)).filter(at::isBefore);
            if (!silence.equals(member.mutedUntil())) {
                new Places(transaction, actor.room(), at).mute(member, silence);
            }
            return true;
        });
    }

    /// The actor's place, if its role has the right and the session lives.
    private static Member acting(Transaction transaction, Membership actor, Right right, Instant at) {
        var member = transaction.ledger().seat(actor.room(), actor.user()).member();
        SqlSessionStore.requireLive(transaction.sql(), actor.session(), actor.user(), at);
        RoomRules.require(right, transaction.ledger().room(actor.room()).state(), member.role());
        return member;
    }

    /// @throws Refused with `MemberNotFound`
    private static Member other(Transaction transaction, RoomId room, UserId user) {
        return transaction
                .ledger()
                .findSeat(room, user)
                .map(Ledger.Seat::member)
                .orElseThrow(() -> new Refused(new Refusal.MemberNotFound()));
    }

    /// @throws Refused with `UserNotFound`
    private static Person person(Transaction transaction, UserId user) {
        return SqlPersonStore.find(transaction.sql(), user).orElseThrow(() -> new Refused(new Refusal.UserNotFound()));
    }

    @Override
    public Optional<Member> member(RoomId room, UserId user) {
        return readers.read(sql -> sql.query("""
                        SELECT m.role, m.joined_at, m.muted_until, m.left_at, m.rev,
                            u.id, u.username, u.display_name, u.kind
                        FROM members AS m
                        JOIN users AS u ON u.id = m.user_id
                        WHERE m.room_id = :room AND m.user_id = :user AND m.left_at IS NULL
                        """)
                .bind("room", room.value())
                .bind("user", user.value())
                .map(row -> Rows.member(row))
                .findOne());
    }

    @Override
    public List<Member> members(RoomId room, Optional<Username> after, int limit) {
        return readers.read(sql -> sql.query("""
                        SELECT m.role, m.joined_at, m.muted_until, m.left_at, m.rev,
                            u.id, u.username, u.display_name, u.kind
                        FROM members AS m
                        JOIN users AS u ON u.id = m.user_id
                        WHERE m.room_id = :room AND m.left_at IS NULL AND m.username > :after
                        ORDER BY m.username
                        LIMIT :limit
                        """)
                .bind("room", room.value())
                .bind("after", after.map(Username::value).orElse(""))
                .bind("limit", limit)
                .map(row -> Rows.member(row))
                .list());
    }

    @Override
    public List<Person> banned(RoomId room, int limit) {
        return readers.read(sql -> sql.query("""
                        SELECT u.id, u.username, u.display_name, u.kind
                        FROM bans AS b
                        JOIN users AS u ON u.id = b.user_id
                        WHERE b.room_id = :room
                        ORDER BY b.username
                        LIMIT :limit
                        """)
                .bind("room", room.value())
                .bind("limit", limit)
                .map(row -> Rows.person(row))
                .list());
    }
}
