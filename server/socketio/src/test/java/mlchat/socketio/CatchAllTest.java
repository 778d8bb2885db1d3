package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands between events and their handlers, and beside them.
final class CatchAllTest {
    private final Heard<String> heard = new Heard<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer();
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
    }

    @Test
    void whoListensToAllHearsEveryEventBeforeItsHandler() throws Exception {
        server.root().onAny(event -> heard.add("namespace " + event.name() + event.arguments()));
        server.root().onConnection(socket -> socket.onAny(event -> heard.add("socket " + event.name())));
        server.root().on("known", (_, _, _) -> heard.add("handler"));
        try (var client = server.joined()) {
            client.send("42[\"unknown\",1,\"a\"]");
            client.send("42[\"known\"]");
            assertEquals(
                    List.of(
                            "namespace unknown[1, \"a\"]",
                            "socket unknown",
                            "namespace known[]",
                            "socket known",
                            "handler"),
                    List.of(heard.next(), heard.next(), heard.next(), heard.next(), heard.next()));
        }
    }

    @Test
    void middlewaresPassEventsOnInTheirOrder() throws Exception {
        server.root().useForEvents((event, next) -> {
            heard.add("first " + event.name());
            next.run();
            heard.add("after");
        });
        server.root()
                .onConnection(socket -> socket.use((_, next) -> {
                    heard.add("second");
                    next.run();
                }));
        try (var client = server.joined()) {
            client.send("421[\"echo\",\"x\"]");
            assertEquals("431[\"x\"]", client.text());
            assertEquals(List.of("first echo", "second", "after"), List.of(heard.next(), heard.next(), heard.next()));
        }
    }

    @Test
    void aMiddlewareMayAnswerInsteadOfTheHandler() throws Exception {
        server.root().useForEvents((event, next) -> {
            if (event.arguments().isEmpty()) {
                event.ack().reply("nothing to echo");
            } else {
                next.run();
            }
        });
        try (var client = server.joined()) {
            client.send("421[\"echo\"]");
            assertEquals("431[\"nothing to echo\"]", client.text());
            client.send("422[\"echo\",2]");
            assertEquals("432[2]", client.text());
        }
    }

    @Test
    void aMiddlewareThatFailsStopsItsEventAlone() throws Exception {
        server.root().useForEvents((event, next) -> {
            if (event.arguments().isEmpty()) {
                throw new IllegalStateException("as the test wants");
            }
            next.run();
        });
        try (var client = server.joined()) {
            client.send("421[\"echo\"]");
            client.send("422[\"echo\",2]");
            assertEquals("432[2]", client.text());
        }
    }

    @Test
    void whatIsSentIsHeardWhicheverWayItGoes() throws Exception {
        server.root().onAnyOutgoing((_, event, arguments) -> heard.add(event + arguments));
        server.root().onConnection(socket -> {
            socket.join("room");
            socket.emit("hello", 1);
        });
        try (var client = server.joined()) {
            assertEquals("42[\"hello\",1]", client.text());
            assertEquals("hello[1]", heard.next());
            server.root().to("room").emit("news", 2);
            assertEquals("42[\"news\",2]", client.text());
            assertEquals("news[2]", heard.next());
            var socket = server.root().sockets().iterator().next();
            socket.emitVolatile("quick", 4);
            assertEquals("quick[4]", heard.next());
            socket.emitWithAck(Duration.ofSeconds(20), new NoAnswer(), "asked", 5);
            assertEquals("asked[5]", heard.next());
            server.root().to("room").emitWithAck(Duration.ofSeconds(20), _ -> {}, "asked", 6);
            assertEquals("asked[6]", heard.next());
            server.root().to("elsewhere").emit("news", 3);
            server.root().emit("end");
            assertEquals("end[]", heard.next());
        }
    }

    private static final class NoAnswer implements AckHandler {
        @Override
        public void acknowledged(List<Object> arguments) {}

        @Override
        public void failed() {}
    }

    @Test
    void reservedNamesAreNotSent() throws Exception {
        try (var client = server.joined()) {
            for (var name : List.of(
                    "connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener")) {
                assertThrows(IllegalArgumentException.class, () -> server.root().emit(name), name);
            }
            client.send("421[\"echo\"]");
            assertEquals("431[]", client.text());
        }
    }
}
