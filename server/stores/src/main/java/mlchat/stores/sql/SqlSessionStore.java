package mlchat.stores.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.RefreshToken;
import mlchat.domain.auth.Rotation;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.auth.Successor;
import mlchat.domain.people.UserId;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// Sessions and their refresh tokens, in the tables `sessions` and `refresh_tokens`.
///
/// The tokens of a session that ended are deleted: who shows one is refused like a stranger.
final class SqlSessionStore implements SessionStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlSessionStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    @Override
    public void open(Session session, RefreshToken.Digest first) {
        lane.run(transaction -> {
            insert(transaction.sql(), session);
            insert(transaction.sql(), session.id(), first);
            return session;
        });
    }

    private static void insert(Sql sql, Session session) {
        sql.update("""
                        INSERT INTO sessions (id, user_id, client, address, created_at, last_used_at, ends_at)
                        VALUES (:id, :user, :client, :address, :createdAt, :lastUsedAt, :endsAt)
                        """)
                .bind("id", session.id().value())
                .bind("user", session.user().value())
                .bind("client", session.client())
                .bind("address", session.address())
                .bind("createdAt", session.createdAt())
                .bind("lastUsedAt", session.lastUsedAt())
                .bind("endsAt", session.endsAt())
                .execute();
    }

    private static void insert(Sql sql, SessionId session, RefreshToken.Digest token) {
        sql.update("""
                        INSERT INTO refresh_tokens (digest, session_id)
                        VALUES (:digest, :session)
                        """)
                .bind("digest", token.value())
                .bind("session", session.value())
                .execute();
    }

    @Override
    public Optional<Session> live(SessionId id, Instant at) {
        return readers.read(sql -> live(sql, id, at));
    }

    private static Optional<Session> live(Sql sql, SessionId id, Instant at) {
        return sql.query("""
                        SELECT id, user_id, client, address, created_at, last_used_at, ends_at
                        FROM sessions
                        WHERE id = :id AND ended_at IS NULL AND ends_at > :at
                        """)
                .bind("id", id.value())
                .bind("at", at)
                .map(row -> Rows.session(row))
                .findOne();
    }

    /// @throws Refused with `SessionOver` unless the session lives
    static Session requireLive(Sql sql, SessionId id, Instant at) {
        return live(sql, id, at).orElseThrow(() -> new Refused(new Refusal.SessionOver()));
    }

    /// @throws Refused with `SessionOver` unless the session lives and is this user's; asked for at every
    ///     message
    static void requireLive(Sql sql, SessionId id, UserId user, Instant at) {
        boolean live = sql.query("""
                        SELECT EXISTS (
                            SELECT 1
                            FROM sessions
                            WHERE id = :id AND user_id = :user AND ended_at IS NULL AND ends_at > :at
                        ) AS live
                        """)
                .bind("id", id.value())
                .bind("user", user.value())
                .bind("at", at)
                .map(row -> row.getBoolean("live"))
                .one();
        if (!live) {
            throw new Refused(new Refusal.SessionOver());
        }
    }

    @Override
    public Rotation rotate(Trade trade) {
        return lane.run(transaction -> rotate(transaction.sql(), trade));
    }

    private static Rotation rotate(Sql sql, Trade trade) {
        var found = find(sql, trade.presented());
        if (found.isEmpty() || isIdle(found.get().session(), trade)) {
            return new Rotation.Refused();
        }
        var session = found.get().session();
        if (found.get().spent().isEmpty()) {
            insert(sql, session.id(), trade.successor());
            spend(sql, trade);
            use(sql, session.id(), trade.at());
            return new Rotation.Rotated(live(sql, session.id(), trade.at()).orElse(session));
        }
        var spent = found.get().spent().get();
        if (spent.isPredecessor() && !trade.at().isAfter(spent.at().plus(trade.grace()))) {
            return new Rotation.Repeated(session, spent.successor());
        }
        end(sql, session.id(), trade.at());
        return new Rotation.Reused(session);
    }

    private static boolean isIdle(Session session, Trade trade) {
        return !trade.at().isBefore(session.endsAt())
                || trade.at().isAfter(session.lastUsedAt().plus(trade.idle()));
    }

    /// A token of a session that was not ended.
    private record Token(Session session, Optional<Spent> spent) {}

    /// @param isPredecessor its successor is the session's current token
    private record Spent(Instant at, Successor successor, boolean isPredecessor) {}

    private static Optional<Token> find(Sql sql, RefreshToken.Digest digest) {
        return sql.query("""
                        SELECT
                            s.id, s.user_id, s.client, s.address, s.created_at, s.last_used_at, s.ends_at,
                            t.spent_at, t.successor_sealed,
                            EXISTS (
                                SELECT 1
                                FROM refresh_tokens AS next
                                WHERE next.digest = t.successor_digest AND next.spent_at IS NULL
                            ) AS is_predecessor
                        FROM refresh_tokens AS t
                        JOIN sessions AS s ON s.id = t.session_id
                        WHERE t.digest = :digest AND s.ended_at IS NULL
                        """)
                .bind("digest", digest.value())
                .map(row -> new Token(Rows.session(row), spent(row)))
                .findOne();
    }

    private static Optional<Spent> spent(Row row) {
        return row.optionalInstant("spent_at")
                .map(at -> new Spent(
                        at, new Successor(row.getString("successor_sealed")), row.getBoolean("is_predecessor")));
    }

    private static void spend(Sql sql, Trade trade) {
        sql.update("""
                        UPDATE refresh_tokens
                        SET spent_at = :at, successor_digest = :successor, successor_sealed = :sealed
                        WHERE digest = :presented
                        """)
                .bind("at", trade.at())
                .bind("successor", trade.successor().value())
                .bind("sealed", trade.sealed().sealed())
                .bind("presented", trade.presented().value())
                .execute();
    }

    @Override
    public List<Session> of(UserId user, Instant at, Instant usedSince, int limit) {
        return readers.read(sql -> sql.query("""
                        SELECT id, user_id, client, address, created_at, last_used_at, ends_at
                        FROM sessions
                        WHERE user_id = :user AND ended_at IS NULL AND ends_at > :at AND last_used_at >= :usedSince
                        ORDER BY last_used_at DESC, id DESC
                        LIMIT :limit
                        """)
                .bind("user", user.value())
                .bind("at", at)
                .bind("usedSince", usedSince)
                .bind("limit", limit)
                .map(row -> Rows.session(row))
                .list());
    }

    @Override
    public List<SessionId> endOthers(UserId user, SessionId kept, Instant at) {
        return lane.run(transaction -> {
            var others = others(transaction.sql(), user, kept);
            others.forEach(id -> end(transaction.sql(), id, at));
            return others;
        });
    }

    private static List<SessionId> others(Sql sql, UserId user, SessionId kept) {
        return sql.query("""
                        SELECT id
                        FROM sessions
                        WHERE user_id = :user AND id <> :kept AND ended_at IS NULL
                        """)
                .bind("user", user.value())
                .bind("kept", kept.value())
                .map(row -> new SessionId(row.getUuid("id")))
                .list();
    }

    @Override
    public boolean end(SessionId id, Instant at) {
        return lane.run(transaction -> end(transaction.sql(), id, at));
    }

    private static boolean end(Sql sql, SessionId id, Instant at) {
        int ended = sql.update("""
                        UPDATE sessions
                        SET ended_at = :at
                        WHERE id = :id AND ended_at IS NULL
                        """).bind("at", at).bind("id", id.value()).execute();
        sql.update("""
                        DELETE FROM refresh_tokens
                        WHERE session_id = :id
                        """).bind("id", id.value()).execute();
        return ended == 1;
    }

    @Override
    public void touch(SessionId id, Instant at) {
        lane.run(transaction -> use(transaction.sql(), id, at));
    }

    private static int use(Sql sql, SessionId id, Instant at) {
        return sql.update("""
                        UPDATE sessions
                        SET last_used_at = :at
                        WHERE id = :id AND last_used_at < :at
                        """).bind("at", at).bind("id", id.value()).execute();
    }
}
