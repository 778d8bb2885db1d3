package mlchat.stores.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mlchat.domain.people.UserId;
import mlchat.stores.jdbc.Sql;

/// The revisions of people that one transaction moves: each is read once and written back once.
final class UserRevisions {
    private final Sql sql;
    private final Map<UserId, Long> moved = new HashMap<>();

    UserRevisions(Sql sql) {
        this.sql = sql;
    }

    /// The revision that the next change of the person's own takes.
    long next(UserId user) {
        long next = Optional.ofNullable(moved.get(user)).orElseGet(() -> rev(sql, user)) + 1;
        moved.put(user, next);
        return next;
    }

    /// Whose revision this transaction moves.
    Set<UserId> changed() {
        return Set.copyOf(moved.keySet());
    }

    /// Where the person stands.
    static long rev(Sql sql, UserId user) {
        return sql.query("""
                        SELECT user_rev
                        FROM users
                        WHERE id = :user
                        """)
                .bind("user", user.value())
                .map(row -> row.getLong("user_rev"))
                .findOne()
                .orElse(0L);
    }

    void writeBack() {
        moved.forEach((user, rev) ->
                sql.update("""
                        UPDATE users
                        SET user_rev = :rev
                        WHERE id = :user
                        """).bind("rev", rev).bind("user", user.value()).execute());
    }
}
