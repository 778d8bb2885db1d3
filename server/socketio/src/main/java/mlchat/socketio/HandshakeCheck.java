package mlchat.socketio;

import java.util.Optional;

/// Decides about a request before a session is made or touched: new sessions, every POST, every WebSocket.
@FunctionalInterface
public interface HandshakeCheck {
    /// Empty to let the request in. Runs on an event loop: must not block.
    Optional<HandshakeRefusal> check(HandshakeRequest request);
}
