package mlchat.stores.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.presence.Availability;
import mlchat.domain.presence.Choice;
import mlchat.domain.presence.PresenceStore;
import mlchat.domain.presence.StatusText;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// How people want to be seen, in the table `users`.
final class SqlPresenceStore implements PresenceStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlPresenceStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    /// One look for each: a list of any length in one text would be a text for every length.
    @Override
    public Map<UserId, Kept> kept(Collection<UserId> users) {
        return readers.read(sql -> {
            var kept = new HashMap<UserId, Kept>();
            users.forEach(user -> find(sql, user).ifPresent(found -> kept.put(user, found)));
            return Map.copyOf(kept);
        });
    }

    private static Optional<Kept> find(Sql sql, UserId user) {
        return sql.query("""
                        SELECT availability, status_text, last_seen_at
                        FROM users
                        WHERE id = :user
                        """).bind("user", user.value()).map(row -> kept(row)).findOne();
    }

    private static Kept kept(Row row) {
        var choice = new Choice(
                Availability.valueOf(row.getString("availability")),
                row.optionalString("status_text").map(StatusText::new));
        return new Kept(choice, row.optionalInstant("last_seen_at"));
    }

    @Override
    public Choice choose(UserId user, SessionId session, Choice.Edit edit, Instant at) {
        return lane.run(transaction -> {
            var sql = transaction.sql();
            SqlSessionStore.requireLive(sql, session, user, at);
            var before = find(sql, user).map(Kept::choice).orElse(Choice.STANDARD);
            var choice = edit.applyTo(before);
            write(sql, user, choice);
            if (before.availability() == Availability.INVISIBLE && choice.availability() != Availability.INVISIBLE) {
                showMarks(sql, user);
            }
            return choice;
        });
    }

    private static void write(Sql sql, UserId user, Choice choice) {
        sql.update("""
                        UPDATE users
                        SET availability = :availability, status_text = :text
                        WHERE id = :user
                        """)
                .bind("availability", choice.availability().name())
                .bind("text", choice.text().map(StatusText::value))
                .bind("user", user.value())
                .execute();
    }

    /// What was read in hiding shows now.
    private static void showMarks(Sql sql, UserId user) {
        sql.update("""
                        UPDATE members
                        SET shown_seq = max(shown_seq, read_seq)
                        WHERE user_id = :user AND left_at IS NULL
                        """).bind("user", user.value()).execute();
    }

    @Override
    public void seen(Map<UserId, Instant> times) {
        lane.run(transaction -> {
            times.forEach((user, at) -> transaction
                    .sql()
                    .update("""
                            UPDATE users
                            SET last_seen_at = :at
                            WHERE id = :user
                            """)
                    .bind("at", at)
                    .bind("user", user.value())
                    .execute());
            return true;
        });
    }
}
