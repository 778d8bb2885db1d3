package mlchat.socketio.packet;

/// The types of Socket.IO packets.
public enum PacketType {
    CONNECT('0'),
    DISCONNECT('1'),
    EVENT('2'),
    ACK('3'),
    CONNECT_ERROR('4'),
    BINARY_EVENT('5'),
    BINARY_ACK('6');

    private final char digit;

    PacketType(char digit) {
        this.digit = digit;
    }

    /// How it is written.
    public char digit() {
        return digit;
    }
}
