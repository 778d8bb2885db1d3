package mlchat.socketio.engine;

/// An HTTP request of a session that waits for its answer. Any thread.
public interface Exchange {
    /// Answers; only the first answer counts, the bodies of others are released.
    void answer(Reply reply);

    /// Closes the connection without an answer.
    void cut();
}
