package mlchat.stores.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import org.jdbi.v3.core.Handle;

/// What one transaction has read of rooms and of the people in them, and will write back once, however many
/// of its messages went to the same room.
final class Ledger {
    private final Handle sql;
    private final Map<RoomId, Counter> counters = new HashMap<>();
    private final Map<Place, Seat> seats = new HashMap<>();

    Ledger(Handle sql) {
        this.sql = sql;
    }

    private record Place(RoomId room, UserId user) {}

    /// Where a room stands. Whoever takes a number changes it.
    static final class Counter {
        private final RoomKind kind;
        private long seq;
        private long rev;
        private int memberCount;
        private boolean changed;

        private Counter(RoomKind kind, long seq, long rev, int memberCount) {
            this.kind = kind;
            this.seq = seq;
            this.rev = rev;
            this.memberCount = memberCount;
        }

        long seq() {
            return seq;
        }

        long nextSeq() {
            changed = true;
            return ++seq;
        }

        long nextRev() {
            changed = true;
            return ++rev;
        }

        void countNewcomer() {
            changed = true;
            memberCount++;
        }

        /// Whether a message here is for one person: the other one of two, or oneself.
        boolean hasRecipient() {
            return kind == RoomKind.DIRECT && memberCount <= 2;
        }

        boolean isForOneselfOnly() {
            return memberCount == 1;
        }
    }

    /// Somebody's place in a room, and how far that person has read.
    static final class Seat {
        private final Person person;
        private long readSeq;
        private boolean moved;

        private Seat(Person person, long readSeq) {
            this.person = person;
            this.readSeq = readSeq;
        }

        Person person() {
            return person;
        }

        long readSeq() {
            return readSeq;
        }

        void readUpTo(long seq) {
            moved = moved || seq != readSeq;
            readSeq = seq;
        }
    }

    /// @throws Refused with `RoomNotFound`
    Counter room(RoomId id) {
        return counters.computeIfAbsent(id, this::readCounter);
    }

    /// @throws Refused with `RoomNotFound` when the user is not in the room
    Seat seat(RoomId room, UserId user) {
        return seats.computeIfAbsent(new Place(room, user), this::readSeat);
    }

    private Counter readCounter(RoomId id) {
        return sql.createQuery("""
                        SELECT kind, seq, rev, member_count
                        FROM rooms
                        WHERE id = :room
                        """)
                .bind("room", id.value())
                .map((row, _) -> new Counter(
                        RoomKind.valueOf(row.getString("kind")),
                        row.getLong("seq"),
                        row.getLong("rev"),
                        row.getInt("member_count")))
                .findOne()
                .orElseThrow(Ledger::notFound);
    }

    private Seat readSeat(Place place) {
        return sql.createQuery("""
                        SELECT m.read_seq, u.id, u.username, u.display_name, u.kind
                        FROM members AS m
                        JOIN users AS u ON u.id = m.user_id
                        WHERE m.room_id = :room AND m.user_id = :user
                        """)
                .bind("room", place.room().value())
                .bind("user", place.user().value())
                .map((row, _) -> new Seat(Rows.person(row), row.getLong("read_seq")))
                .findOne()
                .orElseThrow(Ledger::notFound);
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
        return sql.createQuery("""
                        SELECT user_id
                        FROM members
                        WHERE room_id = :room AND user_id <> :sender
                        """)
                .bind("room", room.value())
                .bind("sender", sender.value())
                .map((row, _) -> new UserId(Columns.uuid(row, "user_id")))
                .findOne();
    }

    /// Gives somebody a place in the room who has none.
    void enter(RoomId room, Member member, long readSeq) {
        sql.createUpdate("""
                        INSERT INTO members (room_id, user_id, role, joined_at, read_seq, rev)
                        VALUES (:room, :user, :role, :at, :readSeq, :rev)
                        """)
                .bind("room", room.value())
                .bind("user", member.person().id().value())
                .bind("role", member.role().name())
                .bind("at", member.joinedAt())
                .bind("readSeq", readSeq)
                .bind("rev", member.rev())
                .execute();
    }

    /// The rooms whose numbers this transaction moves.
    Set<RoomId> changed() {
        var changed = new HashSet<RoomId>();
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
        seats.forEach(this::writeBack);
    }

    /// `changed_at` is the database's time, so that all nodes may compare it.
    private void writeBack(RoomId id, Counter counter) {
        if (!counter.changed) {
            return;
        }
        sql.createUpdate("""
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

    private void writeBack(Place place, Seat seat) {
        if (!seat.moved) {
            return;
        }
        sql.createUpdate("""
                        UPDATE members
                        SET read_seq = :readSeq
                        WHERE room_id = :room AND user_id = :user
                        """)
                .bind("readSeq", seat.readSeq)
                .bind("room", place.room().value())
                .bind("user", place.user().value())
                .execute();
    }

    private static Refused notFound() {
        return new Refused(new Refusal.RoomNotFound());
    }
}
