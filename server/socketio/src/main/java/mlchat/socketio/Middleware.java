package mlchat.socketio;

/// Decides whether a socket may join a namespace.
@FunctionalInterface
public interface Middleware {
    /// Returns to let the socket in. Runs on a virtual thread before the client is told anything, may block, may
    /// attach data and join rooms; what it emits is dropped.
    ///
    /// @throws ConnectRefused to refuse. Any other exception refuses too, in general words, and is logged
    void admit(Socket socket);
}
