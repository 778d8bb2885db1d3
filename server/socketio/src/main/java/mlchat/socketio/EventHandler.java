package mlchat.socketio;

import java.util.List;

/// Handles an event of a client.
@FunctionalInterface
public interface EventHandler {
    /// Runs on a virtual thread and may block, unless it was registered by `onEventLoop`. If it throws, that is logged
    /// once and the ack is not called.
    ///
    /// @param arguments the codec's values, `byte[]` for binary
    void handle(Socket socket, List<Object> arguments, Ack ack);
}
