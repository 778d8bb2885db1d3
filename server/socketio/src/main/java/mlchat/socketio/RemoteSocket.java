package mlchat.socketio;

import java.util.Optional;
import java.util.Set;

/// A socket as it was when it was asked for, wherever it is.
///
/// @param data what the application attached
public record RemoteSocket(String id, Handshake handshake, Set<String> rooms, Optional<Object> data) {
    public RemoteSocket {
        rooms = Set.copyOf(rooms);
    }
}
