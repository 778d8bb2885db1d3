package mlchat.socketio.engine;

import mlchat.socketio.DisconnectReason;

/// What a session tells the application. On the session's loop: must not block.
public interface EngineListener {
    void text(String message);

    void binary(byte[] message);

    /// Called once; nothing comes after it.
    void closed(DisconnectReason reason);
}
