package mlchat.stores.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.Person;
import mlchat.domain.rooms.NewRoom;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.stores.jdbc.Sql;

/// How rooms that people make come into being.
final class NewRooms {
    private NewRooms() {}

    /// @param guests who is in it from the beginning, without the creator
    static RoomId make(
            Transaction transaction, NewRoom room, Person creator, List<Person> guests, Ids ids, Instant at) {
        var id = new RoomId(ids.next());
        insert(transaction.sql(), id, room, at);
        if (room.kind() == RoomKind.PUBLIC) {
            RoomNames.insert(transaction.sql(), id, room.name());
        }
        var places = new Places(transaction, id, at);
        places.enter(creator, Role.OWNER);
        guests.forEach(guest -> places.enter(guest, Role.MEMBER));
        new Notes(transaction, ids, at).post(id, creator, SystemNote.of(SystemNote.Kind.CREATED));
        transaction.announce(new Event.RoomJoined(creator.id(), id));
        guests.forEach(guest -> transaction.announce(new Event.RoomJoined(guest.id(), id)));
        return id;
    }

    private static void insert(Sql sql, RoomId id, NewRoom room, Instant at) {
        sql.update("""
                        INSERT INTO rooms
                            (id, kind, name, canonical_name, topic, member_count, seq, rev, meta_rev, created_at,
                             changed_at)
                        VALUES
                            (:id, :kind, :name, :canonicalName, :topic, 0, 0, 1, 1, :at,
                             CAST(unixepoch('subsec') * 1000 AS INTEGER))
                        """)
                .bind("id", id.value())
                .bind("kind", room.kind().name())
                .bind("name", room.name().value())
                .bind("canonicalName", room.name().canonical())
                .bind("topic", room.topic().value())
                .bind("at", at)
                .execute();
    }

    /// The room of that name, compared in canonical form.
    static Optional<RoomId> named(Sql sql, RoomName name) {
        return sql.query("""
                        SELECT id
                        FROM rooms
                        WHERE canonical_name = :name
                        """)
                .bind("name", name.canonical())
                .map(row -> new RoomId(row.getUuid("id")))
                .findOne();
    }
}
