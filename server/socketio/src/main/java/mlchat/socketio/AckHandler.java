package mlchat.socketio;

import java.util.List;

/// Takes a client's answer to an event. Called once, on a virtual thread, in order with the socket's events.
public interface AckHandler {
    void acknowledged(List<Object> arguments);

    /// No answer came in time, or the socket is gone.
    void failed();
}
