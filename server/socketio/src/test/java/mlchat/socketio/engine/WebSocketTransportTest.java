package mlchat.socketio.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The WebSocket transport (Engine.IO v4, "WebSocket"; RFC 6455).
final class WebSocketTransportTest {
    private static final int MAX_PAYLOAD = 10_000;
    private static final String ECHO = "4212[\"echo\",\"a\"]";
    private static final String ECHOED = "4312[\"a\"]";

    private final Heard<DisconnectReason> reasons = new Heard<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(TestServer.settings().maxPayload(MAX_PAYLOAD));
        server.root().onDisconnect((_, reason) -> reasons.add(reason));
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
        server.root().on("bytes", (socket, arguments, _) -> socket.emit("bytes", arguments.toArray()));
    }

    @Test
    void aMessageInFragmentsIsOneMessageAndAPingMayComeBetween() throws Exception {
        try (var client = server.joined()) {
            var bytes = ECHO.getBytes(StandardCharsets.UTF_8);
            client.write(RawWebSocket.frame(false, RawWebSocket.TEXT, head(bytes, 5)));
            client.write(RawWebSocket.frame(true, RawWebSocket.PING, new byte[] {7, 8}));
            client.write(RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[0]));
            client.write(RawWebSocket.frame(true, RawWebSocket.CONTINUATION, tail(bytes, 5)));
            var pong = client.read();
            assertEquals(RawWebSocket.PONG, pong.opcode());
            assertArrayEquals(new byte[] {7, 8}, pong.payload());
            assertEquals(ECHOED, client.text());
        }
    }

    @Test
    void framesMayArriveInAnyPieces() throws Exception {
        try (var client = server.joined()) {
            for (byte piece : RawWebSocket.frame(true, RawWebSocket.TEXT, ECHO.getBytes(StandardCharsets.UTF_8))) {
                client.write(new byte[] {piece});
            }
            var two = new ByteArrayOutputStream();
            two.writeBytes(RawWebSocket.frame(true, RawWebSocket.TEXT, ECHO.getBytes(StandardCharsets.UTF_8)));
            two.writeBytes(RawWebSocket.frame(true, RawWebSocket.TEXT, ECHO.getBytes(StandardCharsets.UTF_8)));
            client.write(two.toByteArray());
            for (int i = 0; i < 3; i++) {
                assertEquals(ECHOED, client.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 125, 126, 127, 5_000, 65_535, 65_536, 200_000})
    void answersOfEveryLengthComeWhole(int length) throws Exception {
        try (var client = server.joined()) {
            server.root().emit("long", "x".repeat(length));
            assertEquals("42[\"long\",\"" + "x".repeat(length) + "\"]", client.text());
        }
    }

    @Test
    void aMessageOfExactlyTheLimitPasses() throws Exception {
        try (var client = server.joined()) {
            client.send(echo(MAX_PAYLOAD));
            assertEquals(MAX_PAYLOAD - 7, client.text().length());
        }
    }

    @Test
    void aLargerMessageClosesWith1009() throws Exception {
        try (var client = server.joined()) {
            client.send(echo(MAX_PAYLOAD + 1));
            assertEquals(Optional.of(1009), client.closeCode());
        }
    }

    @Test
    void aLargerMessageInFragmentsClosesWith1009() throws Exception {
        try (var client = server.joined()) {
            var bytes = echo(MAX_PAYLOAD + 1).getBytes(StandardCharsets.UTF_8);
            client.write(RawWebSocket.frame(false, RawWebSocket.TEXT, head(bytes, 6_000)));
            client.write(RawWebSocket.frame(false, RawWebSocket.CONTINUATION, tail(bytes, 6_000)));
            assertEquals(Optional.of(1009), client.closeCode());
            assertEquals(DisconnectReason.TRANSPORT_ERROR, reasons.next());
        }
    }

    @Test
    void endlessEmptyFragmentsCloseWith1009() throws Exception {
        try (var client = server.joined()) {
            client.write(RawWebSocket.frame(false, RawWebSocket.TEXT, new byte[0]));
            for (int i = 0; i < 16; i++) {
                client.write(RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[0]));
            }
            assertEquals(Optional.of(1009), client.closeCode());
        }
    }

    @Test
    void textThatIsNotUtf8ClosesWith1007() throws Exception {
        try (var client = server.joined()) {
            client.write(RawWebSocket.frame(true, RawWebSocket.TEXT, new byte[] {'4', '2', (byte) 0xC3, 0x28}));
            assertEquals(Optional.of(1007), client.closeCode());
        }
    }

    @Test
    void aFrameThatIsNotMaskedClosesWith1002() throws Exception {
        try (var client = server.joined()) {
            client.write(new byte[] {(byte) 0x81, 1, '3'});
            assertEquals(Optional.of(1002), client.closeCode());
            assertEquals(DisconnectReason.TRANSPORT_ERROR, reasons.next());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 11, 15})
    void anUnknownOpcodeClosesWith1002(int opcode) throws Exception {
        try (var client = server.joined()) {
            client.write(RawWebSocket.frame(true, opcode, new byte[0]));
            assertEquals(Optional.of(1002), client.closeCode());
        }
    }

    @Test
    void aCloseFrameIsAnsweredWithItsCode() throws Exception {
        try (var client = server.joined()) {
            client.write(RawWebSocket.frame(true, RawWebSocket.CLOSE, new byte[] {0x03, (byte) 0xE9}));
            assertEquals(Optional.of(1001), client.closeCode());
            assertEquals(DisconnectReason.TRANSPORT_CLOSE, reasons.next());
        }
    }

    @Test
    void aConnectionThatEndsWithoutAWordIsATransportClose() throws Exception {
        try (var client = server.joined()) {
            client.close();
            assertEquals(DisconnectReason.TRANSPORT_CLOSE, reasons.next());
        }
    }

    // Open, pong, upgrade and noop say nothing here.
    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "3probe", "5", "6"})
    void whatMeansNothingHereIsIgnored(String packet) throws Exception {
        try (var client = server.joined()) {
            client.send(packet);
            client.send(ECHO);
            assertEquals(ECHOED, client.text());
        }
    }

    @Test
    void aClosePacketEndsTheSession() throws Exception {
        try (var client = server.joined()) {
            client.send("1");
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(DisconnectReason.TRANSPORT_CLOSE, reasons.next());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "7", "a", "hello"})
    void anUnknownPacketEndsTheSession(String packet) throws Exception {
        try (var client = server.joined()) {
            client.send(packet);
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(DisconnectReason.PARSE_ERROR, reasons.next());
        }
    }

    @Test
    void binaryHasNoTypeByteInEitherDirection() throws Exception {
        try (var client = server.joined()) {
            client.send("451-[\"bytes\",{\"_placeholder\":true,\"num\":0}]");
            client.send(new byte[] {4, 0, (byte) 0xFF});
            assertEquals("451-[\"bytes\",{\"_placeholder\":true,\"num\":0}]", client.text());
            var binary = client.read();
            assertEquals(RawWebSocket.BINARY, binary.opcode());
            assertArrayEquals(new byte[] {4, 0, (byte) 0xFF}, binary.payload());
        }
    }

    @Test
    void aClientThatAsksForBase64GetsAndSendsBinaryAsText() throws Exception {
        try (var client = server.webSocket("&b64=1")) {
            client.send("40");
            client.text();
            client.send("452-[\"bytes\",{\"_placeholder\":true,\"num\":1},{\"_placeholder\":true,\"num\":0}]");
            client.send("bAQI=");
            client.send("b/w==");
            assertEquals(
                    "452-[\"bytes\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]",
                    client.text());
            assertEquals("b/w==", client.text());
            assertEquals("bAQI=", client.text());
        }
    }

    @Test
    void aPollOfASessionOnAWebSocketIsABadRequest() throws Exception {
        try (var client = new RawWebSocket(server.address(), TestServer.WEBSOCKET);
                var http = server.http()) {
            var target = TestServer.POLLING + "&sid=" + client.text().substring(9, 29);
            assertEquals(
                    "{\"code\":3,\"message\":\"Bad request\"}", http.get(target).body());
            assertEquals(
                    "{\"code\":3,\"message\":\"Bad request\"}",
                    http.post(target, "40").body());
            client.send("40");
            assertEquals("40{\"sid\":", client.text().substring(0, 9));
        }
    }

    private static String echo(int length) {
        var frame = "4212[\"echo\",\"\"]";
        return "4212[\"echo\",\"" + "x".repeat(length - frame.length()) + "\"]";
    }

    private static byte[] head(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
