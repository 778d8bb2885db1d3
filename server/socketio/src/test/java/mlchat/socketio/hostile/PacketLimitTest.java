package mlchat.socketio.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mlchat.socketio.Limit;
import mlchat.socketio.Limits;
import mlchat.socketio.jackson.JacksonCodec;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import mlchat.socketio.testing.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What one client may send: exactly so much passes, and one more costs its connection and is counted.
final class PacketLimitTest {
    private static final Duration SOON = Duration.ofMillis(50);
    private static final String ECHOED = "431[\"end\"]";

    /// @param pass what is allowed
    /// @param exceed what is not
    record Case(Limit limit, UnaryOperator<Limits.Builder> change, List<Object> pass, List<Object> exceed) {
        @Override
        public String toString() {
            return limit.name();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        Limit.ATTACHMENTS,
                        limits -> limits.attachments(2),
                        List.of("452-[\"x\"]", new byte[1], new byte[1]),
                        List.of("453-[\"x\"]")),
                new Case(
                        Limit.ATTACHMENT_BYTES,
                        limits -> limits.attachmentBytes(10),
                        List.of("452-[\"x\"]", new byte[5], new byte[5]),
                        List.of("452-[\"x\"]", new byte[5], new byte[6])),
                new Case(
                        Limit.NAMESPACE_LENGTH,
                        limits -> limits.namespaceLength(10),
                        List.of("40/123456789"),
                        List.of("40/1234567890")),
                new Case(
                        Limit.JSON,
                        limits -> limits,
                        List.of("42[\"x\"," + "[".repeat(31) + "]".repeat(31) + "]"),
                        List.of("42[\"x\"," + "[".repeat(32) + "]".repeat(32) + "]")),
                new Case(
                        Limit.JSON,
                        limits -> limits,
                        List.of("42[\"x\"," + "1".repeat(32) + "]"),
                        List.of("42[\"x\"," + "1".repeat(33) + "]")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exactlySoMuchPasses(Case limited) throws Exception {
        try (var server = server(limited.change());
                var client = server.joined()) {
            for (var packet : limited.pass()) {
                send(client, packet);
            }
            client.send("421[\"echo\",\"end\"]");
            for (var text = client.text(); !text.equals(ECHOED); text = client.text()) {
                assertTrue(text.startsWith("44"), text);
            }
            assertEquals(0, server.server().limits().count(limited.limit()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneMoreCostsTheConnectionAndIsCounted(Case limited) throws Exception {
        try (var server = server(limited.change());
                var client = server.joined()) {
            for (var packet : limited.exceed()) {
                send(client, packet);
            }
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(1, server.server().limits().count(limited.limit()));
            assertTrue(server.serves());
        }
    }

    @Test
    void theDepthOfJsonIsASettingOfItsCodec() throws Exception {
        try (var server = new TestServer(TestServer.settings().build(), new JacksonCodec(1_000, 3))) {
            server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
            try (var client = server.joined()) {
                client.send("421[\"echo\",[[]]]");
                assertEquals("431[[[]]]", client.text());
                client.send("421[\"echo\",[[[]]]]");
                assertEquals(Optional.of(1000), client.closeCode());
                assertEquals(1, server.server().limits().count(Limit.JSON));
            }
        }
    }

    @Test
    void whoHasNotJoinedMaySayOnlySoMuch() throws Exception {
        try (var server = server(limits -> limits.payloadBeforeConnect(20))) {
            try (var client = server.webSocket()) {
                client.send("40{\"token\":\"123456\"}");
                assertTrue(client.text().startsWith("40{"));
            }
            try (var client = server.webSocket()) {
                client.send("40{\"token\":\"1234567890\"}");
                assertEquals(Optional.of(1000), client.closeCode());
                assertEquals(1, server.server().limits().count(Limit.PAYLOAD_BEFORE_CONNECT));
            }
        }
    }

    @Test
    void aPostHasOnlySoManyPackets() throws Exception {
        try (var server = server(limits -> limits.packetsPerPost(3));
                var client = server.polling().joined()) {
            assertEquals(200, client.post("3\u001e3\u001e3").status());
            assertEquals(400, client.post("3\u001e3\u001e3\u001e3").status());
            assertEquals(1, server.server().limits().count(Limit.PACKETS_PER_POST));
            assertEquals(400, client.poll().status());
        }
    }

    @Test
    void halfAMillionPacketsInOnePostAreRefusedAsAWhole() throws Exception {
        try (var server = server(limits -> limits);
                var client = server.polling().joined()) {
            assertEquals(400, client.post("2\u001e".repeat(499_999) + "2").status());
            assertEquals(1, server.server().limits().count(Limit.PACKETS_PER_POST));
            assertTrue(server.serves());
        }
    }

    @Test
    void aMessageHasOnlySoManyFragments() throws Exception {
        try (var server = server(limits -> limits.fragments(3));
                var client = server.joined()) {
            writeFragments(client, "421[\"echo\",", "\"end\"", "]");
            assertEquals(ECHOED, client.text());
            writeFragments(client, "421[\"echo\",", "\"end\"", "", "]");
            assertEquals(Optional.of(1009), client.closeCode());
            assertEquals(1, server.server().limits().count(Limit.FRAGMENTS));
        }
    }

    @Test
    void aMillionFragmentsHoldNoMemory() throws Exception {
        try (var server = server(limits -> limits);
                var client = server.joined()) {
            client.write(RawWebSocket.frame(false, RawWebSocket.TEXT, new byte[] {'4'}));
            byte[] piece = RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[] {'2'});
            try {
                for (int i = 0; i < 1_000_000; i++) {
                    client.write(piece);
                }
                throw new AssertionError("the server takes them all");
            } catch (IOException cut) {
                assertEquals(1, server.server().limits().count(Limit.FRAGMENTS));
            }
            assertTrue(server.serves());
        }
    }

    @Test
    void whoNeverJoinsIsCounted() throws Exception {
        try (var server = new TestServer(TestServer.settings().connectTimeout(SOON));
                var client = server.webSocket()) {
            client.closeCode();
            assertEquals(1, server.server().limits().count(Limit.CONNECT_TIMEOUT));
        }
    }

    @Test
    void whoOwesAnAttachmentIsCounted() throws Exception {
        try (var server = server(limits -> limits.attachmentTimeout(SOON));
                var client = server.joined()) {
            client.send("451-[\"x\"]");
            client.closeCode();
            assertEquals(1, server.server().limits().count(Limit.ATTACHMENT_TIMEOUT));
        }
    }

    @Test
    void whoStartsAnUpgradeAndWaitsIsCounted() throws Exception {
        try (var server = new TestServer(TestServer.settings().upgradeTimeout(SOON));
                var client = server.polling().joined();
                var probe = client.upgrade()) {
            probe.closeCode();
            assertEquals(1, server.server().limits().count(Limit.UPGRADE_TIMEOUT));
        }
    }

    @Test
    void whoDoesNotAnswerThePingIsCounted() throws Exception {
        try (var server = new TestServer(TestServer.settings().ping(SOON, SOON));
                var client = server.webSocket()) {
            client.closeCode();
            assertEquals(1, server.server().limits().count(Limit.PING_TIMEOUT));
        }
    }

    @Test
    void aPayloadThatIsTooLargeIsCountedOnEitherTransport() throws Exception {
        try (var server = new TestServer(TestServer.settings().maxPayload(100));
                var polls = server.polling().joined();
                var socket = server.joined()) {
            assertEquals(413, polls.post("4" + "x".repeat(100)).status());
            socket.send("4" + "x".repeat(100));
            assertEquals(Optional.of(1009), socket.closeCode());
            assertEquals(2, server.server().limits().count(Limit.PAYLOAD));
        }
    }

    @Test
    void whoDoesNotPollIsCountedAmongTheSlow() throws Exception {
        try (var server = server(limits -> limits.queuedEvents(3));
                var client = server.polling().joined()) {
            for (int i = 0; i < 4; i++) {
                server.root().emit("n", i);
            }
            Until.isTrue(() -> server.server().limits().count(Limit.QUEUED_EVENTS) == 1);
            assertEquals(400, client.poll().status());
        }
        try (var server = server(limits -> limits.queuedBytes(100));
                var client = server.polling().joined()) {
            server.root().emit("n", "x".repeat(80));
            server.root().emit("n", "x".repeat(80));
            Until.isTrue(() -> server.server().limits().count(Limit.QUEUED_BYTES) == 1);
            assertEquals(400, client.poll().status());
        }
    }

    private static void writeFragments(RawWebSocket client, String... parts) throws Exception {
        for (int i = 0; i < parts.length; i++) {
            client.write(RawWebSocket.frame(
                    i == parts.length - 1,
                    i == 0 ? RawWebSocket.TEXT : RawWebSocket.CONTINUATION,
                    parts[i].getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void send(RawWebSocket client, Object packet) throws Exception {
        if (packet instanceof String text) {
            client.send(text);
        } else {
            client.send((byte[]) packet);
        }
    }

    private static TestServer server(UnaryOperator<Limits.Builder> change) {
        var server = new TestServer(
                TestServer.settings().limits(change.apply(Limits.builder()).build()));
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
        return server;
    }
}
