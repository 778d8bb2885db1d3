package mlchat.stores.sql;

import java.time.Instant;
import mlchat.domain.Event;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;

/// The end of a room. At once nobody is in it and its name is free; what was said goes piece by piece, so
/// that no write of others waits for it.
final class DeletedRooms {
    /// Messages that go in one transaction.
    static final int PIECE = 500;

    private DeletedRooms() {}

    /// Ends the room for everybody who is still in it.
    static void delete(Transaction transaction, RoomId room, Instant at) {
        var sql = transaction.sql();
        transaction.ledger().close(room);
        var people = sql.query("""
                        SELECT user_id
                        FROM members
                        WHERE room_id = :room AND left_at IS NULL
                        """)
                .bind("room", room.value())
                .map(row -> new UserId(row.getUuid("user_id")))
                .list();
        RoomNames.delete(sql, room);
        sql.update("""
                        DELETE FROM members
                        WHERE room_id = :room
                        """).bind("room", room.value()).execute();
        sql.update("""
                        DELETE FROM drafts
                        WHERE room_id = :room
                        """).bind("room", room.value()).execute();
        sql.update("""
                        DELETE FROM bans
                        WHERE room_id = :room
                        """).bind("room", room.value()).execute();
        sql.update("""
                        UPDATE rooms
                        SET deleted_at = :at, name = NULL, canonical_name = NULL, topic = ''
                        WHERE id = :room
                        """).bind("at", at).bind("room", room.value()).execute();
        people.forEach(user -> transaction.announce(new Event.RoomLeft(user, room, Event.RoomLeft.Reason.DELETED)));
    }

    /// Deletes the next piece of what is left of deleted rooms. False when nothing was left.
    static boolean deletePiece(Sql sql) {
        var rest = sql.query("""
                        SELECT id
                        FROM rooms
                        WHERE deleted_at IS NOT NULL
                        ORDER BY deleted_at
                        LIMIT 1
                        """).map(row -> new RoomId(row.getUuid("id"))).findOne();
        rest.ifPresent(room -> deletePiece(sql, room));
        return rest.isPresent();
    }

    private static void deletePiece(Sql sql, RoomId room) {
        sql.update("""
                        DELETE FROM message_versions
                        WHERE message_id IN (SELECT id FROM messages WHERE room_id = :room ORDER BY seq LIMIT :piece)
                        """).bind("room", room.value()).bind("piece", PIECE).execute();
        sql.update("""
                        DELETE FROM bookmarks
                        WHERE message_id IN (SELECT id FROM messages WHERE room_id = :room ORDER BY seq LIMIT :piece)
                        """).bind("room", room.value()).bind("piece", PIECE).execute();
        sql.update("""
                        DELETE FROM mentions
                        WHERE message_id IN (SELECT id FROM messages WHERE room_id = :room ORDER BY seq LIMIT :piece)
                        """).bind("room", room.value()).bind("piece", PIECE).execute();
        sql.update("""
                        DELETE FROM thread_people
                        WHERE root_id IN (SELECT id FROM messages WHERE room_id = :room ORDER BY seq LIMIT :piece)
                        """).bind("room", room.value()).bind("piece", PIECE).execute();
        sql.update("""
                        DELETE FROM reactions
                        WHERE message_id IN (SELECT id FROM messages WHERE room_id = :room ORDER BY seq LIMIT :piece)
                        """).bind("room", room.value()).bind("piece", PIECE).execute();
        sql.update("""
                        DELETE FROM votes
                        WHERE message_id IN (SELECT id FROM messages WHERE room_id = :room ORDER BY seq LIMIT :piece)
                        """).bind("room", room.value()).bind("piece", PIECE).execute();
        SearchIndex.removePiece(sql, room, PIECE);
        int deleted =
                sql.update("""
                        DELETE FROM messages
                        WHERE number IN (SELECT number FROM messages WHERE room_id = :room ORDER BY seq LIMIT :piece)
                        """).bind("room", room.value()).bind("piece", PIECE).execute();
        if (deleted < PIECE) {
            sql.update("""
                            DELETE FROM rooms
                            WHERE id = :room
                            """).bind("room", room.value()).execute();
        }
    }
}
