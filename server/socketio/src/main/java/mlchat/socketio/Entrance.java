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
            if (isAdmitted(claim) && socket.connect()) {
                enter(claim);
                namespace.connected(socket);
            }
        } finally {
            claim.ifPresent(Claim::release);
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

    private boolean isAdmitted(Optional<Claim> claim) {
        if (claim.isPresent() && skipsMiddlewares()) {
            return true;
        }
        try {
            namespace.admit(socket);
            return true;
        } catch (ConnectRefused refused) {
            socket.refuse(refused.text(), refused.data());
        } catch (RuntimeException accident) {
            LOG.log(Level.ERROR, "A middleware of " + namespace.name() + " failed", accident);
            socket.refuse("Internal server error", Optional.empty());
        }
        return false;
    }

    private boolean skipsMiddlewares() {
        return namespace.recovery().map(SocketRecovery::settings).stream().anyMatch(Recovery::skipMiddlewares);
    }

    private void enter(Optional<Claim> claim) {
        var recovery = namespace.recovery();
        if (recovery.isEmpty()) {
            socket.enter();
        } else if (!recovery.get().enter(socket, claim, keptRooms(recovery.get(), claim))) {
            // So much happened in between that the client can no longer be told all of it: it comes anew.
            socket.drop();
        }
    }

    private Set<String> keptRooms(SocketRecovery recovery, Optional<Claim> claim) {
        return claim.map(saved -> saved.session().rooms().rooms().keySet())
                .map(rooms -> recovery.settings().rooms().apply(socket, rooms))
                .orElse(Set.of());
    }
}
