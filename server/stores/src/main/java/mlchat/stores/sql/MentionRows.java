package mlchat.stores.sql;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mlchat.domain.messages.Mentioned;
import mlchat.domain.messages.Mentions;
import mlchat.domain.messages.Message;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Columns;
import mlchat.stores.jdbc.Sql;

/// Who is named where, in the table `mentions`: a row for each person and each place in which it counts, or
/// one for everybody.
final class MentionRows {
    /// Whose rows are everybody's.
    private static final byte[] EVERYBODY = {};

    private MentionRows() {}

    /// Those of the named who are in the room.
    static Mentioned find(Sql sql, RoomId room, Mentions mentions) {
        if (mentions.isEmpty()) {
            return Mentioned.NOBODY;
        }
        var people = mentions.people().stream()
                .flatMap(name -> member(sql, room, name).stream())
                .toList();
        return new Mentioned(people, mentions.room());
    }

    private static Optional<UserId> member(Sql sql, RoomId room, Username name) {
        return sql.query("""
                        SELECT u.id
                        FROM users AS u
                        JOIN members AS m ON m.room_id = :room AND m.user_id = u.id AND m.left_at IS NULL
                        WHERE u.username = :name
                        """)
                .bind("room", room.value())
                .bind("name", name.value())
                .map(row -> new UserId(row.getUuid("id")))
                .findOne();
    }

    /// Counts the message for those whom it names: in the room if that shows it, and in its thread. Nobody
    /// is called by oneself, and nobody twice by one message.
    static void add(Sql sql, Message message) {
        var mentioned = message.mentioned();
        places(message).forEach(place -> {
            if (mentioned.room()) {
                add(sql, message, place, EVERYBODY);
                return;
            }
            mentioned.people().stream()
                    .filter(user -> !user.equals(message.sender().id()))
                    .forEach(user -> add(sql, message, place, Columns.bytes(user.value())));
        });
    }

    private static Stream<UUID> places(Message message) {
        var reply = message.reply();
        return Stream.concat(
                reply.isThreadOnly() ? Stream.empty() : Stream.of(message.room().value()),
                reply.threadOf().map(root -> root.value()).stream());
    }

    private static void add(Sql sql, Message message, UUID place, byte[] user) {
        sql.update("""
                        INSERT INTO mentions (user_id, place_id, seq, sender_id, message_id)
                        VALUES (:user, :place, :seq, :sender, :message)
                        """)
                .bind("user", user)
                .bind("place", place)
                .bind("seq", message.seq())
                .bind("sender", message.sender().id().value())
                .bind("message", message.id().value())
                .execute();
    }

    /// The message names nobody any more.
    static void remove(Sql sql, Message message) {
        sql.update("""
                        DELETE FROM mentions
                        WHERE message_id = :message
                        """).bind("message", message.id().value()).execute();
    }

    /// How often the user is called in the place after `readSeq`, up to the cap.
    static int count(Sql sql, UUID place, UserId user, long readSeq, int cap) {
        return sql.query("""
                        SELECT count(*) AS mentions
                        FROM (
                            SELECT 1
                            FROM mentions
                            WHERE user_id = :user AND place_id = :place AND seq > :readSeq
                            UNION ALL
                            SELECT 1
                            FROM mentions
                            WHERE user_id = x'' AND place_id = :place AND seq > :readSeq AND sender_id <> :user
                            LIMIT :cap
                        )
                        """)
                .bind("user", user.value())
                .bind("place", place)
                .bind("readSeq", readSeq)
                .bind("cap", cap)
                .map(row -> row.getInt("mentions"))
                .one();
    }
}
