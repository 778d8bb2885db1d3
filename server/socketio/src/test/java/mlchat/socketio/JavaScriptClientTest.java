package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mlchat.socketio.testing.Heard;
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
    private static final String POLLING = "{\"transports\":[\"polling\"]}";

    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, WEBSOCKET, POLLING})
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
    @ValueSource(strings = {DEFAULT, WEBSOCKET, POLLING})
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
    @ValueSource(strings = {DEFAULT, WEBSOCKET, POLLING})
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
    @ValueSource(strings = {DEFAULT, WEBSOCKET, POLLING})
    void aServerThatStopsIsFoundAgainByItself(String options) throws Exception {
        var first = talkative(new TestServer());
        var address = first.address();
        try (var client = new JavaScriptClient(first.url(), options)) {
            comesIn(client, options);
            first.close();
            // Between two polls it hears nothing and fails with the next one.
            var end = client.next();
            assertTrue(end.startsWith("[\"disconnect\",\"transport " + (options.equals(POLLING) ? "" : "close")), end);
            try (var second = again(address)) {
                comesIn(client, options);
                client.act("[\"ask\",\"echo\",\"again\"]");
                assertEquals("[\"answer\",[\"again\"]]", client.next());
                assertEquals(1, second.root().socketCount());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, WEBSOCKET, POLLING})
    void oneConnectionHoldsManyNamespaces(String options) throws Exception {
        try (var server = talkative(new TestServer())) {
            var teams = server.server().namespaces(Pattern.compile("/team-\\d"));
            teams.on("echo", (_, arguments, ack) -> ack.reply(arguments));
            teams.onConnection(socket -> socket.emit("hello", socket.namespace().name()));
            try (var client = new JavaScriptClient(server.url(), options)) {
                comesIn(client, options);
                client.act("[\"join\",\"/team-1\"]");
                assertEquals("[\"joined\",\"/team-1\"]", client.next());
                assertEquals("[\"event\",\"/team-1\",\"hello\",\"/team-1\"]", client.next());
                client.act("[\"join\",\"/else\"]");
                assertEquals("[\"refused\",\"/else\",\"Invalid namespace\"]", client.next());
                client.act("[\"askIn\",\"/team-1\",\"echo\",1]");
                assertEquals("[\"answer\",[1]]", client.next());
                client.act("[\"leave\",\"/team-1\"]");
                assertEquals("[\"left\",\"/team-1\",\"io client disconnect\"]", client.next());
                client.act("[\"ask\",\"echo\",2]");
                assertEquals("[\"answer\",[2]]", client.next());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, WEBSOCKET, POLLING})
    void whatWasMissedArrivesAfterABreak(String options) throws Exception {
        var quick = options.equals(DEFAULT)
                ? "{\"reconnectionDelay\":1}"
                : options.replace("}", ",\"reconnectionDelay\":1}");
        var ends = new Heard<DisconnectReason>();
        try (var server = new TestServer()) {
            server.root().recover(Recovery.defaults());
            server.root().onConnection(socket -> socket.join("room"));
            server.root().onDisconnect((_, reason) -> {
                server.root().to("room").emit("missed", 2);
                ends.add(reason);
            });
            try (var client = new JavaScriptClient(server.url(), quick)) {
                assertEquals("[\"connect\"]", nextOf(client, "connect"));
                server.root().emit("news", 1);
                assertTrue(nextOf(client, "event").startsWith("[\"event\",\"news\",1,"));
                client.act("[\"break\"]");
                assertTrue(Set.of(DisconnectReason.TRANSPORT_CLOSE, DisconnectReason.TRANSPORT_ERROR)
                        .contains(ends.next()));
                assertTrue(nextOf(client, "event").startsWith("[\"event\",\"missed\",2,"));
                assertEquals("[\"connect\",\"recovered\"]", client.next());
            }
        }
    }

    private static String nextOf(JavaScriptClient client, String kind) throws InterruptedException {
        var told = client.next();
        while (!told.startsWith("[\"" + kind + "\"")) {
            told = client.next();
        }
        return told;
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
        var expected = new HashSet<>(Set.of("[\"connect\"]", hello));
        expected.add(options.equals(WEBSOCKET) ? "[\"open\",\"websocket\"]" : "[\"open\",\"polling\"]");
        if (options.equals(DEFAULT)) {
            expected.add("[\"upgrade\",\"websocket\"]");
        }
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
