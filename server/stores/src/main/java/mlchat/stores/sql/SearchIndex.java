package mlchat.stores.sql;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import mlchat.domain.messages.Message;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.search.Grams;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// How the full-text index follows what is said, within the transaction that says it.
///
/// The index keeps no text, so taking a message out needs exactly what was put in: the same tokens, made anew
/// from the message as it was.
final class SearchIndex {
    /// How many messages from before an upgrade are brought in at once.
    static final int PIECE = 200;

    private SearchIndex() {}

    /// Puts in the message that was inserted last. Where the index does not reach yet, it comes in with its
    /// neighbours.
    static void addInserted(Sql sql, String tokens) {
        sql.update("""
                        INSERT INTO message_grams (rowid, grams)
                        SELECT last_insert_rowid(), :tokens
                        FROM search_progress
                        WHERE first_number <= last_insert_rowid()
                        """).bind("tokens", tokens).execute();
    }

    /// The message says something else: what it said before is gone from the index.
    static void replace(Sql sql, Message before, String content) {
        remove(sql, before);
        sql.update("""
                        INSERT INTO message_grams (rowid, grams)
                        SELECT m.number, :tokens
                        FROM messages AS m
                        JOIN search_progress AS p ON p.first_number <= m.number
                        WHERE m.id = :id
                        """)
                .bind("tokens", tokens(before, content))
                .bind("id", before.id().value())
                .execute();
    }

    /// Takes the message out, as it was before it is changed.
    static void remove(Sql sql, Message before) {
        sql.update("""
                        INSERT INTO message_grams (message_grams, rowid, grams)
                        SELECT 'delete', m.number, :tokens
                        FROM messages AS m
                        JOIN search_progress AS p ON p.first_number <= m.number
                        WHERE m.id = :id
                        """)
                .bind("tokens", tokens(before, before.content()))
                .bind("id", before.id().value())
                .execute();
    }

    private static String tokens(Message message, String content) {
        return SearchTokens.of(message.room(), message.sender().id(), message.at(), content);
    }

    /// Takes out the first messages of a room that goes.
    static void removePiece(Sql sql, RoomId room, int piece) {
        var going = sql.query("""
                        SELECT number, room_id, sender_id, created_at, content,
                            system_kind IS NULL AND deleted_at IS NULL
                            AND number >= (SELECT first_number FROM search_progress) AS findable
                        FROM messages
                        WHERE room_id = :room
                        ORDER BY seq
                        LIMIT :piece
                        """)
                .bind("room", room.value())
                .bind("piece", piece)
                .map(row -> Entry.of(row))
                .list();
        going.stream()
                .filter(Entry::isFindable)
                .sorted(comparingLong(Entry::number))
                .forEach(entry -> {
                    sql.update("""
                            INSERT INTO message_grams (message_grams, rowid, grams)
                            VALUES ('delete', :number, :tokens)
                            """)
                            .bind("number", entry.number())
                            .bind("tokens", entry.tokens())
                            .execute();
                });
    }

    /// Begins anew when the index has pieces that are made in another way than now.
    static void prepare(Sql sql) {
        int stale = sql.update("""
                        UPDATE search_progress
                        SET format = :format,
                            first_number = (SELECT coalesce(max(number), 0) + 1 FROM messages)
                        WHERE format <> :format
                        """).bind("format", Grams.FORMAT).execute();
        if (stale > 0) {
            sql.execute("""
                        INSERT INTO message_grams (message_grams)
                        VALUES ('delete-all')
                        """);
        }
    }

    /// Brings in the next messages that were there before the index, the newest of them first. False when there
    /// is none left.
    static boolean addPiece(Sql sql) {
        var piece =
                sql.query("""
                        SELECT number, room_id, sender_id, created_at, content,
                            system_kind IS NULL AND deleted_at IS NULL AS findable
                        FROM messages
                        WHERE number < (SELECT first_number FROM search_progress)
                        ORDER BY number DESC
                        LIMIT :piece
                        """).bind("piece", PIECE).map(row -> Entry.of(row)).list();
        if (piece.isEmpty()) {
            return false;
        }
        // The index wants ascending numbers; descending ones would make a segment each.
        for (var entry : piece.reversed()) {
            if (entry.isFindable()) {
                sql.update("""
                                INSERT INTO message_grams (rowid, grams)
                                VALUES (:number, :tokens)
                                """)
                        .bind("number", entry.number())
                        .bind("tokens", entry.tokens())
                        .execute();
            }
        }
        sql.update("""
                        UPDATE search_progress
                        SET first_number = :number
                        """).bind("number", piece.getLast().number()).execute();
        return true;
    }

    /// A message as far as the index knows of it.
    private record Entry(long number, RoomId room, UserId sender, Instant at, String content, boolean isFindable) {
        static Entry of(Row row) {
            return new Entry(
                    row.getLong("number"),
                    new RoomId(row.getUuid("room_id")),
                    new UserId(row.getUuid("sender_id")),
                    row.getInstant("created_at"),
                    row.getString("content"),
                    row.getBoolean("findable"));
        }

        String tokens() {
            return SearchTokens.of(room, sender, at, content);
        }
    }

    /// How much of all that was said is in the index.
    static double share(Sql sql) {
        return sql.query("""
                        SELECT p.first_number, (SELECT max(number) FROM messages) AS last_number,
                            (SELECT min(number) FROM messages) AS least_number
                        FROM search_progress AS p
                        """)
                .map(row -> share(row.getLong("first_number"), row.getLong("least_number"), row.getLong("last_number")))
                .one();
    }

    private static double share(long first, long least, long last) {
        return first <= least || last == 0 ? 1 : (double) (last - first + 1) / (last - least + 1);
    }
}
