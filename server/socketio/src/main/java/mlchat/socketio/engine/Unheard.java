package mlchat.socketio.engine;

import mlchat.socketio.DisconnectReason;

/// Hears nothing: in place until the application has taken the session.
enum Unheard implements EngineListener {
    INSTANCE;

    @Override
    public void text(String message) {}

    @Override
    public void binary(byte[] message) {}

    @Override
    public void closed(DisconnectReason reason) {}
}
