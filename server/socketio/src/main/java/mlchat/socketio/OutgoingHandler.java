package mlchat.socketio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hears of every event that is sent to a client, by whatever way.
@FunctionalInterface
public interface OutgoingHandler {
    /// Runs on a virtual thread in the socket's mailbox, after the event was handed over. A volatile one may be
    /// dropped all the same.
    void sent(Socket socket, String event, List<? extends @Nullable Object> arguments);
}
