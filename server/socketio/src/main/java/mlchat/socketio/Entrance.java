package mlchat.socketio;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import mlchat.socketio.recovery.Claim;

/// Decides whether a socket may join its namespace, and lets it in. On the thread of the socket's mailbox.
final class Entrance {
    private static final Logger LOG = System.getLogger(Entrance.class.getName());

    private final Socket socket;
    private final Namespace namespace;

    Entrance(Socket socket) {
        this.socket = socket;
        this.namespace = socket.namespace();
    }

    void pass() {
        var claim = claim();
        try {
            claim.map(Claim::session).ifPresent(socket::restore);
            var kept = decide(claim);
            if (kept.isPresent() && socket.connect() && enter(claim, kept.get())) {
                namespace.connected(socket);
            }
        } finally {
            claim.ifPresent(Claim::release);
            socket.client().endEntering();
        }
    }

    private Optional<Claim> claim() {
        var recovery = namespace.recovery();
        var pid = socket.said("pid");
        if (recovery.isEmpty() || pid.isEmpty()) {
            return Optional.empty();
        }
        try {
            return recovery.get().claim(pid.get(), socket.said("offset"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// The rooms that are left to a socket which may come in, or nothing if it was refused.
    private Optional<Set<String>> decide(Optional<Claim> claim) {
        try {
            if (claim.isEmpty() || !skipsMiddlewares()) {
                namespace.admit(socket);
            }
            return Optional.of(keptRooms(claim));
        } catch (ConnectRefused refused) {
            socket.refuse(refused.text(), refused.data());
        } catch (RuntimeException accident) {
            LOG.log(Level.ERROR, "A middleware of " + namespace.name() + " failed", accident);
            socket.refuse("Internal server error", Optional.empty());
        }
        return Optional.empty();
    }

    private boolean skipsMiddlewares() {
        return namespace.recovery().map(SocketRecovery::settings).stream().anyMatch(Recovery::skipMiddlewares);
    }

    private boolean enter(Optional<Claim> claim, Set<String> kept) {
        var recovery = namespace.recovery();
        if (recovery.isEmpty()) {
            socket.enter();
            return true;
        }
        boolean entered = recovery.get().enter(socket, claim, kept);
        if (!entered) {
            // So much happened in between that the client can no longer be told all of it: it comes anew.
            socket.drop();
        }
        return entered;
    }

    private Set<String> keptRooms(Optional<Claim> claim) {
        var hook = namespace.recovery().map(SocketRecovery::settings).map(Recovery::rooms);
        return claim.map(saved -> saved.session().rooms().rooms().keySet())
                .flatMap(rooms -> hook.map(asked -> asked.apply(socket, rooms)))
                .orElse(Set.of());
    }
}
