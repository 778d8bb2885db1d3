package mlchat.socketio;

import org.jspecify.annotations.Nullable;

/// The answer a client may wait for. Any thread.
public interface Ack {
    /// Answers. Only the first answer counts; without effect if the client wants none or is gone.
    void reply(@Nullable Object... arguments);

    /// Whether the client wants an answer.
    boolean isWanted();
}
