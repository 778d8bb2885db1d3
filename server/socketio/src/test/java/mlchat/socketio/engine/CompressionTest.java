package mlchat.socketio.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import mlchat.socketio.Compression;
import mlchat.socketio.Limit;
import mlchat.socketio.testing.RawHttp;
import mlchat.socketio.testing.RawPolling;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// permessage-deflate (RFC 7692) on WebSockets, gzip on polls.
final class CompressionTest {
    private static final String OFFER = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits";
    private static final String LONG = "x".repeat(2_000);
    private static final int RSV1 = 0x40;
    private static final int MAX_PAYLOAD = 100_000;

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server =
                new TestServer(TestServer.settings().compression(Compression.ON).maxPayload(MAX_PAYLOAD));
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
    }

    @Test
    void isOffUnlessAskedForByBothSides() throws Exception {
        try (var plain = new TestServer()) {
            assertNull(extensions(plain, OFFER));
        }
        assertNull(extensions(server, "Origin: http://app.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "permessage-deflate, true",
        "permessage-deflate; client_max_window_bits=10, true",
        "permessage-deflate; server_max_window_bits=15, true",
        "permessage-deflate; server_max_window_bits=9, false",
        "'permessage-deflate; server_max_window_bits=9, permessage-deflate', true",
        "permessage-deflate; unknown, false",
        "permessage-deflate; client_max_window_bits; client_max_window_bits, false",
        "x-webkit-deflate-frame, false",
        "';;;,,,', false"
    })
    void onlyWhatNeedsNoMemoryBetweenMessagesIsAccepted(String offer, boolean accepted) throws Exception {
        assertEquals(
                accepted ? "permessage-deflate; server_no_context_takeover; client_no_context_takeover" : null,
                extensions(server, "Sec-WebSocket-Extensions: " + offer));
    }

    @Test
    void longMessagesGoOutCompressedShortOnesDoNot() throws Exception {
        try (var client = deflating()) {
            server.root().emit("short", "x");
            assertEquals("42[\"short\",\"x\"]", client.text());
            server.root().emit("long", LONG);
            server.root().emit("long", LONG);
            for (int i = 0; i < 2; i++) {
                var frame = client.readAny();
                assertEquals(RSV1 | RawWebSocket.TEXT, frame.opcode());
                assertTrue(frame.payload().length < 100);
                assertEquals("42[\"long\",\"" + LONG + "\"]", inflate(frame.payload()));
            }
            server.root().everyone().compress(false).emit("long", LONG);
            assertEquals("42[\"long\",\"" + LONG + "\"]", client.text());
        }
    }

    @Test
    void attachmentsAreCompressedByThemselves() throws Exception {
        try (var client = deflating()) {
            byte[] bytes = new byte[5_000];
            server.root().emit("bytes", bytes);
            assertEquals("451-[\"bytes\",{\"_placeholder\":true,\"num\":0}]", client.text());
            var frame = client.readAny();
            assertEquals(RSV1 | RawWebSocket.BINARY, frame.opcode());
            assertArrayEquals(bytes, inflateBytes(frame.payload()));
        }
    }

    @Test
    void whoDoesNotCompressHearsTheSameEvent() throws Exception {
        try (var client = deflating();
                var plain = server.joined()) {
            server.root().emit("long", LONG);
            assertEquals("42[\"long\",\"" + LONG + "\"]", plain.text());
            assertEquals(
                    "42[\"long\",\"" + LONG + "\"]", inflate(client.readAny().payload()));
        }
    }

    @Test
    void compressedMessagesOfClientsAreReadWholeAndInFragments() throws Exception {
        try (var client = deflating()) {
            byte[] message = deflate("421[\"echo\",\"" + "y".repeat(300) + "\"]");
            client.write(frame(true, RSV1 | RawWebSocket.TEXT, message));
            assertEquals("431[\"" + "y".repeat(300) + "\"]", client.text());
            byte[] head = Arrays.copyOf(message, 5);
            byte[] rest = Arrays.copyOfRange(message, 5, message.length);
            client.write(frame(false, RSV1 | RawWebSocket.TEXT, head));
            client.write(frame(true, RawWebSocket.CONTINUATION, rest));
            assertEquals("431[\"" + "y".repeat(300) + "\"]", client.text());
        }
    }

    @Test
    void aMessageThatGrowsBeyondTheLimitClosesWith1009() throws Exception {
        try (var client = deflating()) {
            byte[] bomb = deflate("4" + "0".repeat(50_000_000));
            assertTrue(bomb.length < MAX_PAYLOAD);
            client.write(frame(true, RSV1 | RawWebSocket.TEXT, bomb));
            assertEquals(Optional.of(1009), client.closeCode());
            assertEquals(1, server.server().limits().count(Limit.PAYLOAD));
        }
    }

    @Test
    void whatCannotBeExpandedClosesWith1007() throws Exception {
        try (var client = deflating()) {
            client.write(frame(true, RSV1 | RawWebSocket.TEXT, new byte[] {-1, -1, -1, -1, 7}));
            assertEquals(Optional.of(1007), client.closeCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"0x20, 1", "0x10, 1", "0x40, 9", "0x40, 0"})
    void otherReservedBitsCloseWith1002(String bits, int opcode) throws Exception {
        try (var client = deflating()) {
            if (opcode == RawWebSocket.CONTINUATION) {
                client.write(frame(false, RawWebSocket.TEXT, new byte[0]));
            }
            client.write(frame(true, Integer.decode(bits) | opcode, new byte[0]));
            assertEquals(Optional.of(1002), client.closeCode());
        }
    }

    @Test
    void reservedBitsWithoutAnExtensionCloseWith1002() throws Exception {
        try (var client = server.joined()) {
            client.write(frame(true, RSV1 | RawWebSocket.TEXT, new byte[0]));
            assertEquals(Optional.of(1002), client.closeCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", "'br, gzip;q=0.5', true", "'gzip;q=0', false", "'gzip; q=0.0', false", "br, false"})
    void longPollsAreCompressedForWhoTakesIt(String accepts, boolean compressed) throws Exception {
        try (var client = server.polling().joined()) {
            server.root().emit("long", LONG);
            var answer = client.polls().getRaw(client.target(), "Accept-Encoding: " + accepts);
            assertEquals(compressed ? "gzip" : null, answer.headers().get("content-encoding"));
            var body = compressed ? gunzip(answer.body()) : new String(answer.body(), StandardCharsets.UTF_8);
            assertEquals("42[\"long\",\"" + LONG + "\"]", body);
        }
    }

    @Test
    void shortPollsAndThoseWithAForbiddenMessageAreNot() throws Exception {
        try (var client = server.polling().joined()) {
            server.root().emit("short");
            assertFalse(poll(client).headers().containsKey("content-encoding"));
            server.root().everyone().compress(false).emit("long", LONG);
            assertFalse(poll(client).headers().containsKey("content-encoding"));
        }
    }

    private static RawHttp.Response poll(RawPolling client) throws Exception {
        return client.polls().get(client.target(), "Accept-Encoding: gzip");
    }

    private RawWebSocket deflating() throws Exception {
        var client = new RawWebSocket(server.address(), TestServer.WEBSOCKET, OFFER);
        client.text();
        client.send("40");
        client.text();
        return client;
    }

    private static @Nullable String extensions(TestServer server, String header) throws Exception {
        try (var http = server.http()) {
            var answer = http.get(
                    TestServer.WEBSOCKET,
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    header);
            assertEquals(101, answer.status());
            return answer.headers().get("sec-websocket-extensions");
        }
    }

    private static byte[] frame(boolean last, int opcode, byte[] payload) {
        return RawWebSocket.frame(last, opcode, payload);
    }

    private static byte[] deflate(String text) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        byte[] piece = new byte[65_536];
        for (int length = piece.length; length == piece.length; ) {
            length = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
            out.write(piece, 0, length);
        }
        deflater.end();
        byte[] all = out.toByteArray();
        return Arrays.copyOf(all, all.length - 4);
    }

    private static String inflate(byte[] message) throws Exception {
        return new String(inflateBytes(message), StandardCharsets.UTF_8);
    }

    private static byte[] inflateBytes(byte[] message) throws Exception {
        var inflater = new Inflater(true);
        byte[] whole = Arrays.copyOf(message, message.length + 4);
        whole[message.length + 2] = (byte) 0xFF;
        whole[message.length + 3] = (byte) 0xFF;
        inflater.setInput(whole);
        byte[] result = new byte[100_000];
        int length = inflater.inflate(result);
        inflater.end();
        return Arrays.copyOf(result, length);
    }

    private static String gunzip(byte[] body) throws Exception {
        return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
