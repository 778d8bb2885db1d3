package mlchat.stores.sql;

import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.ThreadView;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belonging;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// Somebody's place in a thread, in the table `thread_people`.
final class ThreadRows {
    private ThreadRows() {}

    /// @param following whether the person is told of new replies
    record Place(boolean following, long readSeq) {
        static final Place NONE = new Place(false, 0);
    }

    static Place place(Sql sql, MessageId root, UserId user) {
        return sql.query("""
                        SELECT following, read_seq
                        FROM thread_people
                        WHERE root_id = :root AND user_id = :user
                        """)
                .bind("root", root.value())
                .bind("user", user.value())
                .map(row -> place(row))
                .findOne()
                .orElse(Place.NONE);
    }

    static Place place(Row row) {
        return new Place(row.getBoolean("following"), row.getLong("read_seq"));
    }

    /// @param userRev what this took of the person's revisions
    static void write(Sql sql, MessageId root, UserId user, Place place, long userRev) {
        sql.update("""
                        INSERT INTO thread_people (root_id, user_id, following, read_seq, user_rev)
                        VALUES (:root, :user, :following, :readSeq, :userRev)
                        ON CONFLICT (root_id, user_id) DO UPDATE
                        SET following = excluded.following,
                            read_seq = excluded.read_seq,
                            user_rev = excluded.user_rev
                        """)
                .bind("root", root.value())
                .bind("user", user.value())
                .bind("following", place.following())
                .bind("readSeq", place.readSeq())
                .bind("userRev", userRev)
                .execute();
    }

    /// The message, if it is none of a thread itself.
    static Optional<Message> root(Sql sql, RoomId room, MessageId id) {
        return MessageChanges.find(sql, room, id)
                .filter(message -> message.reply().threadOf().isEmpty());
    }

    static ThreadView view(Sql sql, Message root, UserId user, Place place) {
        return new ThreadView(root, place.following(), mark(sql, root.id(), user, place.readSeq()));
    }

    /// What is left for the user to read in the thread after `readSeq`, counted by index and not beyond the
    /// cap.
    static ReadMark mark(Sql sql, MessageId root, UserId user, long readSeq) {
        int unread = sql.query("""
                        SELECT count(*) AS unread
                        FROM (
                            SELECT 1
                            FROM messages
                            WHERE thread_of = :root AND present = 1 AND seq > :readSeq AND sender_id <> :user
                            LIMIT :cap
                        )
                        """)
                .bind("root", root.value())
                .bind("readSeq", readSeq)
                .bind("user", user.value())
                .bind("cap", ReadMark.CAP)
                .map(row -> row.getInt("unread"))
                .one();
        return new ReadMark(readSeq, unread, MentionRows.count(sql, root.value(), user, readSeq, ReadMark.CAP));
    }

    /// What the user did by hand in (`from`, `upTo`] to threads of rooms where the user is.
    static List<Belonging.OfThread> between(Sql sql, UserId user, long from, long upTo) {
        return sql.query("""
                        SELECT m.room_id, p.root_id, p.following, p.read_seq, p.user_rev
                        FROM thread_people AS p
                        JOIN messages AS m ON m.id = p.root_id
                        JOIN members AS s ON s.room_id = m.room_id AND s.user_id = p.user_id AND s.left_at IS NULL
                        WHERE p.user_id = :user AND p.user_rev > :from AND p.user_rev > 0 AND p.user_rev <= :upTo
                        """)
                .bind("user", user.value())
                .bind("from", from)
                .bind("upTo", upTo)
                .map(row -> belonging(sql, user, row))
                .list();
    }

    private static Belonging.OfThread belonging(Sql sql, UserId user, Row row) {
        var root = new MessageId(row.getUuid("root_id"));
        return new Belonging.OfThread(
                new RoomId(row.getUuid("room_id")),
                root,
                row.getBoolean("following"),
                mark(sql, root, user, row.getLong("read_seq")),
                row.getLong("user_rev"));
    }
}
