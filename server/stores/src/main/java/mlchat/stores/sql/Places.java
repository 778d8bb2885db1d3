package mlchat.stores.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;

/// Who has a place in a room: each change takes a revision and is announced. What may refuse comes before.
final class Places {
    private final Transaction transaction;
    private final RoomId room;
    private final Instant at;

    Places(Transaction transaction, RoomId room, Instant at) {
        this.transaction = transaction;
        this.room = room;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Somebody comes in, with everything so far counted as read.
    void enter(Person person, Role role) {
        var counter = transaction.ledger().room(room);
        counter.countNewcomer();
        var mutedUntil = transaction.ledger().mutedUntil(room, person.id());
        var member = new Member(person, role, at, mutedUntil, Optional.empty(), counter.nextRev());
        transaction.ledger().enter(room, member, counter.seq());
        announce(member);
    }

    /// Somebody goes.
    void leave(Member member) {
        var counter = transaction.ledger().room(room);
        counter.countLeaver();
        settle(new Member(
                member.person(),
                Role.MEMBER,
                member.joinedAt(),
                member.mutedUntil(),
                Optional.of(at),
                counter.nextRev()));
    }

    void appoint(Member member, Role role) {
        settle(new Member(member.person(), role, member.joinedAt(), member.mutedUntil(), Optional.empty(), nextRev()));
    }

    void mute(Member member, Optional<Instant> until) {
        settle(new Member(member.person(), member.role(), member.joinedAt(), until, Optional.empty(), nextRev()));
    }

    private long nextRev() {
        return transaction.ledger().room(room).nextRev();
    }

    private void settle(Member member) {
        transaction.ledger().settle(room, member);
        announce(member);
    }

    private void announce(Member member) {
        int memberCount = transaction.ledger().room(room).memberCount();
        transaction.announce(new Event.MemberChanged(room, member, memberCount));
    }

    boolean hasOwner() {
        return hasOwnerBeside(Optional.empty());
    }

    /// Whether somebody else is owner.
    ///
    /// @throws Refused with `LastOwner` when not
    void requireOwnerBeside(UserId user) {
        if (!hasOwnerBeside(Optional.of(user))) {
            throw new Refused(new Refusal.LastOwner());
        }
    }

    /// Whoever has left is no owner any more.
    private boolean hasOwnerBeside(Optional<UserId> user) {
        return sql().query("""
                        SELECT EXISTS (
                            SELECT 1
                            FROM members
                            WHERE room_id = :room AND role = 'OWNER' AND user_id IS NOT :user
                        ) AS found
                        """)
                .bind("room", room.value())
                .bind("user", user.map(UserId::value))
                .map(row -> row.getBoolean("found"))
                .one();
    }

    boolean isBanned(UserId user) {
        return sql().query("""
                        SELECT EXISTS (SELECT 1 FROM bans WHERE room_id = :room AND user_id = :user) AS found
                        """)
                .bind("room", room.value())
                .bind("user", user.value())
                .map(row -> row.getBoolean("found"))
                .one();
    }

    void ban(Person person, UserId by) {
        sql().update("""
                        INSERT INTO bans (room_id, user_id, username, banned_by, banned_at)
                        VALUES (:room, :user, :username, :by, :at)
                        ON CONFLICT (room_id, user_id) DO NOTHING
                        """)
                .bind("room", room.value())
                .bind("user", person.id().value())
                .bind("username", person.username().value())
                .bind("by", by.value())
                .bind("at", at)
                .execute();
    }

    void pardon(UserId user) {
        sql().update("""
                        DELETE FROM bans
                        WHERE room_id = :room AND user_id = :user
                        """).bind("room", room.value()).bind("user", user.value()).execute();
    }

    private Sql sql() {
        return transaction.sql();
    }
}
