package mlchat.socketio;

import mlchat.socketio.engine.Batch;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.loop.Loop;
import mlchat.socketio.rooms.Member;

/// A socket as rooms know it. Nothing is sent before the client has joined or after it has left.
record SocketMember(Socket socket) implements Member {
    @Override
    public String id() {
        return socket.id();
    }

    @Override
    public Loop loop() {
        return socket.client().session().loop();
    }

    @Override
    public void deliver(Batch batch) {
        if (socket.isOpenHere()) {
            socket.client().session().send(batch);
            socket.reach(batch.position());
        }
    }

    @Override
    public void deliver(Frame frame) {
        if (socket.isOpenHere()) {
            socket.client().session().send(frame);
            socket.reach(frame.position());
        }
    }

    @Override
    public void deliverVolatile(Frame frame) {
        if (socket.isOpenHere()) {
            socket.client().session().sendVolatile(frame);
        }
    }

    // All that was collected, not only for rooms the socket is in now: it may have left one since.
    @Override
    public void settle() {
        loop().deliverNow();
    }
}
