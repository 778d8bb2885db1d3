package mlchat.domain.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import mlchat.domain.Broadcast;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.UserId;

/// The door to sessions: who is logged in, on which device, and until when.
public final class Sessions {
    /// How long the immediate predecessor of a refresh token still yields the same successor: ten tabs of one
    /// browser that refresh at once log nobody out.
    public static final Duration GRACE = Duration.ofSeconds(10);

    /// A session not used for this long is over.
    public static final Duration IDLE = Duration.ofDays(14);

    /// A session is over after this long, however much it is used.
    public static final Duration LIFETIME = Duration.ofDays(30);

    /// How many sessions of one user are listed; those used last come first.
    public static final int LISTED = 100;

    private static final int LONGEST_CLIENT = 256;

    private final SessionStore store;
    private final Broadcast broadcast;
    private final Ids ids;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random a cryptographically strong source: refresh tokens come from it
    public Sessions(SessionStore store, Broadcast broadcast, Ids ids, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.broadcast = broadcast;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    /// A session and the token that carries it on.
    public record Opened(Session session, RefreshToken refreshToken) {}

    /// Opens a session for somebody whose credentials were verified, or who has just registered.
    public Opened open(UserId user, String client, String address) {
        var now = clock.instant();
        var named = client.length() <= LONGEST_CLIENT ? client : client.substring(0, LONGEST_CLIENT);
        var session = new Session(new SessionId(ids.next()), user, named, address, now, now, now.plus(LIFETIME));
        var token = RefreshToken.make(random);
        store.open(session, token.digest());
        return new Opened(session, token);
    }

    /// The session, if it lives.
    ///
    /// @throws Refused with [Refusal.SessionOver]
    public Session session(SessionId id) {
        return store.live(id, clock.instant()).orElseThrow(() -> new Refused(new Refusal.SessionOver()));
    }

    /// Trades the token for its successor.
    ///
    /// A token that was spent before the grace is a stolen one, or its thief's: the whole family ends and its
    /// sockets close (OAuth 2.0 Security Best Current Practice, RFC 9700, section 4.14.2).
    ///
    /// @throws Refused with [Refusal.RefreshTokenInvalid]
    public Opened refresh(RefreshToken presented) {
        var successor = RefreshToken.make(random);
        var trade = new SessionStore.Trade(
                presented.digest(),
                successor.digest(),
                Successor.seal(successor, presented, random),
                clock.instant(),
                GRACE,
                IDLE);
        return switch (store.rotate(trade)) {
            case Rotation.Rotated(var session) -> new Opened(session, successor);
            case Rotation.Repeated(var session, var sealed) -> new Opened(session, sealed.open(presented));
            case Rotation.Reused(var session) -> {
                broadcast.announce(new Event.SessionEnded(session.id(), Event.SessionEnded.Reason.TOKEN_REUSED));
                throw new Refused(new Refusal.RefreshTokenInvalid());
            }
            case Rotation.Refused() -> throw new Refused(new Refusal.RefreshTokenInvalid());
        };
    }

    /// Ends the session. Ending it twice is no fault.
    public void end(SessionId id) {
        if (store.end(id, clock.instant())) {
            broadcast.announce(new Event.SessionEnded(id, Event.SessionEnded.Reason.LOGGED_OUT));
        }
    }

    /// The devices on which the user is logged in, the one used last first, at most [#LISTED].
    public List<Session> of(UserId user) {
        var now = clock.instant();
        return store.of(user, now, now.minus(IDLE), LISTED);
    }

    /// Ends one of the user's sessions, on this device or another.
    ///
    /// @throws Refused with [Refusal.SessionNotFound] when it is over, or somebody else's
    public void end(UserId user, SessionId id) {
        var now = clock.instant();
        boolean own = store.live(id, now)
                .filter(session -> session.user().equals(user))
                .isPresent();
        if (!own || !store.end(id, now)) {
            throw new Refused(new Refusal.SessionNotFound());
        }
        broadcast.announce(new Event.SessionEnded(id, Event.SessionEnded.Reason.ENDED_ELSEWHERE));
    }

    /// Ends all of the user's sessions but this one.
    public void endOthers(UserId user, SessionId kept) {
        for (var ended : store.endOthers(user, kept, clock.instant())) {
            broadcast.announce(new Event.SessionEnded(ended, Event.SessionEnded.Reason.ENDED_ELSEWHERE));
        }
    }

    /// An open socket is use of its session.
    public void touch(SessionId id) {
        store.touch(id, clock.instant());
    }
}
