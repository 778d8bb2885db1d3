package mlchat.stores.sql;

import java.util.List;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Shown;
import mlchat.domain.rooms.RoomId;
import org.jdbi.v3.core.Handle;

/// The messages of a room that a page shows, in both directions. Each way of reading has an index of its own.
sealed interface Lines {

    static Lines of(Handle sql, RoomId room, Shown shown) {
        return switch (shown) {
            case Shown.InRoom() -> new OfRoom(sql, room);
            case Shown.InThread(var root) -> new OfThread(sql, room, root);
            case Shown.Everything() -> new OfAll(sql, room);
        };
    }

    /// Those below `seq`, the newest first.
    List<Message> below(long seq, int limit);

    /// Those from `seq` on, the oldest first.
    List<Message> from(long seq, int limit);

    record OfRoom(Handle sql, RoomId room) implements Lines {
        @Override
        public List<Message> below(long seq, int limit) {
            return sql.createQuery("""
                            SELECT *
                            FROM told_messages
                            WHERE room_id = :room AND thread_only = 0 AND seq < :seq
                            ORDER BY seq DESC
                            LIMIT :limit
                            """)
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map((row, _) -> Rows.message(row))
                    .list();
        }

        @Override
        public List<Message> from(long seq, int limit) {
            return sql.createQuery("""
                            SELECT *
                            FROM told_messages
                            WHERE room_id = :room AND thread_only = 0 AND seq >= :seq
                            ORDER BY seq
                            LIMIT :limit
                            """)
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map((row, _) -> Rows.message(row))
                    .list();
        }
    }

    record OfThread(Handle sql, RoomId room, MessageId root) implements Lines {
        @Override
        public List<Message> below(long seq, int limit) {
            return sql.createQuery("""
                            SELECT *
                            FROM told_messages
                            WHERE thread_of = :root AND room_id = :room AND seq < :seq
                            ORDER BY seq DESC
                            LIMIT :limit
                            """)
                    .bind("root", root.value())
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map((row, _) -> Rows.message(row))
                    .list();
        }

        @Override
        public List<Message> from(long seq, int limit) {
            return sql.createQuery("""
                            SELECT *
                            FROM told_messages
                            WHERE thread_of = :root AND room_id = :room AND seq >= :seq
                            ORDER BY seq
                            LIMIT :limit
                            """)
                    .bind("root", root.value())
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map((row, _) -> Rows.message(row))
                    .list();
        }
    }

    record OfAll(Handle sql, RoomId room) implements Lines {
        @Override
        public List<Message> below(long seq, int limit) {
            return sql.createQuery("""
                            SELECT *
                            FROM told_messages
                            WHERE room_id = :room AND seq < :seq
                            ORDER BY seq DESC
                            LIMIT :limit
                            """)
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map((row, _) -> Rows.message(row))
                    .list();
        }

        @Override
        public List<Message> from(long seq, int limit) {
            return sql.createQuery("""
                            SELECT *
                            FROM told_messages
                            WHERE room_id = :room AND seq >= :seq
                            ORDER BY seq
                            LIMIT :limit
                            """)
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map((row, _) -> Rows.message(row))
                    .list();
        }
    }
}
