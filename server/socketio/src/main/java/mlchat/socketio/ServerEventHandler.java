package mlchat.socketio;

import java.util.List;

/// Handles an event that another node sent to the servers themselves.
@FunctionalInterface
public interface ServerEventHandler {
    /// Runs on a thread of the adapter.
    void handle(List<Object> arguments, Ack ack);
}
