package mlchat.socketio.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawPolling;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A session's way from polling to a WebSocket (Engine.IO v4, "Upgrade").
final class UpgradeTest {
    private static final String ECHO = "421[\"echo\"]";
    private static final String ECHOED = "431[]";

    private final Heard<DisconnectReason> reasons = new Heard<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer();
        server.root().onDisconnect((_, reason) -> reasons.add(reason));
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
    }

    @Test
    void theProbeReleasesThePendingPollAndEveryLaterOne() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            client.sendPoll();
            probe(webSocket);
            assertEquals("6", client.polls().read().body());
            assertEquals("6", client.poll().body());
            assertEquals("6", client.poll().body());
            webSocket.send("5");
            webSocket.send(ECHO);
            assertEquals(ECHOED, webSocket.text());
        }
    }

    @Test
    void whatIsSentWhileProbingArrivesOnceAndInOrder() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            probe(webSocket);
            var socket = server.root().sockets().iterator().next();
            var heard = new ArrayList<String>();
            socket.emit("n", 0);
            heard.addAll(polled(client, 1));
            IntStream.range(1, 50).forEach(i -> socket.emit("n", i));
            heard.addAll(polled(client, 1));
            webSocket.send("5");
            while (heard.size() < 50) {
                heard.add(webSocket.text());
            }
            assertEquals(
                    IntStream.range(0, 50).mapToObj(i -> "42[\"n\"," + i + "]").toList(), heard);
            webSocket.send(ECHO);
            assertEquals(ECHOED, webSocket.text(), "and nothing twice");
        }
    }

    @Test
    void whoIsSentAwayWhileProbingHearsItAfterTheSwitch() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            probe(webSocket);
            server.root().sockets().iterator().next().disconnect(true);
            assertEquals(DisconnectReason.SERVER_NAMESPACE_DISCONNECT, reasons.next());
            webSocket.send("5");
            assertEquals("41", webSocket.text());
            assertEquals(Optional.of(1000), webSocket.closeCode());
        }
    }

    @Test
    void whoIsSentAwayWhileProbingHearsItByALastPollToo() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            probe(webSocket);
            server.root().sockets().iterator().next().disconnect(true);
            assertEquals(DisconnectReason.SERVER_NAMESPACE_DISCONNECT, reasons.next());
            assertEquals("41", client.poll().body());
            assertEquals("1", client.poll().body());
            assertEquals(Optional.of(1000), webSocket.closeCode());
            assertEquals(400, client.poll().status());
        }
    }

    private static List<String> polled(RawPolling client, int least) throws IOException {
        var heard = new ArrayList<String>();
        while (heard.size() < least) {
            Arrays.stream(client.poll().body().split("\u001e"))
                    .filter(packet -> !packet.equals("6"))
                    .forEach(heard::add);
        }
        return heard;
    }

    @Test
    void aPostMayStillBeSentWhileProbingANoopToo() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            probe(webSocket);
            assertEquals("ok", client.post(ECHO).body());
            assertEquals("ok", client.post("6").body());
            assertEquals(List.of(ECHOED), polled(client, 1));
        }
    }

    @Test
    void afterTheSwitchPollingIsABadRequestAndTheSessionGoesOn() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            probe(webSocket);
            webSocket.send("5");
            webSocket.send(ECHO);
            assertEquals(ECHOED, webSocket.text());
            assertEquals(400, client.poll().status());
            assertEquals(
                    "{\"code\":3,\"message\":\"Bad request\"}", client.poll().body());
            assertEquals(
                    "{\"code\":3,\"message\":\"Bad request\"}",
                    client.post("40").body());
            webSocket.send(ECHO);
            assertEquals(ECHOED, webSocket.text());
        }
    }

    @RepeatedTest(20)
    void aPollThatComesBehindTheSwitchFindsItDone() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            webSocket.send("2probe");
            webSocket.send("5");
            assertEquals(400, client.poll().status());
            webSocket.send(ECHO);
            assertEquals(List.of("3probe", ECHOED), List.of(webSocket.text(), webSocket.text()));
        }
    }

    @RepeatedTest(20)
    void aStrayPollBesideAWebSocketHarmsNobody() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            probe(webSocket);
            webSocket.send("5");
            webSocket.send(ECHO);
            assertEquals(ECHOED, webSocket.text());
            client.sendPoll();
            client.polls().close();
            assertEquals(400, client.post("3").status());
            webSocket.send(ECHO);
            assertEquals(ECHOED, webSocket.text());
        }
        assertEquals(DisconnectReason.TRANSPORT_CLOSE, reasons.next());
    }

    @Test
    void whoHangsUpAPollWhileProbingEndsTheSession() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            client.sendPoll();
            client.polls().close();
            assertEquals(DisconnectReason.TRANSPORT_ERROR, reasons.next());
            assertEquals(Optional.of(1000), webSocket.closeCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "2", "2prob", "3probe", "40", "421[\"echo\"]", ""})
    void aProbeThatMisbehavesIsClosedAlone(String packet) throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            webSocket.send(packet);
            assertEquals(Optional.of(1000), webSocket.closeCode());
            pollsOn(client);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2probe", "4", "6"})
    void aProbedWebSocketThatDoesNotSwitchIsClosedAlone(String packet) throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            probe(webSocket);
            webSocket.send(packet);
            assertEquals(Optional.of(1000), webSocket.closeCode());
            pollsOn(client);
        }
    }

    @Test
    void aProbeThatSendsBinaryOrVanishesIsForgotten() throws Exception {
        try (var client = server.polling().joined()) {
            try (var binary = client.upgrade()) {
                binary.send(new byte[] {1});
                assertEquals(Optional.of(1000), binary.closeCode());
            }
            client.upgrade().close();
            // Only once the last one is forgotten may another probe.
            RawWebSocket next = client.upgrade();
            while (!isProbed(next)) {
                next.close();
                next = client.upgrade();
            }
            next.send("5");
            next.send(ECHO);
            assertEquals(ECHOED, next.text());
            next.close();
        }
    }

    private static boolean isProbed(RawWebSocket webSocket) throws IOException {
        webSocket.send("2probe");
        return webSocket.read().opcode() == RawWebSocket.TEXT;
    }

    @Test
    void aSecondUpgradeIsClosedAndDisturbsNeitherTheFirstNorTheSession() throws Exception {
        try (var client = server.polling().joined();
                var first = client.upgrade()) {
            probe(first);
            try (var second = client.upgrade()) {
                assertEquals(Optional.of(1000), second.closeCode());
            }
            first.send("5");
            first.send(ECHO);
            assertEquals(ECHOED, first.text());
            try (var third = client.upgrade()) {
                assertEquals(Optional.of(1000), third.closeCode());
            }
            first.send(ECHO);
            assertEquals(ECHOED, first.text());
        }
    }

    @Test
    void aProbeThatTakesTooLongIsClosedAlone() throws Exception {
        try (var hasty = new TestServer(TestServer.settings().upgradeTimeout(Duration.ofMillis(50)))) {
            hasty.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
            try (var client = hasty.polling().joined();
                    var silent = client.upgrade()) {
                assertEquals(Optional.of(1000), silent.closeCode());
                pollsOn(client);
            }
        }
    }

    @Test
    void aSessionThatEndsTakesItsProbeWithIt() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            probe(webSocket);
            client.post("1");
            assertEquals(Optional.of(1000), webSocket.closeCode());
            assertEquals(DisconnectReason.TRANSPORT_CLOSE, reasons.next());
        }
    }

    @Test
    void whatIsTooMuchForOnePollMovesOverInOrder() throws Exception {
        try (var client = server.polling().joined();
                var webSocket = client.upgrade()) {
            probe(webSocket);
            var socket = server.root().sockets().iterator().next();
            IntStream.range(0, 100).forEach(i -> socket.emit("n", i, new byte[] {(byte) i}));
            webSocket.send("5");
            for (int i = 0; i < 100; i++) {
                assertEquals("451-[\"n\"," + i + ",{\"_placeholder\":true,\"num\":0}]", webSocket.text());
                assertEquals(i, webSocket.read().payload()[0]);
            }
        }
    }

    @Test
    void aPingThatWaitsForItsPongStillWaitsAfterTheSwitch() throws Exception {
        var config = TestServer.settings().ping(Duration.ofMillis(100), Duration.ofSeconds(2));
        try (var nervous = new TestServer(config)) {
            nervous.root().onDisconnect((_, reason) -> reasons.add(reason));
            try (var client = nervous.polling();
                    var webSocket = client.upgrade()) {
                client.post("40");
                while (!List.of(client.poll().body().split("\u001e")).contains("2")) {
                    // The answer to the CONNECT may come first.
                }
                probe(webSocket);
                webSocket.send("5");
                assertEquals(Optional.of(1000), webSocket.closeCode());
                assertEquals(DisconnectReason.PING_TIMEOUT, reasons.next());
            }
        }
    }

    private static void probe(RawWebSocket webSocket) throws IOException {
        webSocket.send("2probe");
        assertEquals("3probe", webSocket.text());
    }

    private static void pollsOn(RawPolling client) throws IOException {
        assertEquals("ok", client.post(ECHO).body());
        var answered = client.poll().body();
        assertTrue(answered.equals(ECHOED), answered);
    }
}
