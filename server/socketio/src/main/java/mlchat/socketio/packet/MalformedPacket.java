package mlchat.socketio.packet;

/// A client sent what is not a Socket.IO packet. It costs the connection.
public final class MalformedPacket extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedPacket(String message) {
        super(message, null, false, false);
    }
}
