package mlchat.socketio;

/// Hears of new sockets.
@FunctionalInterface
public interface ConnectionHandler {
    /// The socket has joined and its client was told so. Runs on a virtual thread, before any event of the socket.
    void connected(Socket socket);
}
