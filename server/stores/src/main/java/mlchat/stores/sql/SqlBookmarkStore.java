package mlchat.stores.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Bookmark;
import mlchat.domain.personal.BookmarkStore;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// What people want to find again, in the table `bookmarks`.
final class SqlBookmarkStore implements BookmarkStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlBookmarkStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    @Override
    public Bookmark add(Membership reader, MessageId message, int most, Instant at) {
        return lane.run(transaction -> {
            var sql = transaction.sql();
            transaction.ledger().seat(reader.room(), reader.user());
            SqlSessionStore.requireLive(sql, reader.session(), reader.user(), at);
            var found = MessageChanges.find(sql, reader.room(), message);
            if (found.isEmpty() || found.get().deletedAt().isPresent()) {
                throw new Refused(new Refusal.MessageNotFound());
            }
            var before = find(sql, reader.user(), message).filter(bookmark -> !bookmark.removed());
            if (before.isPresent()) {
                return before.get();
            }
            if (count(sql, reader.user(), most) >= most) {
                throw new Refused(new Refusal.TooManyKept("bookmarks", most));
            }
            return keep(transaction, reader.user(), new Bookmark(message, reader.room(), millis(at), false, 0));
        });
    }

    @Override
    public void remove(UserId user, SessionId session, MessageId message, Instant at) {
        lane.run(transaction -> {
            SqlSessionStore.requireLive(transaction.sql(), session, user, at);
            find(transaction.sql(), user, message)
                    .filter(bookmark -> !bookmark.removed())
                    .ifPresent(bookmark -> remove(transaction, user, bookmark));
            return true;
        });
    }

    private static void remove(Transaction transaction, UserId user, Bookmark bookmark) {
        var kept = keep(transaction, user, new Bookmark(bookmark.message(), bookmark.room(), bookmark.at(), true, 0));
        transaction
                .sql()
                .update("""
                        DELETE FROM bookmarks
                        WHERE user_id = :user AND user_rev <= :upTo AND removed = 1
                        """)
                .bind("user", user.value())
                .bind("upTo", kept.userRev() - PersonalChanges.RESET_BEYOND)
                .execute();
    }

    private static Bookmark keep(Transaction transaction, UserId user, Bookmark bookmark) {
        var kept = new Bookmark(
                bookmark.message(),
                bookmark.room(),
                bookmark.at(),
                bookmark.removed(),
                transaction.users().next(user));
        write(transaction.sql(), user, kept);
        transaction.announce(new Event.BelongingsChanged(user, PersonalChanges.of(kept)));
        return kept;
    }

    private static void write(Sql sql, UserId user, Bookmark bookmark) {
        sql.update("""
                        INSERT INTO bookmarks (user_id, message_id, room_id, created_at, removed, user_rev)
                        VALUES (:user, :message, :room, :at, :removed, :rev)
                        ON CONFLICT (user_id, message_id) DO UPDATE
                        SET created_at = excluded.created_at,
                            removed = excluded.removed,
                            user_rev = excluded.user_rev
                        """)
                .bind("user", user.value())
                .bind("message", bookmark.message().value())
                .bind("room", bookmark.room().value())
                .bind("at", bookmark.at())
                .bind("removed", bookmark.removed())
                .bind("rev", bookmark.userRev())
                .execute();
    }

    @Override
    public List<Bookmark> page(UserId user, long before, int limit) {
        return readers.read(sql -> sql.query("""
                        SELECT b.message_id, b.room_id, b.created_at, b.removed, b.user_rev
                        FROM bookmarks AS b
                        JOIN members AS m ON m.room_id = b.room_id AND m.user_id = b.user_id AND m.left_at IS NULL
                        WHERE b.user_id = :user AND b.user_rev < :before AND b.removed = 0
                        ORDER BY b.user_rev DESC
                        LIMIT :limit
                        """)
                .bind("user", user.value())
                .bind("before", before)
                .bind("limit", limit)
                .map(row -> bookmark(row))
                .list());
    }

    static List<Bookmark> between(Sql sql, UserId user, long from, long upTo) {
        return sql.query("""
                        SELECT message_id, room_id, created_at, removed, user_rev
                        FROM bookmarks
                        WHERE user_id = :user AND user_rev > :from AND user_rev <= :upTo
                        """)
                .bind("user", user.value())
                .bind("from", from)
                .bind("upTo", upTo)
                .map(row -> bookmark(row))
                .list();
    }

    private static Optional<Bookmark> find(Sql sql, UserId user, MessageId message) {
        return sql.query("""
                        SELECT message_id, room_id, created_at, removed, user_rev
                        FROM bookmarks
                        WHERE user_id = :user AND message_id = :message
                        """)
                .bind("user", user.value())
                .bind("message", message.value())
                .map(row -> bookmark(row))
                .findOne();
    }

    private static int count(Sql sql, UserId user, int most) {
        return sql.query("""
                        SELECT count(*) AS number
                        FROM (SELECT 1 FROM bookmarks WHERE user_id = :user AND removed = 0 LIMIT :most)
                        """)
                .bind("user", user.value())
                .bind("most", most)
                .map(row -> row.getInt("number"))
                .one();
    }

    private static Bookmark bookmark(Row row) {
        return new Bookmark(
                new MessageId(row.getUuid("message_id")),
                new RoomId(row.getUuid("room_id")),
                row.getInstant("created_at"),
                row.getBoolean("removed"),
                row.getLong("user_rev"));
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
