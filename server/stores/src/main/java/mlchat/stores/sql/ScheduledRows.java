package mlchat.stores.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.ClientId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.personal.ScheduleStore;
import mlchat.domain.personal.ScheduledId;
import mlchat.domain.personal.ScheduledMessage;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// Messages for later in the table `scheduled`.
final class ScheduledRows {
    private ScheduledRows() {}

    static Optional<ScheduledMessage> find(Sql sql, UserId user, ScheduledId id) {
        return sql.query("""
                        SELECT id, room_id, client_id, content, due_at, state, failure, user_rev
                        FROM scheduled
                        WHERE id = :id AND user_id = :user
                        """)
                .bind("id", id.value())
                .bind("user", user.value())
                .map(row -> message(row))
                .findOne();
    }

    static Optional<ScheduledMessage> find(Sql sql, UserId user, ClientId clientId) {
        return sql.query("""
                        SELECT id, room_id, client_id, content, due_at, state, failure, user_rev
                        FROM scheduled
                        WHERE user_id = :user AND client_id = :clientId
                        """)
                .bind("user", user.value())
                .bind("clientId", clientId.value())
                .map(row -> message(row))
                .findOne();
    }

    static List<ScheduledMessage> waiting(Sql sql, UserId user) {
        return sql.query("""
                        SELECT id, room_id, client_id, content, due_at, state, failure, user_rev
                        FROM scheduled
                        WHERE user_id = :user AND state IN ('WAITING', 'POSTING', 'FAILED')
                        ORDER BY due_at, id
                        """)
                .bind("user", user.value())
                .map(row -> message(row))
                .list();
    }

    static List<ScheduledMessage> between(Sql sql, UserId user, long from, long upTo) {
        return sql.query("""
                        SELECT id, room_id, client_id, content, due_at, state, failure, user_rev
                        FROM scheduled
                        WHERE user_id = :user AND user_rev > :from AND user_rev <= :upTo
                        """)
                .bind("user", user.value())
                .bind("from", from)
                .bind("upTo", upTo)
                .map(row -> message(row))
                .list();
    }

    static List<ScheduleStore.Due> due(Sql sql, Instant now, int limit) {
        return sql.query("""
                        SELECT id, user_id, room_id, client_id, content, due_at, state, failure, user_rev
                        FROM scheduled
                        WHERE try_at <= :now AND state IN ('WAITING', 'POSTING')
                        ORDER BY try_at
                        LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map(row -> new ScheduleStore.Due(new UserId(row.getUuid("user_id")), message(row)))
                .list();
    }

    static int count(Sql sql, UserId user, int most) {
        return sql.query("""
                        SELECT count(*) AS number
                        FROM (
                            SELECT 1
                            FROM scheduled
                            WHERE user_id = :user AND state IN ('WAITING', 'POSTING', 'FAILED')
                            LIMIT :most
                        )
                        """)
                .bind("user", user.value())
                .bind("most", most)
                .map(row -> row.getInt("number"))
                .one();
    }

    /// @param tryAt when it is taken to be said, or taken again
    static void write(Sql sql, UserId user, ScheduledMessage message, Instant tryAt) {
        sql.update("""
                        INSERT INTO scheduled
                            (id, user_id, room_id, client_id, content, due_at, try_at, state, failure, user_rev)
                        VALUES
                            (:id, :user, :room, :clientId, :content, :due, :tryAt, :state, :failure, :rev)
                        ON CONFLICT (id) DO UPDATE
                        SET content = excluded.content,
                            due_at = excluded.due_at,
                            try_at = excluded.try_at,
                            state = excluded.state,
                            failure = excluded.failure,
                            user_rev = excluded.user_rev
                        """)
                .bind("id", message.id().value())
                .bind("user", user.value())
                .bind("room", message.room().value())
                .bind("clientId", message.clientId().value())
                .bind("content", message.content())
                .bind("due", message.due())
                .bind("tryAt", tryAt)
                .bind("state", message.state().name())
                .bind("failure", message.failure().map(Enum::name))
                .bind("rev", message.userRev())
                .execute();
    }

    /// What was said or given up so long ago that whoever does not know it asks anew.
    static void forgetGone(Sql sql, UserId user, long rev) {
        sql.update("""
                        DELETE FROM scheduled
                        WHERE user_id = :user AND user_rev <= :upTo AND state IN ('POSTED', 'CANCELLED')
                        """)
                .bind("user", user.value())
                .bind("upTo", rev - PersonalChanges.RESET_BEYOND)
                .execute();
    }

    private static ScheduledMessage message(Row row) {
        return new ScheduledMessage(
                new ScheduledId(row.getUuid("id")),
                new RoomId(row.getUuid("room_id")),
                new ClientId(row.getString("client_id")),
                row.getString("content"),
                row.getInstant("due_at"),
                ScheduledMessage.State.valueOf(row.getString("state")),
                row.optionalString("failure").map(ScheduledMessage.Failure::valueOf),
                row.getLong("user_rev"));
    }
}
