package mlchat.stores.sql;

import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.KeptDraft;
import mlchat.domain.personal.KeptDraft.DraftPlace;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Columns;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// Drafts in the table `drafts`.
final class DraftRows {
    private static final byte[] NO_THREAD = {};

    private DraftRows() {}

    static Optional<KeptDraft> find(Sql sql, UserId user, DraftPlace place) {
        return sql.query("""
                        SELECT room_id, thread_id, content, other, written_at, user_rev
                        FROM drafts
                        WHERE user_id = :user AND room_id = :room AND thread_id = :thread
                        """)
                .bind("user", user.value())
                .bind("room", place.room().value())
                .bind("thread", thread(place))
                .map(row -> draft(row))
                .findOne();
    }

    /// Those that say something, in rooms where the person is, the newest first.
    static List<KeptDraft> all(Sql sql, UserId user) {
        return sql.query("""
                        SELECT d.room_id, d.thread_id, d.content, d.other, d.written_at, d.user_rev
                        FROM drafts AS d
                        JOIN members AS m ON m.room_id = d.room_id AND m.user_id = d.user_id AND m.left_at IS NULL
                        WHERE d.user_id = :user AND (d.content <> '' OR d.other <> '')
                        ORDER BY d.user_rev DESC
                        """).bind("user", user.value()).map(row -> draft(row)).list();
    }

    static List<KeptDraft> between(Sql sql, UserId user, long from, long upTo) {
        return sql.query("""
                        SELECT room_id, thread_id, content, other, written_at, user_rev
                        FROM drafts
                        WHERE user_id = :user AND user_rev > :from AND user_rev <= :upTo
                        """)
                .bind("user", user.value())
                .bind("from", from)
                .bind("upTo", upTo)
                .map(row -> draft(row))
                .list();
    }

    static int count(Sql sql, UserId user, int most) {
        return sql.query("""
                        SELECT count(*) AS number
                        FROM (
                            SELECT 1
                            FROM drafts
                            WHERE user_id = :user AND (content <> '' OR other <> '')
                            LIMIT :most
                        )
                        """)
                .bind("user", user.value())
                .bind("most", most)
                .map(row -> row.getInt("number"))
                .one();
    }

    static void write(Sql sql, UserId user, KeptDraft draft) {
        sql.update("""
                        INSERT INTO drafts (user_id, room_id, thread_id, content, other, written_at, user_rev)
                        VALUES (:user, :room, :thread, :content, :other, :at, :rev)
                        ON CONFLICT (user_id, room_id, thread_id) DO UPDATE
                        SET content = excluded.content,
                            other = excluded.other,
                            written_at = excluded.written_at,
                            user_rev = excluded.user_rev
                        """)
                .bind("user", user.value())
                .bind("room", draft.place().room().value())
                .bind("thread", thread(draft.place()))
                .bind("content", draft.content())
                .bind("other", draft.other())
                .bind("at", draft.at())
                .bind("rev", draft.userRev())
                .execute();
    }

    static void forgetGone(Sql sql, UserId user, long upTo) {
        sql.update("""
                        DELETE FROM drafts
                        WHERE user_id = :user AND user_rev <= :upTo AND content = '' AND other = ''
                        """).bind("user", user.value()).bind("upTo", upTo).execute();
    }

    private static KeptDraft draft(Row row) {
        var place = new DraftPlace(new RoomId(row.getUuid("room_id")), thread(row.getBytes("thread_id")));
        return new KeptDraft(
                place,
                row.getString("content"),
                row.getString("other"),
                row.getInstant("written_at"),
                row.getLong("user_rev"));
    }

    private static byte[] thread(DraftPlace place) {
        return place.thread().map(MessageId::value).map(Columns::bytes).orElse(NO_THREAD);
    }

    private static Optional<MessageId> thread(byte[] bytes) {
        return bytes.length == 0 ? Optional.empty() : Optional.of(new MessageId(Columns.uuid(bytes)));
    }
}
