package mlchat.stores.sql;

import java.util.List;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Shown;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;

/// The messages of a room that a page shows, in both directions. Each way of reading has an index of its own.
sealed interface Lines {

    static Lines of(Sql sql, RoomId room, Shown shown) {
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

    record OfRoom(Sql sql, RoomId room) implements Lines {
        @Override
        public List<Message> below(long seq, int limit) {
            return sql.query("""
                            SELECT *
                            FROM told_messages
                            WHERE room_id = :room AND thread_only = 0 AND seq < :seq
                            ORDER BY seq DESC
                            LIMIT :limit
                            """)
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map(row -> Rows.message(row))
                    .list();
        }

        @Override
        public List<Message> from(long seq, int limit) {
            return sql.query("""
                            SELECT *
                            FROM told_messages
                            WHERE room_id = :room AND thread_only = 0 AND seq >= :seq
                            ORDER BY seq
                            LIMIT :limit
                            """)
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map(row -> Rows.message(row))
                    .list();
        }
    }

    record OfThread(Sql sql, RoomId room, MessageId root) implements Lines {
        @Override
        public List<Message> below(long seq, int limit) {
            return sql.query("""
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
                    .map(row -> Rows.message(row))
                    .list();
        }

        @Override
        public List<Message> from(long seq, int limit) {
            return sql.query("""
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
                    .map(row -> Rows.message(row))
                    .list();
        }
    }

    record OfAll(Sql sql, RoomId room) implements Lines {
        @Override
        public List<Message> below(long seq, int limit) {
            return sql.query("""
                            SELECT *
                            FROM told_messages
                            WHERE room_id = :room AND seq < :seq
                            ORDER BY seq DESC
                            LIMIT :limit
                            """)
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map(row -> Rows.message(row))
                    .list();
        }

        @Override
        public List<Message> from(long seq, int limit) {
            return sql.query("""
                            SELECT *
                            FROM told_messages
                            WHERE room_id = :room AND seq >= :seq
                            ORDER BY seq
                            LIMIT :limit
                            """)
                    .bind("room", room.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map(row -> Rows.message(row))
                    .list();
        }
    }
}
