package mlchat.stores.sql;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.stores.jdbc.Sql;

/// The sessions in whose name the writer works: each is looked up once, until something may have ended it.
final class Leases {
    private final Sql sql;
    private final Map<SessionId, Optional<Lease>> known = new HashMap<>();

    Leases(Sql sql) {
        this.sql = sql;
    }

    /// A session that nobody has ended.
    record Lease(UserId user, Instant endsAt) {
        boolean lives(Instant at) {
            return endsAt.isAfter(at);
        }
    }

    /// @throws Refused with `SessionOver` unless the session lives and is this user's
    void requireLive(SessionId id, UserId user, Instant at) {
        if (open(id).filter(lease -> lease.user().equals(user) && lease.lives(at))
                .isEmpty()) {
            throw over();
        }
    }

    /// @throws Refused with `SessionOver` when somebody has ended the session
    void requireNotEnded(SessionId id) {
        if (open(id).isEmpty()) {
            throw over();
        }
    }

    private Optional<Lease> open(SessionId id) {
        return known.computeIfAbsent(id, this::read);
    }

    private Optional<Lease> read(SessionId id) {
        return sql.query("""
                        SELECT user_id, ends_at
                        FROM sessions
                        WHERE id = :id AND ended_at IS NULL
                        """)
                .bind("id", id.value())
                .map(row -> new Lease(new UserId(row.getUuid("user_id")), row.getInstant("ends_at")))
                .findOne();
    }

    int size() {
        return known.size();
    }

    /// Something may have ended any of them.
    void forget() {
        known.clear();
    }

    private static Refused over() {
        return new Refused(new Refusal.SessionOver());
    }
}
