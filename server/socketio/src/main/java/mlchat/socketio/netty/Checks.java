package mlchat.socketio.netty;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import mlchat.socketio.HandshakeCheck;
import mlchat.socketio.HandshakeRefusal;
import mlchat.socketio.HandshakeRequest;

/// The application's handshake checks, asked in the order they were added. Any thread.
public final class Checks {
    private final List<HandshakeCheck> checks = new CopyOnWriteArrayList<>();

    public void add(HandshakeCheck check) {
        checks.add(check);
    }

    boolean isEmpty() {
        return checks.isEmpty();
    }

    Optional<HandshakeRefusal> refusal(HandshakeRequest request) {
        for (var check : checks) {
            var refusal = check.check(request);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }
}
