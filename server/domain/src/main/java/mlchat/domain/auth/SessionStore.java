package mlchat.domain.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.people.UserId;

/// Keeps sessions and what is known of their refresh tokens.
public interface SessionStore {

    /// Keeps a new session with its first refresh token.
    void open(Session session, RefreshToken.Digest first);

    /// The session if it lives: not ended, and before its end.
    Optional<Session> live(SessionId id, Instant at);

    /// Trades a refresh token, in one transaction: exactly one of any number of attempts rotates.
    ///
    /// A token that was spent is [Rotation.Repeated] if it is the immediate predecessor of the current one and
    /// was spent no longer than `trade.grace()` ago, else [Rotation.Reused], which ends the session. A session
    /// that was not used for longer than `trade.idle()` is over.
    Rotation rotate(Trade trade);

    /// The user's sessions that live and were used at `usedSince` or later, those used last first, at most `limit`.
    List<Session> of(UserId user, Instant at, Instant usedSince, int limit);

    /// Ends the session; false when it was over already.
    boolean end(SessionId id, Instant at);

    /// Ends all sessions of the user but `kept`.
    ///
    /// @return those that ended by this
    List<SessionId> endOthers(UserId user, SessionId kept, Instant at);

    /// Notes that the session is in use.
    void touch(SessionId id, Instant at);

    /// One refresh token for another.
    ///
    /// @param sealed the successor, locked with the presented token
    record Trade(
            RefreshToken.Digest presented,
            RefreshToken.Digest successor,
            Successor sealed,
            Instant at,
            Duration grace,
            Duration idle) {}
}
