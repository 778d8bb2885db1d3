package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.RefreshToken;
import mlchat.domain.auth.Rotation;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.auth.Sessions;
import mlchat.domain.people.UserId;
import mlchat.domain.testing.InMemoryStores;
import mlchat.edge.auth.Caller;
import mlchat.edge.testing.AdjustableClock;
import org.junit.jupiter.api.Test;

final class SessionWatchTest {
    private final AdjustableClock clock = new AdjustableClock();
    private final InMemoryStores stores = new InMemoryStores(_ -> {});
    private final SecureRandom random = new SecureRandom();
    private final Sessions sessions = new Sessions(stores.sessions(), _ -> {}, new Ids(clock, random), clock, random);
    private final UserId user = new UserId(UUID.randomUUID());
    private final SessionId session = sessions.open(user, "", "").session().id();
    private final List<SessionId> over = new ArrayList<>();

    @Test
    void anOpenSocketIsUseOfItsSession() {
        try (var watch = watch()) {
            clock.advance(Sessions.IDLE.minusDays(1));
            watch.look();
            clock.advance(Sessions.IDLE.minusDays(1));
            watch.look();
            assertEquals(session, sessions.session(session).id());
            assertEquals(List.of(), over);
        }
    }

    @Test
    void aSessionThatEndsByItselfIsTold() {
        try (var watch = watch()) {
            clock.advance(Sessions.LIFETIME.plus(Duration.ofSeconds(1)));
            watch.look();
            assertEquals(List.of(session), over, "once, however many sockets it has");
        }
    }

    private SessionWatch watch() {
        var caller = new Caller(user, session);
        return new SessionWatch(sessions, () -> List.of(caller, caller), over::add);
    }

    @Test
    void aStoreThatIsBusyOrAwayEndsNobody() {
        var busy = new Refused(new Refusal.Overloaded(Duration.ofSeconds(1)));
        for (var fault : List.of(busy, new IllegalStateException("the store is away"))) {
            var ailing = new AilingStore(stores.sessions(), fault);
            var asked = new Sessions(ailing, _ -> {}, new Ids(clock, random), clock, random);
            try (var watch = new SessionWatch(asked, () -> List.of(new Caller(user, session)), over::add)) {
                watch.look();
                assertEquals(List.of(), over);
            }
        }
    }

    /// Real sessions that nobody can note the use of.
    private record AilingStore(SessionStore real, RuntimeException fault) implements SessionStore {
        @Override
        public void open(Session opened, RefreshToken.Digest first) {
            real.open(opened, first);
        }

        @Override
        public Optional<Session> live(SessionId id, Instant at) {
            return real.live(id, at);
        }

        @Override
        public Rotation rotate(Trade trade) {
            return real.rotate(trade);
        }

        @Override
        public List<Session> of(UserId user, Instant at, Instant usedSince, int limit) {
            return real.of(user, at, usedSince, limit);
        }

        @Override
        public boolean end(SessionId id, Instant at) {
            return real.end(id, at);
        }

        @Override
        public List<SessionId> endOthers(UserId user, SessionId kept, Instant at) {
            return real.endOthers(user, kept, at);
        }

        @Override
        public void touch(SessionId id, Instant at) {
            throw fault;
        }
    }
}
