package mlchat.edge.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.json.JSONException;
import org.json.JSONObject;

/// The stock Java client, which remembers what it hears. Every event and acknowledgement is held against the contract,
/// at the latest when it closes.
public final class Ear implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Socket socket;
    private final List<Heard> heard = new ArrayList<>();

    /// An event, or one of the client's own: `connect_error`, `disconnect`.
    public record Heard(String event, JsonNode payload) {}

    private Ear(Socket socket) {
        this.socket = socket;
        socket.onAnyIncoming(arguments -> take(arguments[0].toString(), json(arguments[1])));
        socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> remember(new Heard("connect_error", json(arguments[0]))));
        socket.on(Socket.EVENT_DISCONNECT, arguments -> remember(new Heard("disconnect", json(quoted(arguments[0])))));
    }

    /// Connects over WebSocket with this token; none is an empty text.
    public static Ear open(URI base, String token) {
        var options = new IO.Options();
        options.forceNew = true;
        options.reconnection = false;
        options.transports = new String[] {"websocket"};
        options.auth = token.isEmpty() ? Map.of() : Map.of("token", token);
        var ear = new Ear(IO.socket(base, options));
        ear.socket.connect();
        return ear;
    }

    /// Connects and waits until the server is ready for it.
    public static Ear ready(RunningEdge edge, Person person) {
        var ear = open(edge.base(), person.token());
        ear.await("ready");
        return ear;
    }

    private void take(String event, JsonNode payload) {
        remember(new Heard(event, payload));
    }

    private void remember(Heard one) {
        synchronized (heard) {
            heard.add(one);
            heard.notifyAll();
        }
    }

    /// The first event of that name, now or soon.
    public JsonNode await(String event) {
        return await(one -> one.event().equals(event), event).payload();
    }

    /// The first event of that name that is wanted, now or soon.
    public JsonNode await(String event, Predicate<JsonNode> wanted) {
        return await(one -> one.event().equals(event) && wanted.test(one.payload()), event + " as wanted")
                .payload();
    }

    /// The first event of any of these names, now or soon.
    public void awaitAny(String... events) {
        await(one -> List.of(events).contains(one.event()), String.join(" or ", events));
    }

    /// The first message with that content, now or soon.
    public JsonNode awaitMessage(String content) {
        return await(one -> one.payload().path("content").asText().equals(content), content)
                .payload();
    }

    private Heard await(Predicate<Heard> wanted, String name) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (heard) {
            while (true) {
                var found = heard.stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    check(found.get());
                    return found.get();
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("did not hear " + name + ", but " + heard);
                }
                try {
                    heard.wait(left);
                } catch (InterruptedException e) {
                    throw new AssertionError("interrupted", e);
                }
            }
        }
    }

    /// Everything of that name so far.
    public List<JsonNode> all(String event) {
        synchronized (heard) {
            heard.forEach(Ear::check);
            return heard.stream()
                    .filter(one -> one.event().equals(event))
                    .map(Heard::payload)
                    .toList();
        }
    }

    private static void check(Heard one) {
        switch (one.event()) {
            case "connect_error" -> Contract.checkConnectError(one.payload());
            case "disconnect" -> {}
            default -> Contract.checkEvent(one.event(), one.payload());
        }
    }

    /// Sends an event with one object and gives its acknowledgement.
    public JsonNode ask(String event, String payload) {
        try {
            return askRaw(event, new JSONObject(payload));
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }

    /// Sends an event with any arguments and gives its acknowledgement.
    public JsonNode askRaw(String event, Object... arguments) {
        var answer = new CompletableFuture<JsonNode>();
        socket.emit(event, arguments, (Ack) answered -> answer.complete(json(answered[0])));
        var ack = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        Contract.checkAck(event, ack);
        return ack;
    }

    public void sendWithoutAck(String event, String payload) {
        try {
            socket.emit(event, new JSONObject(payload));
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }

    public boolean isConnected() {
        return socket.connected();
    }

    private static String quoted(Object text) {
        return JSONObject.quote(String.valueOf(text));
    }

    private static JsonNode json(Object value) {
        try {
            return JSON.readTree(String.valueOf(value));
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + value, e);
        }
    }

    @Override
    public void close() {
        socket.disconnect();
        synchronized (heard) {
            heard.forEach(Ear::check);
        }
    }
}
