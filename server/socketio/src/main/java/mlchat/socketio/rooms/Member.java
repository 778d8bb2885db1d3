package mlchat.socketio.rooms;

import mlchat.socketio.engine.Batch;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.loop.Loop;

/// Somebody who can be in rooms. What is delivered is delivered on its loop; it owns nothing of it.
public interface Member {
    /// Unique, and itself the name of a room with this one member.
    String id();

    /// The loop it lives on for all its life.
    Loop loop();

    void deliver(Batch batch);

    void deliver(Frame frame);

    /// Delivers only if it can be sent at once.
    void deliverVolatile(Frame frame);

    /// Delivers what this turn collected for its rooms, so that what comes next comes after it.
    void settle();
}
