package mlchat.socketio;

/// Hears of every event of a client, whatever its name.
@FunctionalInterface
public interface AnyEventHandler {
    /// Runs on a virtual thread before middlewares and handlers, in the order of the socket's events.
    void handle(SocketEvent event);
}
