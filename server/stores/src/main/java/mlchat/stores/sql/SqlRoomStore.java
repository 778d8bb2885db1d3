package mlchat.stores.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.NewRoom;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.Right;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomEntry;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.RoomRules;
import mlchat.domain.rooms.RoomStore;
import mlchat.domain.rooms.RoomView;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// Rooms, the people in them and how far they have read, in the tables `rooms` and `members`.
final class SqlRoomStore implements RoomStore {
    private final Readers readers;
    private final GroupCommit lane;
    private final Cleaning cleaning;
    private final RoomId general;

    SqlRoomStore(Readers readers, GroupCommit lane, Cleaning cleaning, RoomId general) {
        this.readers = readers;
        this.lane = lane;
        this.cleaning = cleaning;
        this.general = general;
    }

    @Override
    public RoomId general() {
        return general;
    }

    @Override
    public Optional<Role> role(RoomId room, UserId user) {
        return readers.read(sql -> sql.query("""
                        SELECT role
                        FROM members
                        WHERE room_id = :room AND user_id = :user AND left_at IS NULL
                        """)
                .bind("room", room.value())
                .bind("user", user.value())
                .map(row -> Role.valueOf(row.getString("role")))
                .findOne());
    }

    @Override
    public Optional<RoomView> view(RoomId room, UserId user) {
        return readers.read(sql -> {
            var people = peopleOfDirect(sql, room);
            return sql.query("""
                            SELECT id, kind, name, topic, read_only, slow_mode, receipts, archived_at,
                                member_count, seq, rev, meta_rev, role, muted_until, read_seq, unread,
                                mentions, favourite, level
                            FROM seen_rooms
                            WHERE user_id = :user AND id = :room
                            """)
                    .bind("room", room.value())
                    .bind("user", user.value())
                    .map(row -> roomView(row, people))
                    .findOne();
        });
    }

    @Override
    public List<RoomView> views(UserId user) {
        return readers.read(sql -> {
            var people = peopleOfDirects(sql, user);
            return sql.query("""
                            SELECT id, kind, name, topic, read_only, slow_mode, receipts, archived_at,
                                member_count, seq, rev, meta_rev, role, muted_until, read_seq, unread,
                                mentions, favourite, level
                            FROM seen_rooms
                            WHERE user_id = :user
                            """)
                    .bind("user", user.value())
                    .map(row -> roomView(row, people.getOrDefault(new RoomId(row.getUuid("id")), List.of())))
                    .list();
        });
    }

    private static RoomView roomView(Row row, List<Person> people) {
        return new RoomView(
                Rows.room(row, people),
                Role.valueOf(row.getString("role")),
                row.optionalInstant("muted_until"),
                Rows.mark(row),
                Rows.own(row));
    }

    @Override
    public RoomId create(NewRoom room, UserId creator, SessionId session, Ids ids, Instant at) {
        return lane.run(transaction -> {
            var sql = transaction.sql();
            SqlSessionStore.requireLive(sql, session, creator, at);
            if (NewRooms.named(sql, room.name()).isPresent()) {
                throw new Refused(new Refusal.RoomNameTaken());
            }
            var owner = persons(sql, Set.of(creator)).getFirst();
            var guests = persons(sql, room.people()).stream()
                    .filter(person -> !person.id().equals(creator))
                    .toList();
            return NewRooms.make(transaction, room, owner, guests, ids, at);
        });
    }

    @Override
    public void change(Membership actor, RoomEdit edit, Ids ids, Instant at) {
        lane.run(transaction -> {
            var own = transaction.ledger().seat(actor.room(), actor.user());
            SqlSessionStore.requireLive(transaction.sql(), actor.session(), actor.user(), at);
            // The settings are read from their row, which every change writes at once.
            var before = room(transaction.sql(), actor.room());
            new RoomSettings(transaction, before)
                    .change(own.person(), own.standing().role(), edit, ids, at);
            return true;
        });
    }

    @Override
    public void delete(Membership actor, Instant at) {
        lane.run(transaction -> {
            var own = transaction.ledger().seat(actor.room(), actor.user());
            SqlSessionStore.requireLive(transaction.sql(), actor.session(), actor.user(), at);
            var state = transaction.ledger().room(actor.room()).state();
            RoomRules.require(Right.DELETE, state, own.standing().role());
            RoomRules.requireMayBeLeft(state);
            DeletedRooms.delete(transaction, actor.room(), at);
            return true;
        });
        cleaning.wake();
    }

    @Override
    public List<RoomEntry> directory(Optional<RoomName> after, int limit, UserId asker) {
        return readers.read(sql -> sql.query("""
                        SELECT r.id, r.kind, r.name, r.topic, r.read_only, r.slow_mode, r.receipts,
                            r.archived_at,
                            r.member_count, r.seq, r.rev, r.meta_rev,
                            EXISTS (
                                SELECT 1
                                FROM members AS m
                                WHERE m.room_id = r.id AND m.user_id = :asker AND m.left_at IS NULL
                            ) AS joined
                        FROM rooms AS r
                        WHERE r.kind = 'PUBLIC' AND r.archived_at IS NULL AND r.deleted_at IS NULL
                            AND r.canonical_name > :after
                        ORDER BY r.canonical_name
                        LIMIT :limit
                        """)
                .bind("asker", asker.value())
                .bind("after", after.map(RoomName::canonical).orElse(""))
                .bind("limit", limit)
                .map(row -> new RoomEntry(Rows.room(row, List.of()), row.getBoolean("joined")))
                .list());
    }

    @Override
    public List<RoomEntry> search(String prefix, int limit, UserId asker) {
        return readers.read(sql -> sql.query("""
                        SELECT DISTINCT r.id, r.kind, r.name, r.topic, r.read_only, r.slow_mode, r.receipts,
                            r.archived_at,
                            r.member_count, r.seq, r.rev, r.meta_rev,
                            EXISTS (
                                SELECT 1
                                FROM members AS m
                                WHERE m.room_id = r.id AND m.user_id = :asker AND m.left_at IS NULL
                            ) AS joined
                        FROM room_name_starts AS n
                        JOIN rooms AS r ON r.id = n.room_id
                        WHERE n.start >= :prefix AND n.start < :end
                            AND r.archived_at IS NULL AND r.deleted_at IS NULL
                        ORDER BY r.canonical_name
                        LIMIT :limit
                        """)
                .bind("asker", asker.value())
                .bind("prefix", prefix)
                .bind("end", NameStarts.end(prefix))
                .bind("limit", limit)
                .map(row -> new RoomEntry(Rows.room(row, List.of()), row.getBoolean("joined")))
                .list());
    }

    /// The room itself, whoever asks.
    ///
    /// @throws Refused with `RoomNotFound`
    static Room room(Sql sql, RoomId room) {
        var people = peopleOfDirect(sql, room);
        return sql.query("""
                        SELECT id, kind, name, topic, read_only, slow_mode, receipts, archived_at, member_count,
                            seq, rev, meta_rev
                        FROM rooms
                        WHERE id = :room AND deleted_at IS NULL
                        """)
                .bind("room", room.value())
                .map(row -> Rows.room(row, people))
                .findOne()
                .orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
    }

    /// Who is in the room, if it is a direct one.
    static List<Person> peopleOfDirect(Sql sql, RoomId room) {
        return sql.query("""
                        SELECT u.id, u.username, u.display_name, u.kind
                        FROM rooms AS r
                        JOIN members AS m ON m.room_id = r.id
                        JOIN users AS u ON u.id = m.user_id
                        WHERE r.id = :room AND r.kind = 'DIRECT'
                        ORDER BY u.username
                        """)
                .bind("room", room.value())
                .map(row -> Rows.person(row))
                .list();
    }

    private record Guest(RoomId room, Person person) {}

    private static Map<RoomId, List<Person>> peopleOfDirects(Sql sql, UserId user) {
        return sql
                .query("""
                        SELECT r.id AS room_id, u.id, u.username, u.display_name, u.kind
                        FROM members AS own
                        JOIN rooms AS r ON r.id = own.room_id AND r.kind = 'DIRECT'
                        JOIN members AS m ON m.room_id = r.id
                        JOIN users AS u ON u.id = m.user_id
                        WHERE own.user_id = :user AND own.left_at IS NULL
                        ORDER BY u.username
                        """)
                .bind("user", user.value())
                .map(row -> new Guest(new RoomId(row.getUuid("room_id")), Rows.person(row)))
                .list()
                .stream()
                .collect(groupingBy(Guest::room, mapping(Guest::person, toList())));
    }

    private record Standing(RoomId room, Revision revision) {}

    @Override
    public Map<RoomId, Revision> revisions(UserId user) {
        return readers.read(sql -> sql
                .query("""
                        SELECT r.id, r.seq, r.rev
                        FROM members AS m
                        JOIN rooms AS r ON r.id = m.room_id
                        WHERE m.user_id = :user AND m.left_at IS NULL
                        """)
                .bind("user", user.value())
                .map(row -> new Standing(new RoomId(row.getUuid("id")), Rows.revision(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Standing::room, Standing::revision)));
    }

    @Override
    public Optional<RoomId> existingDirect(Set<UserId> people) {
        return readers.read(sql -> {
            persons(sql, people);
            return findDirect(sql, people);
        });
    }

    /// @throws Refused with `UserNotFound`
    private static List<Person> persons(Sql sql, Set<UserId> people) {
        return people.stream()
                .map(id -> SqlPersonStore.find(sql, id).orElseThrow(() -> new Refused(new Refusal.UserNotFound())))
                .toList();
    }

    static Optional<RoomId> findDirect(Sql sql, Set<UserId> people) {
        return sql.query("""
                        SELECT id
                        FROM rooms
                        WHERE direct_key = :key
                        """)
                .bind("key", directKey(people))
                .map(row -> new RoomId(row.getUuid("id")))
                .findOne();
    }

    private static String directKey(Set<UserId> people) {
        return people.stream().sorted().map(UserId::toString).collect(joining(","));
    }

    /// Mostly the room is there already: then a reader can say so, and no writer is needed.
    @Override
    public RoomId direct(Set<UserId> people, SessionId asker, RoomId idIfNew, Instant at) {
        Optional<RoomId> existing = readers.read(sql -> {
            SqlSessionStore.requireLive(sql, asker, at);
            return findDirect(sql, people);
        });
        return existing.orElseGet(() -> lane.run(transaction -> {
            SqlSessionStore.requireLive(transaction.sql(), asker, at);
            var persons = persons(transaction.sql(), people);
            return findDirect(transaction.sql(), people).orElseGet(() -> openDirect(transaction, persons, idIfNew, at));
        }));
    }

    private static RoomId openDirect(Transaction transaction, List<Person> persons, RoomId id, Instant at) {
        var people = persons.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
        transaction
                .sql()
                .update("""
                        INSERT INTO rooms
                            (id, kind, direct_key, member_count, seq, rev, meta_rev, created_at, changed_at)
                        VALUES
                            (:id, 'DIRECT', :key, :memberCount, 0, 1, 1, :at,
                             CAST(unixepoch('subsec') * 1000 AS INTEGER))
                        """)
                .bind("id", id.value())
                .bind("key", directKey(people))
                .bind("memberCount", persons.size())
                .bind("at", at)
                .execute();
        for (var person : persons) {
            transaction.ledger().enter(id, Member.of(person, Role.MEMBER, at, 1), 0);
            transaction.announce(new Event.RoomJoined(person.id(), id));
        }
        return id;
    }

    @Override
    public ReadMark read(Membership member, long seq, boolean force) {
        return lane.runByLedger(transaction -> {
            var room = transaction.ledger().room(member.room());
            var seat = transaction.ledger().seat(member.room(), member.user());
            transaction.leases().requireNotEnded(member.session());
            long wanted = Math.clamp(seq, 0, room.seq());
            boolean moves = force ? wanted != seat.readSeq() : wanted > seat.readSeq();
            if (moves) {
                seat.readUpTo(wanted);
            }
            var mark = mark(transaction.sql(), member.room(), member.user(), seat.readSeq());
            if (moves) {
                long userRev = transaction.users().next(member.user());
                seat.number(userRev);
                transaction.announce(new Event.MarkMoved(member.user(), member.room(), mark, userRev));
            }
            return mark;
        });
    }

    /// What is left for the user to read in the room after `readSeq`.
    static ReadMark mark(Sql sql, RoomId room, UserId user, long readSeq) {
        int unread = sql.query("""
                        SELECT count(*) AS unread
                        FROM (
                            SELECT 1
                            FROM messages
                            WHERE room_id = :room AND counts = 1 AND seq > :readSeq AND sender_id <> :user
                            LIMIT :cap
                        )
                        """)
                .bind("room", room.value())
                .bind("readSeq", readSeq)
                .bind("user", user.value())
                .bind("cap", ReadMark.CAP)
                .map(row -> row.getInt("unread"))
                .one();
        return new ReadMark(readSeq, unread, MentionRows.count(sql, room.value(), user, readSeq, ReadMark.CAP));
    }
}
