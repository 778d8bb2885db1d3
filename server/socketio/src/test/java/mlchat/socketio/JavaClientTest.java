package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.socket.client.Ack;
import io.socket.client.IO;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mlchat.socketio.testing.TestServer;
import org.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The official Java client against the server, over each of its ways.
final class JavaClientTest {
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "polling,websocket"})
    void eventsAcksAndBinaryGoBothWays(String transports) throws Exception {
        try (var server = new TestServer()) {
            server.root()
                    .use(socket -> socket.attach(
                            ((JsonNode) socket.handshake().auth()).path("token").asText()));
            server.root().on("echo", (socket, arguments, ack) -> ack.reply(arguments.toArray()));
            server.root().onConnection(socket -> socket.emit("hello", socket.attachment(String.class), Map.of("a", 1)));
            server.root()
                    .on("bytes", (socket, arguments, ack) -> socket.emit("bytes back", arguments.getFirst(), "end"));
            server.root().on("ask", (socket, arguments, ack) -> {
                try {
                    ack.reply(socket.request(Duration.ofSeconds(10), "question", 7)
                            .getFirst());
                } catch (AckTimeout | InterruptedException failed) {
                    throw new IllegalStateException(failed);
                }
            });

            var client = client(server, transports);
            client.on("hello", arguments -> heard.add(Arrays.asList(arguments)));
            client.on("bytes back", arguments -> heard.add(arguments[0]));
            client.on("question", arguments -> ((Ack) arguments[1]).call((int) arguments[0] * 6));
            client.connect();

            var hello = (List<?>) next();
            assertEquals("secret", hello.getFirst());
            assertEquals(1, ((JSONObject) hello.get(1)).getInt("a"));

            client.emit("echo", new Object[] {1, "zwei", true}, answer -> heard.add(Arrays.asList(answer)));
            assertEquals(List.of(1, "zwei", true), next());

            byte[] bytes = {0, 1, (byte) 0xFF, 4};
            client.emit("bytes", new Object[] {bytes});
            assertArrayEquals(bytes, (byte[]) next());

            client.emit("ask", new Object[0], answer -> heard.add(answer[0]));
            assertEquals(42, next());
            client.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "polling,websocket"})
    void aRefusalArrivesWithItsData(String transports) throws Exception {
        try (var server = new TestServer()) {
            server.root().use(_ -> {
                throw new ConnectRefused("Not signed in", Map.of("type", "/problems/not-signed-in"));
            });
            var client = client(server, transports);
            client.on("connect_error", arguments -> heard.add(arguments[0]));
            client.connect();
            var refusal = (JSONObject) next();
            assertEquals("Not signed in", refusal.getString("message"));
            assertEquals(
                    "/problems/not-signed-in", refusal.getJSONObject("data").getString("type"));
            client.close();
        }
    }

    private Object next() throws InterruptedException {
        var next = heard.poll(10, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    private static io.socket.client.Socket client(TestServer server, String transports) {
        var options = IO.Options.builder()
                .setForceNew(true)
                .setTransports(transports.split(","))
                .setAuth(Map.of("token", "secret"))
                .build();
        return IO.socket(URI.create(server.url()), options);
    }
}
