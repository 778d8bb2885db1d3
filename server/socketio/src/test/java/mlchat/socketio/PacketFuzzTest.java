package mlchat.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBufUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.jackson.JacksonCodec;
import mlchat.socketio.packet.Assembly;
import mlchat.socketio.packet.MalformedPacket;
import mlchat.socketio.packet.Packet;
import mlchat.socketio.packet.PacketDecoder;
import mlchat.socketio.packet.PacketEncoder;
import mlchat.socketio.packet.PacketType;
import mlchat.socketio.testing.LoneSession;
import mlchat.socketio.testing.RawWebSocket;
import org.junit.jupiter.api.AfterAll;

/// Whatever comes in as a packet and its attachments. An input holds the text, then the attachments, separated by the
/// byte 0x1E.
final class PacketFuzzTest {
    private static final Limits LIMITS = Limits.builder()
            .attachments(4)
            .attachmentBytes(64)
            .namespaceLength(16)
            .payloadBeforeConnect(Integer.MAX_VALUE)
            .build();
    private static final JsonCodec CODEC = new JacksonCodec(200, 8);
    private static final PacketEncoder ENCODER = new PacketEncoder(CODEC);
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private static final SocketIoConfig CONFIG =
            SocketIoConfig.builder().limits(LIMITS).build();
    private static final SocketIoServer SERVER = new SocketIoServer(CONFIG, CODEC);
    private static final LoneSession SESSIONS = new LoneSession(CONFIG, session -> new Client(SERVER, session));

    static {
        SERVER.namespace("/");
    }

    @AfterAll
    static void stop() {
        SESSIONS.close();
    }

    @FuzzTest
    void packets(byte[] input) throws Exception {
        var pieces = pieces(input);
        var text = new String(pieces.removeFirst(), UTF_8);
        var said = read(text, pieces);
        said.ifPresent(PacketFuzzTest::assertItSurvivesTheEncoder);
        boolean endures = SESSIONS.endures("0", text, pieces);
        if (said.isPresent()) {
            assertEquals(isFine(said.get()), endures);
        } else if (text.startsWith("2") || text.startsWith("3")) {
            assertFalse(endures && !isPointless(text), "what is malformed ends the session");
        }
    }

    /// A packet read to the end.
    private record Read(Packet packet, List<Object> values, List<byte[]> attachments) {}

    private static Optional<Read> read(String text, List<byte[]> pieces) {
        try {
            var packet = PacketDecoder.decode(text, LIMITS);
            assertTrue(packet.type() != PacketType.CONNECT_ERROR);
            assertTrue(packet.namespace().startsWith("/") && packet.namespace().indexOf(',') < 0);
            assertTrue(packet.namespace().length() <= LIMITS.namespaceLength());
            assertTrue(packet.attachments() <= LIMITS.attachments());
            assertTrue(packet.id().orElse(0) < 1L << 53);
            if (packet.type() == PacketType.CONNECT) {
                assertInstanceOf(
                        ObjectNode.class, CODEC.readObject(packet.json().isBlank() ? "{}" : packet.json()));
                return Optional.empty();
            }
            if (packet.type() == PacketType.DISCONNECT) {
                return Optional.empty();
            }
            var assembly = new Assembly(packet, LIMITS);
            int bytes = 0;
            for (var piece : pieces) {
                if (!assembly.isComplete()) {
                    bytes += piece.length;
                    if (!assembly.add(piece)) {
                        assertTrue(bytes > LIMITS.attachmentBytes());
                        return Optional.empty();
                    }
                    assertTrue(bytes <= LIMITS.attachmentBytes());
                }
            }
            return assembly.isComplete() && pieces.size() == packet.attachments()
                    ? Optional.of(new Read(packet, CODEC.readArray(packet.json(), assembly.attachments()), pieces))
                    : Optional.empty();
        } catch (MalformedPacket | MalformedJson refused) {
            return Optional.empty();
        }
    }

    /// Whether a session that has only begun to join `/` goes on after it.
    private static boolean isFine(Read read) {
        if (!read.packet.namespace().equals("/")) {
            return false;
        }
        if (isAck(read.packet)) {
            return read.packet.id().isPresent();
        }
        var name = read.values.isEmpty() ? Optional.<String>empty() : CODEC.eventName(read.values.getFirst());
        return name.isPresent() && !RESERVED.contains(name.get());
    }

    // An event or ack without JSON is nobody's fault and means nothing.
    private static boolean isPointless(String text) {
        try {
            return PacketDecoder.decode(text, LIMITS).json().isEmpty();
        } catch (MalformedPacket malformed) {
            return false;
        }
    }

    private static boolean isAck(Packet packet) {
        return packet.type() == PacketType.ACK || packet.type() == PacketType.BINARY_ACK;
    }

    /// What was read, written and read again, is the same.
    private static void assertItSurvivesTheEncoder(Read read) {
        var packet = read.packet;
        var name = read.values.isEmpty() ? Optional.<String>empty() : CODEC.eventName(read.values.getFirst());
        Frame frame;
        if (isAck(packet)) {
            frame = ENCODER.ack(packet.namespace(), packet.id().orElse(0), read.values);
        } else if (name.isPresent() && !RESERVED.contains(name.get())) {
            frame = ENCODER.event(
                    packet.namespace(), packet.id(), name.get(), read.values.subList(1, read.values.size()), true);
        } else {
            return;
        }
        var messages = RawWebSocket.all(ByteBufUtil.getBytes(frame.webSocket()));
        frame.release();
        try {
            var again = PacketDecoder.decode(
                    messages.removeFirst().text().substring(1),
                    Limits.builder().attachments(Integer.MAX_VALUE / 20).build());
            assertEquals(packet.namespace(), again.namespace());
            assertEquals(packet.id().orElse(isAck(packet) ? 0 : -1), again.id().orElse(-1));
            assertEquals(isAck(packet), isAck(again));
            assertEquals(messages.size(), again.attachments());
            var attachments = messages.stream().map(RawWebSocket.Frame::payload).toList();
            assertSame(read.values, CODEC.readArray(again.json(), attachments), isAck(packet) ? 0 : 1);
        } catch (MalformedPacket | MalformedJson wrong) {
            throw new AssertionError("our own packet is not read again", wrong);
        }
    }

    private static void assertSame(List<Object> expected, List<Object> actual, int from) {
        assertEquals(expected.size(), actual.size());
        for (int i = from; i < expected.size(); i++) {
            if (expected.get(i) instanceof byte[] bytes) {
                assertArrayEquals(bytes, (byte[]) actual.get(i));
            } else {
                assertEquals(asWritten((JsonNode) expected.get(i)), actual.get(i));
            }
        }
    }

    // JSON has no infinity, and 1e999 is read as one.
    private static JsonNode asWritten(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(asWritten(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, asWritten(array.get(i)));
            }
        } else if (node instanceof DoubleNode number && Double.isInfinite(number.doubleValue())) {
            return NullNode.instance;
        }
        return node;
    }

    private static List<byte[]> pieces(byte[] input) {
        var pieces = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i < input.length; i++) {
            if (input[i] == 0x1E) {
                pieces.add(Arrays.copyOfRange(input, start, i));
                start = i + 1;
            }
        }
        pieces.add(Arrays.copyOfRange(input, start, input.length));
        return pieces;
    }
}
