package mlchat.stores.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.KeptDraft;
import mlchat.domain.personal.KeptDraft.DraftPlace;
import mlchat.domain.rooms.RoomId;
import org.jdbi.v3.core.Handle;

/// Drafts in the table `drafts`.
final class DraftRows {
    private static final byte[] NO_THREAD = {};

    private DraftRows() {}

    static Optional<KeptDraft> find(Handle sql, UserId user, DraftPlace place) {
        return sql.createQuery("""
                        SELECT room_id, thread_id, content, other, written_at, user_rev
                        FROM drafts
                        WHERE user_id = :user AND room_id = :room AND thread_id = :thread
                        """)
                .bind("user", user.value())
                .bind("room", place.room().value())
                .bind("thread", thread(place))
                .map((row, _) -> draft(row))
                .findOne();
    }

    /// Those that say something, in rooms where the person is, the newest first.
    static List<KeptDraft> all(Handle sql, UserId user) {
        return sql.createQuery("""
                        SELECT d.room_id, d.thread_id, d.content, d.other, d.written_at, d.user_rev
                        FROM drafts AS d
                        JOIN members AS m ON m.room_id = d.room_id AND m.user_id = d.user_id AND m.left_at IS NULL
                        WHERE d.user_id = :user AND (d.content <> '' OR d.other <> '')
                        ORDER BY d.user_rev DESC
                        """)
                .bind("user", user.value())
                .map((row, _) -> draft(row))
                .list();
    }

    static List<KeptDraft> between(Handle sql, UserId user, long from, long upTo) {
        return sql.createQuery("""
                        SELECT room_id, thread_id, content, other, written_at, user_rev
                        FROM drafts
                        WHERE user_id = :user AND user_rev > :from AND user_rev <= :upTo
                        """)
                .bind("user", user.value())
                .bind("from", from)
                .bind("upTo", upTo)
                .map((row, _) -> draft(row))
                .list();
    }

    static int count(Handle sql, UserId user, int most) {
        return sql.createQuery("""
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
                .map((row, _) -> row.getInt("number"))
                .one();
    }

    static void write(Handle sql, UserId user, KeptDraft draft) {
        sql.createUpdate("""
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

    static void forgetGone(Handle sql, UserId user, long upTo) {
        sql.createUpdate("""
                        DELETE FROM drafts
                        WHERE user_id = :user AND user_rev <= :upTo AND content = '' AND other = ''
                        """).bind("user", user.value()).bind("upTo", upTo).execute();
    }

    private static KeptDraft draft(ResultSet row) throws SQLException {
        var place = new DraftPlace(new RoomId(Columns.uuid(row, "room_id")), thread(row.getBytes("thread_id")));
        return new KeptDraft(
                place,
                row.getString("content"),
                row.getString("other"),
                Columns.instant(row, "written_at"),
                row.getLong("user_rev"));
    }

    private static byte[] thread(DraftPlace place) {
        return place.thread().map(MessageId::value).map(Columns::bytes).orElse(NO_THREAD);
    }

    private static Optional<MessageId> thread(byte[] bytes) {
        return bytes.length == 0 ? Optional.empty() : Optional.of(new MessageId(Columns.uuid(bytes)));
    }
}
