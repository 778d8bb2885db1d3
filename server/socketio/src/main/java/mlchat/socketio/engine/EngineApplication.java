package mlchat.socketio.engine;

/// What sits on top of Engine.IO.
@FunctionalInterface
public interface EngineApplication {
    /// A session was made; its open packet is on the way. On the session's loop: must not block.
    EngineListener opened(EngineSession session);
}
