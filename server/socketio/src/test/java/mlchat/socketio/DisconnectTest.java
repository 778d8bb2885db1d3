package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How sockets end, why, and how a whole server does. The reasons of faults stand with the faults.
final class DisconnectTest {
    private final Heard<String> heard = new Heard<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer();
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
        server.root().onDisconnect((_, reason) -> heard.add(reason.text()));
    }

    @Test
    void whoIsSentAwayIsToldAndKeepsTheConnection() throws Exception {
        try (var client = server.joined()) {
            onlySocket().disconnect(false);
            assertEquals("41", client.text());
            assertEquals("server namespace disconnect", heard.next());
            client.send("40");
            assertTrue(client.text().startsWith("40{"));
        }
    }

    @Test
    void whoIsDroppedIsNotToldSoThatItComesBack() throws Exception {
        try (var client = server.joined()) {
            onlySocket().drop();
            var closing = client.read();
            assertEquals(RawWebSocket.CLOSE, closing.opcode(), "no 41 before it");
            assertEquals(1000, closing.closeCode());
            assertEquals("forced server close", heard.next());
        }
    }

    @Test
    void whoIsSentAwayForGoodIsToldInEachNamespaceAndClosed() throws Exception {
        server.server().namespace("/custom").onDisconnect((_, reason) -> heard.add(reason.text()));
        try (var client = server.joined()) {
            client.send("40/custom");
            client.text();
            onlySocket().disconnect(true);
            assertEquals(
                    List.of("41", "41/custom,"),
                    List.of(client.text(), client.text()).stream().sorted().toList());
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals("server namespace disconnect", heard.next());
            assertEquals("server namespace disconnect", heard.next());
        }
    }

    @Test
    void whatWasSentBeforeTheGoodbyeArrivesAndNothingAfterIt() throws Exception {
        try (var client = server.joined()) {
            var socket = onlySocket();
            server.root().emit("to everyone");
            socket.emit("to you");
            socket.disconnect(true);
            socket.emit("too late");
            assertEquals("42[\"to everyone\"]", client.text());
            assertEquals("42[\"to you\"]", client.text());
            assertEquals("41", client.text());
            assertEquals(RawWebSocket.CLOSE, client.read().opcode());
        }
    }

    @Test
    void theEndIsHeardOnceAfterTheEventsBeforeIt() throws Exception {
        server.root()
                .on("note", (_, arguments, _) -> heard.add(arguments.getFirst().toString()));
        server.root().onConnection(socket -> socket.onDisconnect((_, reason) -> heard.add("own: " + reason.text())));
        try (var client = server.joined()) {
            for (int i = 0; i < 50; i++) {
                client.send("42[\"note\"," + i + "]");
            }
            client.send("41");
            for (int i = 0; i < 50; i++) {
                assertEquals(Integer.toString(i), heard.next());
            }
            assertEquals("own: client namespace disconnect", heard.next());
            assertEquals("client namespace disconnect", heard.next());
        }
        while (server.server().sessionCount() > 0) {
            Thread.onSpinWait();
        }
        assertTrue(heard.isEmpty());
    }

    @Test
    void whoIsGoneIsInNoRoomAndNotConnected() throws Exception {
        Socket socket;
        try (var client = server.joined()) {
            socket = onlySocket();
            socket.join("room");
            assertTrue(socket.isConnected());
            client.send("421[\"echo\"]");
            client.text();
        }
        heard.next();
        assertFalse(socket.isConnected());
        socket.join("room");
        assertEquals(List.of(), server.root().to("room").fetchSockets());
        assertEquals(List.of(), List.copyOf(socket.rooms()));
    }

    @Test
    void aDrainedServerClosesWithoutAGoodbyeSoThatClientsComeBack() throws Exception {
        try (var client = server.joined();
                var polling = server.polling().joined();
                var http = server.http()) {
            polling.hangPoll();
            server.root().emit("last words");
            server.server().drain(Duration.ZERO);
            assertEquals("42[\"last words\"]", client.text());
            var end = client.read();
            assertEquals(RawWebSocket.CLOSE, end.opcode());
            assertEquals(1012, end.closeCode(), "service restart");
            assertEquals("42[\"last words\"]", polling.polls().read().body().split("\u001e")[0]);
            assertEquals("server shutting down", heard.next());
            assertEquals("server shutting down", heard.next());

            assertEquals(503, http.get(TestServer.POLLING).status());
        }
    }

    @Test
    void aDrainInWavesEndsEverybody() throws Exception {
        var clients = new ArrayList<RawWebSocket>();
        for (int i = 0; i < 7; i++) {
            clients.add(server.joined());
        }
        server.server().drain(Duration.ofMillis(300));
        for (var client : clients) {
            assertEquals(Optional.of(1012), client.closeCode());
            assertEquals("server shutting down", heard.next());
            client.close();
        }
    }

    @Test
    void aClosedServerKeepsNoConnection() throws Exception {
        try (var client = server.joined();
                var polling = server.polling().joined()) {
            server.root().emit("nobody fetches this");
            server.close();
            assertEquals(Optional.of(1012), client.closeCode());
            assertTrue(polling.posts().isClosedByServer());
            assertEquals(0, server.server().sessionCount());
        }
    }

    private Socket onlySocket() {
        return server.root().sockets().iterator().next();
    }
}
