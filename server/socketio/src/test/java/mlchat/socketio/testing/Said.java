package mlchat.socketio.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import io.netty.buffer.ByteBufUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import mlchat.socketio.Limits;
import mlchat.socketio.MalformedJson;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.packet.Assembly;
import mlchat.socketio.packet.MalformedPacket;
import mlchat.socketio.packet.PacketDecoder;
import mlchat.socketio.packet.PacketEncoder;
import mlchat.socketio.packet.PacketType;

/// An event in words: what goes into the encoder and must come out of the decoder.
///
/// @param arguments trees of Jackson, binary at any depth
public record Said(String namespace, OptionalLong id, String event, List<JsonNode> arguments) {
    /// Limits that no event of the properties reaches.
    public static final Limits GENEROUS = Limits.builder().attachments(1_000).build();

    private static final PacketEncoder ENCODER = new PacketEncoder(TestServer.CODEC);

    /// The frames of the event; the caller owns them.
    public Frame encoded() {
        return ENCODER.event(namespace, id, event, arguments, true);
    }

    /// The WebSocket messages of the event.
    public List<RawWebSocket.Frame> messages() {
        var frame = encoded();
        try {
            return RawWebSocket.all(ByteBufUtil.getBytes(frame.webSocket()));
        } finally {
            frame.release();
        }
    }

    /// Reads what `messages` wrote.
    public static Said of(List<RawWebSocket.Frame> messages) throws MalformedPacket, MalformedJson {
        var text = new String(messages.getFirst().payload(), UTF_8);
        return of(
                text.substring(1),
                messages.stream().skip(1).map(RawWebSocket.Frame::payload).toList());
    }

    /// Reads an event, or the answer to one, whose event has no name then.
    ///
    /// @param text without the digit of Engine.IO
    public static Said of(String text, List<byte[]> binaries) throws MalformedPacket, MalformedJson {
        var assembly = new Assembly(PacketDecoder.decode(text, GENEROUS), GENEROUS);
        for (var bytes : binaries) {
            if (!assembly.add(bytes)) {
                throw new MalformedPacket("too many bytes");
            }
        }
        if (!assembly.isComplete()) {
            throw new MalformedPacket("attachments");
        }
        var packet = assembly.packet();
        var values = trees(TestServer.CODEC.readArray(packet.json(), assembly.attachments()));
        boolean isAck = packet.type() == PacketType.ACK || packet.type() == PacketType.BINARY_ACK;
        var name = isAck ? "" : TestServer.CODEC.eventName(values.removeFirst()).orElseThrow();
        return new Said(packet.namespace(), packet.id(), name, values);
    }

    // Binary that stands alone is given as bytes, which do not compare.
    private static List<JsonNode> trees(List<Object> values) {
        var trees = new ArrayList<JsonNode>();
        for (var value : values) {
            trees.add(value instanceof byte[] bytes ? BinaryNode.valueOf(bytes) : (JsonNode) value);
        }
        return trees;
    }
}
