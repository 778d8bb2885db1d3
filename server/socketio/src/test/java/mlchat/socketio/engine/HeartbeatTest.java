package mlchat.socketio.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The server's pings and the clients' pongs (Engine.IO v4, "Heartbeat").
final class HeartbeatTest {
    private final Heard<DisconnectReason> reasons = new Heard<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(TestServer.settings().ping(Duration.ofMillis(50), Duration.ofSeconds(2)));
        server.root().onDisconnect((_, reason) -> reasons.add(reason));
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
    }

    @Test
    void eachPongBringsTheNextPingOnAWebSocket() throws Exception {
        try (var patient = patient();
                var client = patient.webSocket()) {
            for (int i = 0; i < 5; i++) {
                assertEquals("2", client.text());
                client.send("3");
            }
        }
    }

    @Test
    void eachPongBringsTheNextPingOnAPoll() throws Exception {
        try (var patient = patient();
                var client = patient.polling()) {
            for (int i = 0; i < 5; i++) {
                assertEquals("2", client.poll().body());
                client.post("3");
            }
        }
    }

    private static TestServer patient() {
        return new TestServer(TestServer.settings().ping(Duration.ofMillis(50), Duration.ofMinutes(5)));
    }

    @Test
    void aServerThatStoodStillBlamesNobody() throws Exception {
        try (var slow = new TestServer(TestServer.settings().ping(Duration.ofSeconds(1), Duration.ofSeconds(1)))) {
            slow.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
            var never = new CountDownLatch(1);
            slow.root().onEventLoop("stall", (_, _, _) -> {
                try {
                    assertFalse(never.await(4_500, TimeUnit.MILLISECONDS));
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            });
            try (var client = slow.joined()) {
                client.send("420[\"echo\"]");
                assertEquals("430[]", client.message());
                client.send("42[\"stall\"]");
                client.send("421[\"echo\"]");
                assertEquals("431[]", client.message());
                client.send("422[\"echo\"]");
                assertEquals("432[]", client.message());
            }
        }
    }

    @Test
    void aWebSocketWithoutPongsIsClosed() throws Exception {
        try (var client = server.webSocket()) {
            client.send("40");
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(DisconnectReason.PING_TIMEOUT, reasons.next());
            assertEquals(0, server.server().sessionCount());
        }
    }

    @Test
    void aPollingClientWithoutPongsIsForgotten() throws Exception {
        try (var client = server.polling()) {
            client.post("40");
            assertEquals(DisconnectReason.PING_TIMEOUT, reasons.next());
            assertEquals(0, server.server().sessionCount());
            assertEquals(400, client.poll().status());
        }
    }

    @Test
    void aPendingPollOfAClientWithoutPongsIsAnswered() throws Exception {
        try (var client = server.polling()) {
            assertEquals("2", client.poll().body());
            assertEquals("1", client.poll().body());
        }
    }

    @Test
    void aPingFrameOfTheWebSocketIsNoPong() throws Exception {
        try (var client = server.webSocket()) {
            client.send("40");
            boolean open = true;
            while (open) {
                client.write(RawWebSocket.frame(true, RawWebSocket.PING, new byte[0]));
                RawWebSocket.Frame frame;
                do {
                    frame = client.read();
                } while (frame.opcode() == RawWebSocket.TEXT);
                open = frame.opcode() == RawWebSocket.PONG;
            }
            assertEquals(DisconnectReason.PING_TIMEOUT, reasons.next());
        }
    }

    @Test
    void aPingOfTheClientBreaksTheProtocol() throws Exception {
        try (var client = server.webSocket()) {
            client.send("40");
            client.message();
            client.send("2");
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(DisconnectReason.PARSE_ERROR, reasons.next());
        }
    }
}
