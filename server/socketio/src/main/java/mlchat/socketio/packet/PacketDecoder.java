package mlchat.socketio.packet;

import java.util.OptionalLong;
import mlchat.socketio.Limit;
import mlchat.socketio.Limits;

/// Reads `type [attachments "-"] [namespace ","] [ackId] [json]` (Socket.IO protocol, revision 5). One pass over
/// the text, whatever it holds.
public final class PacketDecoder {
    private static final long MAX_ID = (1L << 53) - 1;

    private final Limits limits;
    private final String text;
    private int position;

    private PacketDecoder(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    public static Packet decode(String text, Limits limits) throws MalformedPacket {
        return new PacketDecoder(text, limits).packet();
    }

    private Packet packet() throws MalformedPacket {
        var type = type();
        boolean binary = type == PacketType.BINARY_EVENT || type == PacketType.BINARY_ACK;
        int attachments = binary ? attachments() : 0;
        var namespace = namespace();
        var id = id();
        if (type == PacketType.DISCONNECT && (id.isPresent() || position < text.length())) {
            throw new MalformedPacket("a goodbye says nothing");
        }
        return new Packet(type, attachments, namespace, id, text.substring(position));
    }

    private PacketType type() throws MalformedPacket {
        if (text.isEmpty()) {
            throw new MalformedPacket("empty packet");
        }
        return switch (text.charAt(position++)) {
            case '0' -> PacketType.CONNECT;
            case '1' -> PacketType.DISCONNECT;
            case '2' -> PacketType.EVENT;
            case '3' -> PacketType.ACK;
            case '5' -> PacketType.BINARY_EVENT;
            case '6' -> PacketType.BINARY_ACK;
            // 4 among them: only a server refuses a connection.
            default -> throw new MalformedPacket("packet type");
        };
    }

    // 1 to the limit, then a dash. Nothing longer than the limit's own digits is even looked at.
    private int attachments() throws MalformedPacket {
        int count = 0;
        int start = position;
        while (isDigit() && count <= limits.attachments()) {
            count = count * 10 + text.charAt(position++) - '0';
        }
        if (count > limits.attachments()) {
            throw new MalformedPacket("number of attachments", Limit.ATTACHMENTS);
        }
        if (position == start || count < 1 || !take('-')) {
            throw new MalformedPacket("number of attachments");
        }
        return count;
    }

    private String namespace() throws MalformedPacket {
        if (position == text.length() || text.charAt(position) != '/') {
            return "/";
        }
        int comma = text.indexOf(',', position);
        int end = comma < 0 ? text.length() : comma;
        if (end - position > limits.namespaceLength()) {
            throw new MalformedPacket("length of the namespace", Limit.NAMESPACE_LENGTH);
        }
        var namespace = text.substring(position, end);
        position = comma < 0 ? end : end + 1;
        return namespace;
    }

    private OptionalLong id() throws MalformedPacket {
        if (!isDigit()) {
            return OptionalLong.empty();
        }
        long id = 0;
        while (isDigit()) {
            id = id * 10 + text.charAt(position++) - '0';
            if (id > MAX_ID) {
                throw new MalformedPacket("ack id");
            }
        }
        return OptionalLong.of(id);
    }

    private boolean isDigit() {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    private boolean take(char expected) {
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }
}
