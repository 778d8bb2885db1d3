package mlchat.socketio;

/// Hears of the end of sockets.
@FunctionalInterface
public interface DisconnectHandler {
    /// Runs on a virtual thread, once, after the events that came before the end.
    void disconnected(Socket socket, DisconnectReason reason);
}
