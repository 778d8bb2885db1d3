package mlchat.edge.live;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.auth.Sessions;
import mlchat.edge.auth.Caller;

/// Looks now and then at the sessions that have a socket open: that is use of the session, and a session whose lifetime
/// is over must not be heard any longer.
final class SessionWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SessionWatch.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final Supplier<Collection<Caller>> open;
    private final Consumer<SessionId> over;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("session-watch").daemon().factory());

    /// @param open the callers of all open sockets
    /// @param over told of a session that has ended by itself
    SessionWatch(Sessions sessions, Supplier<Collection<Caller>> open, Consumer<SessionId> over) {
        this.sessions = sessions;
        this.open = open;
        this.over = over;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    void look() {
        var seen = new HashSet<SessionId>();
        for (var caller : open.get()) {
            if (seen.add(caller.session())) {
                look(caller.session());
            }
        }
    }

    /// A store that is busy or away says nothing about the session: it is looked at again next time.
    private void look(SessionId session) {
        try {
            sessions.session(session);
            sessions.touch(session);
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.SessionOver) {
                over.accept(session);
            }
        } catch (RuntimeException accident) {
            LOG.log(ERROR, "a session could not be looked at", accident);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
