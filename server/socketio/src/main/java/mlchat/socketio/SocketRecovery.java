package mlchat.socketio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.recovery.Claim;
import mlchat.socketio.recovery.EventLog;
import mlchat.socketio.recovery.HeldRooms;
import mlchat.socketio.recovery.Offsets;
import mlchat.socketio.recovery.SavedSession;
import mlchat.socketio.recovery.SavedSessions;
import org.jspecify.annotations.Nullable;

/// Takes clients of one namespace back after their connection broke. One lock orders what is sent, who joins and who
/// comes back, so that nobody misses an event or gets one twice.
final class SocketRecovery {
    private static final Set<DisconnectReason> RECOVERABLE = Set.of(
            DisconnectReason.TRANSPORT_ERROR,
            DisconnectReason.TRANSPORT_CLOSE,
            DisconnectReason.FORCED_CLOSE,
            DisconnectReason.PING_TIMEOUT,
            DisconnectReason.SERVER_SHUTTING_DOWN,
            DisconnectReason.FORCED_SERVER_CLOSE);
    // An event as old as this has been sent to everybody it was meant for who was here.
    private static final long SENT_FOR_SURE = Duration.ofSeconds(10).toNanos();
    // How long the end of a connection that is still open elsewhere may take.
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Namespace namespace;
    private final Recovery settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Offsets offsets = new Offsets();
    private final EventLog log;
    private final SavedSessions away;
    private final Map<String, Socket> here = new HashMap<>();

    SocketRecovery(Namespace namespace, Recovery settings) {
        this.namespace = namespace;
        this.settings = settings;
        this.log = new EventLog(settings.maxDisconnection(), settings.maxEvents(), settings.maxBytes());
        this.away = new SavedSessions(settings.maxDisconnection(), settings.maxSessions());
    }

    Recovery settings() {
        return settings;
    }

    /// Sends an event to the selected sockets and keeps it for those who are away.
    void broadcast(Selection selection, boolean compress, String event, List<? extends @Nullable Object> arguments) {
        locked(position -> {
            var extended = new ArrayList<@Nullable Object>(arguments);
            extended.add(offsets.of(position + 1));
            var frame = namespace
                    .encoder()
                    .event(namespace.name(), OptionalLong.empty(), event, extended, compress)
                    .at(position + 1);
            log.append(selection, frame);
            namespace.rooms().broadcast(selection, false, frame);
            return position;
        });
    }

    /// Does something that takes its place between the events.
    ///
    /// @param action gets the position of the latest event
    <T> T locked(LongFunction<T> action) {
        lock.lock();
        try {
            return action.apply(log.position());
        } finally {
            lock.unlock();
        }
    }

    /// What is left of the client that says these things, if it can go on where it stopped. Waits for the end of its
    /// old connection where the server has not noticed that yet.
    ///
    /// @param pid the secret it was given
    /// @param offset of the last event it got, if it got any
    Optional<Claim> claim(String pid, Optional<String> offset) throws InterruptedException {
        lock.lock();
        try {
            awaitEnd(pid);
            long now = System.nanoTime();
            log.trim(now);
            var saved = away.take(pid);
            return saved.flatMap(session -> start(session, offset)
                    .map(from -> new Claim(session, log.after(from, session.rooms()), log.position())));
        } finally {
            lock.unlock();
        }
    }

    private void awaitEnd(String pid) throws InterruptedException {
        var old = here.get(pid);
        if (old == null) {
            return;
        }
        old.client().endForSuccessor();
        long left = FAREWELL.toNanos();
        while (here.get(pid) == old && left > 0) {
            left = ended.awaitNanos(left);
        }
    }

    /// Behind which position the client goes on; empty if it may have missed what is gone, or says what is not true.
    private Optional<Long> start(SavedSession session, Optional<String> offset) {
        boolean nothingIsGone = log.dropped() <= session.settled();
        if (offset.isEmpty()) {
            return session.last() == 0 && nothingIsGone ? Optional.of(0L) : Optional.empty();
        }
        var position = offsets.position(offset.get());
        if (position.isEmpty()) {
            return Optional.empty();
        }
        long got = position.get();
        boolean wasIssued =
                got == session.last() ? nothingIsGone || got > log.dropped() : log.hasSent(got, session.rooms());
        return got <= session.last() && wasIssued ? position : Optional.empty();
    }

    /// Lets a socket in, one that comes back with what it missed and before the answer to its CONNECT. False if too
    /// much happened since its claim.
    boolean enter(Socket socket, Optional<Claim> claim, Set<String> kept) {
        return locked(position -> {
            if (claim.isPresent() && log.dropped() > claim.get().until()) {
                return false;
            }
            if (socket.isConnected()) {
                here.put(socket.pid(), socket);
            }
            var before = claim.map(Claim::session).map(SavedSession::rooms);
            var held = before.map(rooms -> rooms.only(withOwn(kept, socket)));
            socket.socketRooms().enter(position, held);
            socket.begin(missed(claim, held));
            return true;
        });
    }

    private static Set<String> withOwn(Set<String> kept, Socket socket) {
        var all = new HashSet<>(kept);
        all.add(socket.id());
        return all;
    }

    private List<Frame> missed(Optional<Claim> claim, Optional<HeldRooms> held) {
        if (claim.isEmpty() || held.isEmpty()) {
            return List.of();
        }
        var frames = new ArrayList<Frame>();
        for (var entry : claim.get().missed()) {
            if (entry.isFor(held.get())) {
                frames.add(entry.frame().retain());
            }
        }
        log.after(claim.get().until(), held.get()).forEach(entry -> frames.add(entry.frame()));
        return frames;
    }

    /// A socket is over; it is kept if it may come back. Before it leaves its rooms.
    void left(Socket socket, DisconnectReason reason) {
        locked(position -> {
            if (here.remove(socket.pid(), socket) && RECOVERABLE.contains(reason)) {
                away.save(saved(socket));
            }
            ended.signalAll();
            return position;
        });
    }

    private SavedSession saved(Socket socket) {
        long now = System.nanoTime();
        log.trim(now);
        boolean goneForSure = now - log.newestDropped() > SENT_FOR_SURE;
        long settled = Math.max(socket.reached(), goneForSure ? log.dropped() : 0);
        return new SavedSession(
                socket.id(),
                socket.pid(),
                socket.socketRooms().held(socket.id()),
                socket.attachment(),
                socket.reached(),
                Math.max(settled, socket.socketRooms().entered()),
                away.expiry());
    }

    /// How many clients are away.
    int awayCount() {
        return locked(_ -> away.count());
    }

    void close() {
        locked(position -> {
            log.clear();
            away.clear();
            return position;
        });
    }
}
