package mlchat.stores.sql;

import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomName;
import mlchat.stores.jdbc.Sql;

/// What a search in the directory finds a public room by, in the table `room_name_starts`.
final class RoomNames {
    private RoomNames() {}

    static void insert(Sql sql, RoomId room, RoomName name) {
        for (var start : NameStarts.ofWords(name.canonical())) {
            sql.update("""
                            INSERT INTO room_name_starts (start, room_id)
                            VALUES (:start, :room)
                            """).bind("start", start).bind("room", room.value()).execute();
        }
    }

    static void delete(Sql sql, RoomId room) {
        sql.update("""
                        DELETE FROM room_name_starts
                        WHERE room_id = :room
                        """).bind("room", room.value()).execute();
    }
}
