package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Packets no client sends: each ends its own connection and nobody else's.
final class MalformedPacketTest {
    private final Heard<DisconnectReason> reasons = new Heard<>();
    private TestServer server;
    private RawWebSocket bystander;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
        bystander = server.joined();
        server.root().onDisconnect((_, reason) -> reasons.add(reason));
    }

    @AfterEach
    void stop() throws Exception {
        bystander.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // no type, or none a client may send
                "4",
                "4x",
                "47",
                "48[\"a\"]",
                "44{\"message\":\"no\"}",
                "4 2[\"a\"]",
                // not JSON, or not all of it
                "42[",
                "42[\"a\"",
                "42[\"a\"]]",
                "42[\"a\"] trailing",
                "42[\"a\",]",
                "42['a']",
                "42[\"a\",NaN]",
                "42[\"a\",\"\t\"]",
                "42{\"a\":1}",
                "42\"a\"",
                "42null",
                "43{}",
                "431{}",
                "43[]",
                // names no event may have
                "42[]",
                "42[{\"toString\":\"foo\"}]",
                "42[true,\"x\"]",
                "42[null]",
                "42[[\"a\"]]",
                "42[\"connect\"]",
                "42[\"connect_error\"]",
                "42[\"disconnect\"]",
                "42[\"disconnecting\"]",
                "42[\"newListener\"]",
                "42[\"removeListener\"]",
                // a goodbye says nothing
                "41{}",
                "41[\"why\"]",
                "411",
                // ids and numbers of attachments
                "429007199254740992[\"a\"]",
                "42-1[\"a\"]",
                "45[\"a\"]",
                "450-[\"a\"]",
                "4511-[\"a\"]",
                "45-1-[\"a\"]",
                "451[\"a\"]",
                "451e0-[\"a\"]",
                "4599999999999999999999-[\"a\"]",
                "46-1[]",
            })
    void itEndsItsConnection(String packet) throws Exception {
        try (var client = server.joined()) {
            client.send(packet);
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(DisconnectReason.FORCED_CLOSE, reasons.next());
            assertTheOthersGoOn();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"splice\"",
                "1",
                "-1",
                "0.5",
                "1e0",
                "null",
                "99999999999999999999",
                "true",
                "[0]",
            })
    void aPlaceholderForNoAttachmentEndsItsConnection(String number) throws Exception {
        try (var client = server.joined()) {
            client.send("451-[\"echo\",{\"_placeholder\":true,\"num\":" + number + "}]");
            client.send(new byte[] {1});
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(DisconnectReason.FORCED_CLOSE, reasons.next());
            assertTheOthersGoOn();
        }
    }

    static Stream<List<Object>> attachmentsOutOfPlace() {
        var event = "452-[\"echo\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]";
        var bytes = new byte[] {1};
        return Stream.of(
                List.of(bytes),
                List.of("42[\"echo\"]", bytes),
                List.of(event, "42[\"echo\"]"),
                List.of(event, bytes, event),
                List.of(event, bytes, bytes, bytes),
                List.of(event, new byte[600_000], new byte[600_000]));
    }

    @ParameterizedTest
    @MethodSource("attachmentsOutOfPlace")
    void attachmentsOutOfPlaceOrTooLargeEndTheirConnection(List<Object> packets) throws Exception {
        try (var client = server.joined()) {
            for (var packet : packets) {
                if (packet instanceof byte[] bytes) {
                    client.send(bytes);
                } else {
                    client.send((String) packet);
                }
            }
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(DisconnectReason.FORCED_CLOSE, reasons.next());
            assertTheOthersGoOn();
        }
    }

    static Stream<String> longPackets() {
        return Stream.of(
                "42" + "2".repeat(900_000),
                "45" + "1".repeat(900_000),
                "42/" + "n".repeat(900_000) + ",[\"a\"]",
                "42[\"a\"," + "[".repeat(100_000) + "]".repeat(100_000) + "]",
                "42[\"a\"," + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "]",
                "42[\"a\"," + "9".repeat(100_000) + "]",
                "42[" + "9".repeat(40) + "]");
    }

    @ParameterizedTest
    @MethodSource("longPackets")
    void hugeNumbersNamesAndDepthsEndTheirConnection(String packet) throws Exception {
        try (var client = server.joined()) {
            client.send(packet);
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(DisconnectReason.FORCED_CLOSE, reasons.next());
            assertTheOthersGoOn();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"40[]", "40\"token\"", "401{", "40{\"a\":1}x", "40/custom,[1]", "42[\"echo\"]", "41", "431[]"})
    void aConnectionThatBeginsWronglyEnds(String packet) throws Exception {
        try (var client = server.webSocket()) {
            client.send(packet);
            assertEquals(Optional.of(1000), client.closeCode());
            assertTheOthersGoOn();
        }
    }

    @Test
    void whoHasNotJoinedMaySayLittle() throws Exception {
        try (var client = server.webSocket()) {
            client.send("40{\"token\":\"" + "t".repeat(4_096) + "\"}");
            assertEquals(Optional.of(1000), client.closeCode());
            assertTheOthersGoOn();
        }
    }

    @Test
    void aPacketWaitsForItsAttachmentsOnlySoLong() throws Exception {
        var hasty = Limits.builder().attachmentTimeout(Duration.ofMillis(50)).build();
        try (var strict = new TestServer(TestServer.settings().limits(hasty));
                var client = strict.joined()) {
            client.send("451-[\"echo\",{\"_placeholder\":true,\"num\":0}]");
            assertEquals(Optional.of(1000), client.closeCode());
        }
    }

    @Test
    void overPollsTheSameFaultEndsTheSession() throws Exception {
        try (var client = server.polling().joined()) {
            client.post("42[\"echo\"");
            assertEquals("1", client.poll().body());
            assertEquals(400, client.poll().status());
            assertEquals(DisconnectReason.FORCED_CLOSE, reasons.next());
            assertTheOthersGoOn();
        }
    }

    private void assertTheOthersGoOn() throws Exception {
        bystander.send("421[\"echo\",\"still here\"]");
        assertEquals("431[\"still here\"]", bystander.text());
    }
}
