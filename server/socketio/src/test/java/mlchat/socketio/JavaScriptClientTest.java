package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mlchat.socketio.testing.JavaScriptClient;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The official JavaScript client against the server: with its default options, which poll first and then switch,
/// and on a WebSocket from the start.
@Tag("slow")
final class JavaScriptClientTest {
    private static final String DEFAULT = "{}";
    private static final String WEBSOCKET = "{\"transports\":[\"websocket\"]}";

    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, WEBSOCKET})
    void eventsAcksAndBinaryGoBothWays(String options) throws Exception {
        try (var server = talkative(new TestServer());
                var client = new JavaScriptClient(server.url(), options)) {
            comesIn(client, options);
            client.act("[\"ask\",\"echo\",1,\"zwei\",{\"three\":[true,null,\"🙂\"]}]");
            assertEquals("[\"answer\",[1,\"zwei\",{\"three\":[true,null,\"🙂\"]}]]", client.next());

            client.act("[\"ask\",\"ask\"]");
            assertEquals("[\"answer\",42]", client.next());

            client.act("[\"bytes\",\"return\",0,1,255,4]");
            assertEquals("[\"event\",\"returned\",{\"bytes\":[0,1,255,4]},{\"of\":1}]", client.next());

            for (int i = 0; i < 50; i++) {
                server.root().emit("n", i);
            }
            for (int i = 0; i < 50; i++) {
                assertEquals("[\"event\",\"n\"," + i + "]", client.next());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, WEBSOCKET})
    void aRefusalArrivesWithItsData(String options) throws Exception {
        try (var server = new TestServer()) {
            server.root().use(_ -> {
                throw new ConnectRefused("Not signed in", Map.of("status", 401));
            });
            try (var client = new JavaScriptClient(server.url(), options)) {
                var told = client.next();
                while (!told.startsWith("[\"connect_error\"")) {
                    told = client.next();
                }
                assertEquals("[\"connect_error\",\"Not signed in\",{\"status\":401}]", told);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, WEBSOCKET})
    void whoIsSentAwayComesBackWhenItWants(String options) throws Exception {
        try (var server = talkative(new TestServer());
                var client = new JavaScriptClient(server.url(), options)) {
            comesIn(client, options);
            server.root().everyone().disconnectSockets(true);
            assertEquals("[\"disconnect\",\"io server disconnect\"]", client.next());
            client.act("[\"connect\"]");
            comesIn(client, options);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, WEBSOCKET})
    void aServerThatStopsIsFoundAgainByItself(String options) throws Exception {
        var first = talkative(new TestServer());
        var address = first.address();
        try (var client = new JavaScriptClient(first.url(), options)) {
            comesIn(client, options);
            first.close();
            assertEquals("[\"disconnect\",\"transport close\"]", client.next());
            try (var second = again(address)) {
                comesIn(client, options);
                client.act("[\"ask\",\"echo\",\"again\"]");
                assertEquals("[\"answer\",[\"again\"]]", client.next());
                assertEquals(1, second.root().socketCount());
            }
        }
    }

    private static TestServer again(InetSocketAddress address) {
        return talkative(new TestServer(address));
    }

    private static TestServer talkative(TestServer server) {
        var root = server.root();
        root.onConnection(
                socket -> socket.emit("hello", ((JsonNode) socket.handshake().auth()).path("token"), Map.of("a", 1)));
        root.on("echo", (_, arguments, ack) -> ack.reply(arguments));
        root.on("return", (socket, arguments, _) -> socket.emit("returned", arguments.getLast(), Map.of("of", 1)));
        root.on("ask", (socket, _, ack) -> {
            try {
                ack.reply(socket.request(Duration.ofSeconds(20), "question", 7).getFirst());
            } catch (AckTimeout | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        return server;
    }

    /// The switch may come before or after the rest.
    private static void comesIn(JavaScriptClient client, String options) throws InterruptedException {
        var hello = "[\"event\",\"hello\",\"secret\",{\"a\":1}]";
        var expected = options.equals(DEFAULT)
                ? Set.of("[\"open\",\"polling\"]", "[\"upgrade\",\"websocket\"]", "[\"connect\"]", hello)
                : Set.of("[\"open\",\"websocket\"]", "[\"connect\"]", hello);
        var told = new HashSet<String>();
        while (told.size() < expected.size()) {
            var next = client.next();
            // While no server is there, its attempts fail.
            if (!next.startsWith("[\"connect_error\"")) {
                told.add(next);
            }
        }
        assertEquals(expected, told);
    }
}
