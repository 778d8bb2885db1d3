package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Handlers that run on the event loop.
final class LoopHandlerTest {
    private final Heard<String> heard = new Heard<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer();
        server.root().onEventLoop("quick", (socket, arguments, ack) -> {
            heard.add("quick" + arguments + (Thread.currentThread().isVirtual() ? " on its thread" : " on the loop"));
            ack.reply(arguments.toArray());
        });
    }

    @Test
    void whoIsAloneRunsWithoutAThread() throws Exception {
        try (var client = server.joined()) {
            untilItsThreadRests(client);
            client.send("422[\"quick\",2]");
            assertEquals("432[2]", client.text());
            assertEquals("quick[2] on the loop", heard.next());
        }
    }

    @Test
    void itWaitsBehindWhatCameBefore() throws Exception {
        var mayGoOn = new CountDownLatch(1);
        server.root().on("slow", (_, _, _) -> {
            heard.add("slow begins");
            try {
                mayGoOn.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            heard.add("slow ends");
        });
        try (var client = server.joined()) {
            client.send("42[\"slow\"]");
            assertEquals("slow begins", heard.next());
            client.send("421[\"quick\",1]");
            mayGoOn.countDown();
            assertEquals("431[1]", client.text());
            assertEquals("slow ends", heard.next());
            assertTrue(heard.next().startsWith("quick[1]"));
        }
    }

    @Test
    void itWaitsForTheHandlingOfTheConnection() throws Exception {
        server.root().onConnection(_ -> heard.add("connected"));
        try (var client = server.webSocket()) {
            client.send("40");
            client.send("421[\"quick\",1]");
            client.text();
            assertEquals("431[1]", client.text());
            assertEquals("connected", heard.next());
        }
    }

    @Test
    void whatItSendsKeepsItsOrderAmongRoomsAndSockets() throws Exception {
        server.root().onEventLoop("burst", (socket, _, _) -> {
            socket.join("room");
            server.root().to("room").emit("n", 0);
            socket.emit("n", 1);
            server.root().emit("n", 2);
            socket.emit("n", 3);
            socket.leave("room");
            server.root().to("room").emit("n", -1);
            socket.emit("n", 4);
        });
        try (var client = server.joined()) {
            for (int round = 0; round < 50; round++) {
                client.send("42[\"burst\"]");
                var said = new ArrayList<String>();
                for (int i = 0; i < 5; i++) {
                    said.add(client.text());
                }
                assertEquals(
                        IntStream.range(0, 5)
                                .mapToObj(i -> "42[\"n\"," + i + "]")
                                .toList(),
                        said);
            }
        }
    }

    @RepeatedTest(20)
    void itDoesNotOvertakeWhatTheHandlerBeforeItSent() throws Exception {
        server.root().on("first", (socket, _, _) -> {
            socket.join("room");
            server.root().to("room").emit("n", 1);
            socket.emit("n", 2);
        });
        server.root().onEventLoop("second", (socket, _, _) -> {
            server.root().to("room").emit("n", 3);
            socket.emit("n", 4);
        });
        try (var client = server.joined()) {
            client.send("42[\"first\"]");
            client.send("42[\"second\"]");
            for (int i = 1; i <= 4; i++) {
                assertEquals("42[\"n\"," + i + "]", client.text());
            }
        }
    }

    @Test
    void aMiddlewareStandsBeforeItToo() throws Exception {
        server.root().useForEvents((event, next) -> {
            if (!event.arguments().isEmpty()) {
                next.run();
            }
        });
        try (var client = server.joined()) {
            client.send("421[\"quick\"]");
            client.send("422[\"quick\",2]");
            assertEquals("432[2]", client.text());
            assertEquals("quick[2] on its thread", heard.next());
            assertTrue(heard.isEmpty());
        }
    }

    @Test
    void oneThatFailsHarmsNobody() throws Exception {
        server.root().onEventLoop("fails", (_, _, _) -> {
            throw new IllegalStateException("as the test wants");
        });
        try (var client = server.joined()) {
            client.send("421[\"fails\"]");
            client.send("422[\"quick\",2]");
            assertEquals("432[2]", client.text());
        }
    }

    @Test
    void itMayNotWaitForOtherLoops() throws Exception {
        server.root().onEventLoop("moves", (_, _, ack) -> {
            try {
                server.root().everyone().socketsJoin("room");
                ack.reply("joined");
            } catch (IllegalStateException refused) {
                ack.reply("refused");
            }
        });
        try (var client = server.joined()) {
            untilItsThreadRests(client);
            client.send("421[\"moves\"]");
            assertEquals("431[\"refused\"]", client.text());
            assertFalse(client.socket().isClosed());
        }
    }

    /// The thread that handled the connection may still be on its way out.
    private void untilItsThreadRests(RawWebSocket client) throws Exception {
        do {
            client.send("420[\"quick\"]");
            assertEquals("430[]", client.text());
        } while (!heard.next().endsWith("on the loop"));
    }
}
