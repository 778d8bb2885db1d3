package mlchat.socketio;

/// Stands between a client's events and their handlers.
@FunctionalInterface
public interface EventMiddleware {
    /// Runs on a virtual thread in the order of the socket's events, and may block. Calls `next` to let the event pass,
    /// once and before it returns; otherwise nobody hears of it, and the middleware may answer it by its ack.
    void handle(SocketEvent event, Runnable next);
}
