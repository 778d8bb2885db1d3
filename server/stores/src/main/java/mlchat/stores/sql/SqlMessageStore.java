package mlchat.stores.sql;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Appended;
import mlchat.domain.messages.Changes;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Draft;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.MessageStore;
import mlchat.domain.messages.Page;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.messages.Shown;
import mlchat.domain.messages.Version;
import mlchat.domain.messages.Wording;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomRules;
import mlchat.stores.jdbc.Sql;

/// Messages in the table `messages`: how they get in. How they are read is in [History] and [CatchUp].
final class SqlMessageStore implements MessageStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlMessageStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    @Override
    public Appended append(Membership author, Draft draft, MessageId id, Instant at) {
        var stamp = new Stamp(id, at);
        var tokens = SearchTokens.of(author.room(), author.user(), stamp.at(), draft.content());
        return lane.runByLedger(transaction -> {
            var appended = append(transaction, author, draft, stamp);
            if (appended instanceof Appended.New) {
                SearchIndex.addInserted(transaction.sql(), tokens);
            }
            return appended;
        });
    }

    /// What a message gets from outside; the store keeps milliseconds.
    private record Stamp(MessageId id, Instant at) {
        Stamp {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// First everything that may refuse, then the numbers. What was written earlier in the same transaction
    /// is seen here, so a repeat within a group is recognised like any other.
    private static Appended append(Transaction transaction, Membership author, Draft draft, Stamp stamp) {
        var sql = transaction.sql();
        var ledger = transaction.ledger();
        var seat = ledger.seat(author.room(), author.user());
        if (!author.isAbsent()) {
            transaction.leases().requireLive(author.session(), author.user(), stamp.at());
        }
        if (isSent(sql, author.user(), draft.clientId())) {
            var before = find(sql, author.user(), draft.clientId()).orElseThrow();
            return repeat(sql, before, author.room(), draft);
        }
        var room = ledger.room(author.room());
        RoomRules.requireMaySpeak(room.state(), seat.standing(), stamp.at());
        draft.ask().ifPresent(ask -> ask.requireEndAhead(stamp.at()));
        var threads = new ThreadCounts(transaction);
        threads.requireTarget(author.room(), draft.reply());
        if (draft.mentions().room()) {
            RoomRules.requireMayCallAll(room.state(), seat.member().role());
        }
        var mentioned = MentionRows.find(sql, author.room(), draft.mentions());
        var message = Message.posted(
                        stamp.id(),
                        author.room(),
                        room.next(),
                        seat.person(),
                        ledger.recipient(author.room(), author.user()),
                        draft,
                        stamp.at())
                .naming(mentioned);
        MessageRows.insert(sql, message);
        MentionRows.add(sql, message);
        if (seat.readSeq() == message.seq() - 1) {
            seat.readUpTo(message.seq());
        }
        if (room.state().slowMode().isPositive()) {
            seat.speakAt(stamp.at());
        }
        transaction.announce(new Event.MessagePosted(message));
        threads.posted(message);
        return new Appended.New(message);
    }

    /// What was sent is compared with what was posted then, whatever the message says now. Of one that is
    /// deleted nobody knows any more.
    private static Appended repeat(Sql sql, Message before, RoomId room, Draft draft) {
        boolean same = before.deletedAt().isPresent() || before.repeats(draft, MessageChanges.posted(sql, before));
        if (!before.room().equals(room) || !same) {
            throw new Refused(new Refusal.ClientIdReused());
        }
        return new Appended.Repeat(before);
    }

    /// Asked of every message, where [#find] would have it wait for the names of all its columns.
    private static boolean isSent(Sql sql, UserId sender, ClientId clientId) {
        return sql.query("""
                        SELECT EXISTS (
                            SELECT 1
                            FROM messages
                            WHERE sender_id = :sender AND client_id = :clientId
                        ) AS sent
                        """)
                .bind("sender", sender.value())
                .bind("clientId", clientId.value())
                .map(row -> row.getBoolean("sent"))
                .one();
    }

    private static Optional<Message> find(Sql sql, UserId sender, ClientId clientId) {
        return sql.query("""
                        SELECT *
                        FROM told_messages
                        WHERE sender_id = :sender AND client_id = :clientId
                        """)
                .bind("sender", sender.value())
                .bind("clientId", clientId.value())
                .map(row -> Rows.message(row))
                .findOne();
    }

    @Override
    public Optional<RoomId> room(MessageId id) {
        return readers.read(sql -> sql.query("""
                        SELECT room_id
                        FROM messages
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .map(row -> new RoomId(row.getUuid("room_id")))
                .findOne());
    }

    @Override
    public Optional<Message> find(RoomId room, MessageId id) {
        return readers.read(sql -> MessageChanges.find(sql, room, id));
    }

    @Override
    public List<Version> versions(RoomId room, MessageId id) {
        return readers.read(sql -> MessageChanges.find(sql, room, id)
                .map(message -> MessageChanges.versions(sql, message))
                .orElse(List.of()));
    }

    @Override
    public Message edit(Membership editor, MessageId id, Wording wording, Instant at) {
        return lane.run(transaction -> new MessageChanges(transaction, editor, at).edit(id, wording));
    }

    @Override
    public Message delete(Membership actor, MessageId id, Instant at) {
        return lane.run(transaction -> new MessageChanges(transaction, actor, at).delete(id));
    }

    @Override
    public Optional<Message> sent(UserId sender, ClientId clientId) {
        return readers.read(sql -> find(sql, sender, clientId));
    }

    @Override
    public Page page(RoomId room, Shown shown, PageQuery query) {
        return readers.read(sql -> new History(sql, room, shown).page(query));
    }

    @Override
    public Map<RoomId, Message> latest(UserId user) {
        return readers.read(
                sql -> sql.query("""
                        SELECT t.*
                        FROM members AS m
                        JOIN rooms AS r ON r.id = m.room_id
                        JOIN told_messages AS t ON t.room_id = r.id AND t.seq = (
                            SELECT max(x.seq)
                            FROM messages AS x
                            WHERE x.room_id = m.room_id AND x.thread_only = 0
                        )
                        WHERE m.user_id = :user AND m.left_at IS NULL
                        """).bind("user", user.value()).map(row -> Rows.message(row)).list().stream()
                        .collect(toUnmodifiableMap(Message::room, Function.identity())));
    }

    @Override
    public Changes changes(RoomId room, long after, int limit) {
        return readers.read(sql -> new CatchUp(sql, room).changes(after, limit));
    }
}
