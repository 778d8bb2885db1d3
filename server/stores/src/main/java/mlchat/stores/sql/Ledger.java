package mlchat.stores.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomRules;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// What the writer has read of rooms and of the people in them, and will write back once in a transaction, however
/// many of its messages went to the same room.
final class Ledger {
    private final Sql sql;
    private final Map<RoomId, Counter> counters = new HashMap<>();
    private final Set<RoomId> closed = new HashSet<>();
    private final Map<Place, Optional<Seat>> seats = new HashMap<>();

    Ledger(Sql sql) {
        this.sql = sql;
    }

    private record Place(RoomId room, UserId user) {}

    /// Where a room stands. Whoever takes a number changes it.
    static final class Counter {
        private RoomRules.State state;
        private long seq;
        private long rev;
        private int memberCount;
        private boolean changed;

        private Counter(RoomRules.State state, long seq, long rev, int memberCount) {
            this.state = state;
            this.seq = seq;
            this.rev = rev;
            this.memberCount = memberCount;
        }

        RoomRules.State state() {
            return state;
        }

        /// The room's settings have become these.
        void settle(RoomRules.State settled) {
            state = settled;
        }

        long seq() {
            return seq;
        }

        int memberCount() {
            return memberCount;
        }

        /// The numbers of a new message.
        Revision next() {
            changed = true;
            return new Revision(++seq, ++rev);
        }

        long nextRev() {
            changed = true;
            return ++rev;
        }

        void countNewcomer() {
            changed = true;
            memberCount++;
        }

        void countLeaver() {
            changed = true;
            memberCount--;
        }

        /// Whether a message here is for one person: the other one of two, or oneself.
        boolean hasRecipient() {
            return state.kind() == RoomKind.DIRECT && memberCount <= 2;
        }

        boolean isForOneselfOnly() {
            return memberCount == 1;
        }
    }

    /// Somebody's place in a room, and how far that person has read.
    static final class Seat {
        private final Member member;
        private Optional<Instant> spokeAt;
        private long readSeq;
        private boolean moved;
        private OptionalLong userRev = OptionalLong.empty();

        private Seat(Member member, Optional<Instant> spokeAt, long readSeq) {
            this.member = member;
            this.spokeAt = spokeAt;
            this.readSeq = readSeq;
        }

        Member member() {
            return member;
        }

        Person person() {
            return member.person();
        }

        RoomRules.Standing standing() {
            return new RoomRules.Standing(member.role(), member.mutedUntil(), spokeAt);
        }

        long readSeq() {
            return readSeq;
        }

        void readUpTo(long seq) {
            moved = moved || seq != readSeq;
            readSeq = seq;
        }

        /// What the member did by hand took that revision of the member's own.
        void number(long rev) {
            userRev = OptionalLong.of(rev);
        }

        private void settled() {
            moved = false;
            userRev = OptionalLong.empty();
        }

        /// Notes when the member spoke, for slow mode.
        void speakAt(Instant at) {
            moved = true;
            spokeAt = Optional.of(at);
        }
    }

    /// @throws Refused with `RoomNotFound`
    Counter room(RoomId id) {
        if (closed.contains(id)) {
            throw notFound();
        }
        return counters.computeIfAbsent(id, this::readCounter);
    }

    /// @throws Refused with `RoomNotFound` when the user is not in the room
    Seat seat(RoomId room, UserId user) {
        return findSeat(room, user).orElseThrow(Ledger::notFound);
    }

    /// Nothing when the user is not in the room.
    Optional<Seat> findSeat(RoomId room, UserId user) {
        return seats.computeIfAbsent(new Place(room, user), this::readSeat);
    }

    private Counter readCounter(RoomId id) {
        return sql.query("""
                        SELECT kind, canonical_name, read_only, slow_mode, archived_at, seq, rev, member_count
                        FROM rooms
                        WHERE id = :room AND deleted_at IS NULL
                        """)
                .bind("room", id.value())
                .map(row -> new Counter(state(row), row.getLong("seq"), row.getLong("rev"), row.getInt("member_count")))
                .findOne()
                .orElseThrow(Ledger::notFound);
    }

    private static RoomRules.State state(Row row) {
        return new RoomRules.State(
                RoomKind.valueOf(row.getString("kind")),
                row.optionalString("canonical_name")
                        .filter(Schema.GENERAL::equals)
                        .isPresent(),
                row.getBoolean("read_only"),
                Duration.ofSeconds(row.getLong("slow_mode")),
                row.optionalInstant("archived_at").isPresent());
    }

    private Optional<Seat> readSeat(Place place) {
        return sql.query("""
                        SELECT m.role, m.joined_at, m.muted_until, m.left_at, m.rev, m.spoke_at, m.read_seq,
                            u.id, u.username, u.display_name, u.kind
                        FROM members AS m
                        JOIN users AS u ON u.id = m.user_id
                        WHERE m.room_id = :room AND m.user_id = :user AND m.left_at IS NULL
                        """)
                .bind("room", place.room().value())
                .bind("user", place.user().value())
                .map(row -> new Seat(Rows.member(row), row.optionalInstant("spoke_at"), row.getLong("read_seq")))
                .findOne();
    }

    /// Whom a message of this sender is for, in a room that is for two or for one.
    Optional<UserId> recipient(RoomId room, UserId sender) {
        var counter = room(room);
        if (!counter.hasRecipient()) {
            return Optional.empty();
        }
        if (counter.isForOneselfOnly()) {
            return Optional.of(sender);
        }
        return sql.query("""
                        SELECT user_id
                        FROM members
                        WHERE room_id = :room AND user_id <> :sender
                        """)
                .bind("room", room.value())
                .bind("sender", sender.value())
                .map(row -> new UserId(row.getUuid("user_id")))
                .findOne();
    }

    /// Until when somebody who was in the room before may not speak there: going and coming back lifts no
    /// silence.
    Optional<Instant> mutedUntil(RoomId room, UserId user) {
        return sql.query("""
                        SELECT muted_until
                        FROM members
                        WHERE room_id = :room AND user_id = :user
                        """)
                .bind("room", room.value())
                .bind("user", user.value())
                .map(row -> row.optionalInstant("muted_until"))
                .findOne()
                .flatMap(until -> until);
    }

    /// Gives somebody a place in the room who has none. What is known of a silence and of when he last
    /// spoke stays.
    void enter(RoomId room, Member member, long readSeq) {
        sql.update("""
                        INSERT INTO members (room_id, user_id, username, role, joined_at, read_seq, shown_seq, rev)
                        VALUES (:room, :user, :username, :role, :at, :readSeq, :readSeq, :rev)
                        ON CONFLICT (room_id, user_id) DO UPDATE
                        SET role = excluded.role,
                            joined_at = excluded.joined_at,
                            left_at = NULL,
                            read_seq = excluded.read_seq,
                            shown_seq = excluded.shown_seq,
                            rev = excluded.rev
                        """)
                .bind("room", room.value())
                .bind("user", member.person().id().value())
                .bind("username", member.person().username().value())
                .bind("role", member.role().name())
                .bind("at", member.joinedAt())
                .bind("readSeq", readSeq)
                .bind("rev", member.rev())
                .execute();
        forget(room, member.person().id());
    }

    /// Makes of somebody's place what this says, an end of it too.
    void settle(RoomId room, Member member) {
        sql.update("""
                        UPDATE members
                        SET role = :role, muted_until = :mutedUntil, left_at = :leftAt, rev = :rev
                        WHERE room_id = :room AND user_id = :user
                        """)
                .bind("role", member.role().name())
                .bind("mutedUntil", member.mutedUntil())
                .bind("leftAt", member.leftAt())
                .bind("rev", member.rev())
                .bind("room", room.value())
                .bind("user", member.person().id().value())
                .execute();
        forget(room, member.person().id());
    }

    /// A place that has changed is read anew when it is asked for.
    private void forget(RoomId room, UserId user) {
        var place = new Place(room, user);
        Optional.ofNullable(seats.remove(place)).flatMap(seat -> seat).ifPresent(seat -> writeBack(place, seat));
    }

    /// The room and everybody's place in it are gone.
    void close(RoomId room) {
        writeBack(room, room(room));
        counters.remove(room);
        seats.keySet().removeIf(place -> place.room().equals(room));
        closed.add(room);
    }

    /// The rooms whose numbers this transaction moves.
    Set<RoomId> changed() {
        var changed = new HashSet<>(closed);
        counters.forEach((id, counter) -> {
            if (counter.changed) {
                changed.add(id);
            }
        });
        return changed;
    }

    /// Writes back what changed: each room once, each moved mark once.
    void writeBack() {
        counters.forEach(this::writeBack);
        seats.forEach((place, seat) -> seat.ifPresent(taken -> writeBack(place, taken)));
    }

    /// How many places it holds.
    int size() {
        return seats.size();
    }

    /// What was written back is committed: it is as the database has it.
    void settled() {
        closed.clear();
        counters.values().forEach(counter -> counter.changed = false);
        seats.values().forEach(seat -> seat.ifPresent(Seat::settled));
    }

    /// `changed_at` is the database's time, so that all nodes may compare it.
    private void writeBack(RoomId id, Counter counter) {
        if (!counter.changed) {
            return;
        }
        sql.update("""
                        UPDATE rooms
                        SET seq = :seq,
                            rev = :rev,
                            member_count = :memberCount,
                            changed_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
                        WHERE id = :room
                        """)
                .bind("seq", counter.seq)
                .bind("rev", counter.rev)
                .bind("memberCount", counter.memberCount)
                .bind("room", id.value())
                .execute();
    }

    /// What others see of the mark never goes back, and stands still while its member is hidden.
    private void writeBack(Place place, Seat seat) {
        seat.userRev.ifPresent(rev -> writeUserRev(place, rev));
        if (!seat.moved) {
            return;
        }
        sql.update("""
                        UPDATE members
                        SET read_seq = :readSeq,
                            spoke_at = :spokeAt,
                            shown_seq = CASE
                                WHEN (SELECT availability FROM users WHERE id = :user) = 'INVISIBLE' THEN shown_seq
                                ELSE max(shown_seq, :readSeq)
                            END
                        WHERE room_id = :room AND user_id = :user
                        """)
                .bind("readSeq", seat.readSeq)
                .bind("spokeAt", seat.spokeAt)
                .bind("room", place.room().value())
                .bind("user", place.user().value())
                .execute();
    }

    private void writeUserRev(Place place, long rev) {
        sql.update("""
                        UPDATE members
                        SET user_rev = :rev
                        WHERE room_id = :room AND user_id = :user
                        """)
                .bind("rev", rev)
                .bind("room", place.room().value())
                .bind("user", place.user().value())
                .execute();
    }

    private static Refused notFound() {
        return new Refused(new Refusal.RoomNotFound());
    }
}
