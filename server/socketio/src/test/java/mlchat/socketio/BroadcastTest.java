package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rooms, and what is sent to many at once.
final class BroadcastTest {
    private final List<Object> written = new CopyOnWriteArrayList<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(TestServer.config(), new NotingCodec());
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
        server.root().on("join", (socket, arguments, ack) -> {
            arguments.forEach(room -> socket.join(text(room)));
            ack.reply();
        });
        server.root().on("leave", (socket, arguments, ack) -> {
            arguments.forEach(room -> socket.leave(text(room)));
            ack.reply();
        });
    }

    @Test
    void whoIsInSeveralOfTheRoomsHearsItOnceAndExceptionsWin() throws Exception {
        try (var both = in("a", "b");
                var onlyA = in("a");
                var onlyB = in("b");
                var nowhere = in();
                var muted = in("a", "b", "muted")) {
            server.root().to("a").to("b").except("muted").emit("news");
            server.root().emit("end");
            assertHears(both, "42[\"news\"]", "42[\"end\"]");
            assertHears(onlyA, "42[\"news\"]", "42[\"end\"]");
            assertHears(onlyB, "42[\"news\"]", "42[\"end\"]");
            assertHears(nowhere, "42[\"end\"]");
            assertHears(muted, "42[\"end\"]");
        }
    }

    @Test
    void aSocketReachesTheOthersAndItsIdIsARoom() throws Exception {
        server.root().on("shout", (socket, _, _) -> {
            socket.broadcast().emit("shouted");
            socket.to("a").emit("shouted to a");
            socket.namespace().to(socket.id()).emit("to myself");
        });
        try (var speaker = in("a");
                var listener = in("a");
                var stranger = in()) {
            speaker.send("42[\"shout\"]");
            assertHears(speaker, "42[\"to myself\"]");
            assertHears(listener, "42[\"shouted\"]", "42[\"shouted to a\"]");
            assertHears(stranger, "42[\"shouted\"]");
        }
    }

    @Test
    void anEventForManyIsEncodedOnce() throws Exception {
        var clients = new ArrayList<RawWebSocket>();
        for (int i = 0; i < 20; i++) {
            clients.add(in("a"));
        }
        try (var polling = server.polling().joined()) {
            var payload = Map.of("n", 1);
            server.root().emit("news", payload);
            for (var client : clients) {
                assertHears(client, "42[\"news\",{\"n\":1}]");
                client.close();
            }
            assertEquals("42[\"news\",{\"n\":1}]", polling.poll().body());
            assertEquals(1, written.stream().filter(payload::equals).count());
        }
    }

    @Test
    void binaryReachesEveryKindOfClientWhole() throws Exception {
        try (var webSocket = in("a");
                var base64 = server.webSocket("&b64=1");
                var polling = server.polling().joined()) {
            base64.send("40");
            base64.text();
            var large = new byte[70_000];
            large[69_999] = 9;
            var text = "452-[\"bytes\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]";
            server.root().emit("bytes", new byte[] {1, 2, 3}, large);
            assertHears(webSocket, text);
            assertArrayEquals(new byte[] {1, 2, 3}, webSocket.read().payload());
            assertArrayEquals(large, webSocket.read().payload());
            var encoded = Base64.getEncoder().encodeToString(large);
            assertHears(base64, text, "bAQID", "b" + encoded);
            assertEquals(text + "\u001ebAQID\u001eb" + encoded, polling.poll().body());
        }
    }

    @Test
    void whatOneThreadSendsArrivesInItsOrderWhateverRoomItIsSentTo() throws Exception {
        try (var client = in("a", "b");
                var sender = in()) {
            server.root().on("burst", (socket, _, _) -> {
                var listener = other(socket);
                for (int i = 0; i < 200; i++) {
                    switch (i % 5) {
                        case 0 -> server.root().to("a").emit("n", i);
                        case 1 -> server.root().to("b").emit("n", i);
                        case 2 -> socket.broadcast().emit("n", i);
                        case 3 -> listener.emit("n", i);
                        default -> server.root().to("a").emit("n", i);
                    }
                }
            });
            sender.send("42[\"burst\"]");
            for (int i = 0; i < 200; i++) {
                assertHears(client, "42[\"n\"," + i + "]");
            }
        }
    }

    @Test
    void largeEventsKeepTheirOrderTooWhereABatchIsCutShort() throws Exception {
        try (var client = in("a", "b");
                var sender = in()) {
            var large = "x".repeat(40_000);
            server.root().on("burst", (_, _, _) -> {
                for (int i = 0; i < 30; i++) {
                    server.root().to(i % 3 == 2 ? "b" : "a").emit("n", i, large);
                }
            });
            sender.send("42[\"burst\"]");
            for (int i = 0; i < 30; i++) {
                assertHears(client, "42[\"n\"," + i + ",\"" + large + "\"]");
            }
        }
    }

    @Test
    void eachThreadKeepsItsOwnOrderBesideOthers() throws Exception {
        try (var client = in("a")) {
            var threads = IntStream.range(0, 8)
                    .mapToObj(sender -> Thread.ofVirtual().start(() -> {
                        for (int i = 0; i < 100; i++) {
                            server.root().to("a").emit("n", sender, i);
                        }
                    }))
                    .toList();
            var next = new HashMap<String, Integer>();
            for (int i = 0; i < 800; i++) {
                var parts = client.text().replaceAll("[^0-9,]", "").split(",");
                assertEquals(next.merge(parts[1], 1, Integer::sum) - 1, Integer.parseInt(parts[2]));
            }
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    @Test
    void joiningAndLeavingTakeTheirPlaceBetweenTheEvents() throws Exception {
        try (var client = in();
                var sender = in()) {
            server.root().on("burst", (socket, _, _) -> {
                var listener = other(socket);
                server.root().to("a").emit("too early");
                listener.join("a");
                server.root().to("a").emit("inside");
                listener.leave("a");
                server.root().to("a").emit("too late");
                listener.emit("end");
            });
            sender.send("42[\"burst\"]");
            assertHears(client, "42[\"inside\"]", "42[\"end\"]");
        }
    }

    @Test
    void aRoomForgetsWhoeverIsGone() throws Exception {
        try (var stays = in("a")) {
            var goes = in("a");
            goes.close();
            while (server.root().socketCount() > 1) {
                Thread.onSpinWait();
            }
            server.root().to("a").emit("news");
            assertHears(stays, "42[\"news\"]");
            assertEquals(1, server.root().to("a").fetchSockets().size());
        }
        while (server.root().socketCount() > 0) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(), server.root().everyone().fetchSockets());
        while (!server.root().rooms().names().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void manySocketsAreMovedAndSentAwayAtOnce() throws Exception {
        try (var first = in("a");
                var second = in("a");
                var third = in()) {
            server.root().in("a").socketsJoin("b", "c");
            server.root().in("b").socketsLeave("a", "b");
            var rooms = server.root().to("c").fetchSockets().stream()
                    .map(socket -> {
                        assertTrue(socket.rooms().contains(socket.id()));
                        var others = new HashSet<>(socket.rooms());
                        others.remove(socket.id());
                        return Set.copyOf(others);
                    })
                    .toList();
            assertEquals(List.of(Set.of("c"), Set.of("c")), rooms);
            server.root().in("c").disconnectSockets(false);
            server.root().emit("end");
            assertHears(first, "41");
            assertHears(second, "41");
            assertHears(third, "42[\"end\"]");
        }
    }

    private Socket other(Socket socket) {
        return server.root().sockets().stream()
                .filter(candidate -> candidate != socket)
                .findFirst()
                .orElseThrow();
    }

    private RawWebSocket in(String... rooms) throws Exception {
        var client = server.joined();
        var names = rooms.length == 0 ? "" : ",\"" + String.join("\",\"", rooms) + "\"";
        client.send("421[\"join\"" + names + "]");
        assertHears(client, "431[]");
        return client;
    }

    private static void assertHears(RawWebSocket client, String... texts) throws Exception {
        for (var text : texts) {
            assertEquals(text, client.text());
        }
    }

    private static String text(Object value) {
        return TestServer.CODEC.eventName(value).orElseThrow();
    }

    /// The real codec, which notes what it writes.
    private final class NotingCodec implements JsonCodec {
        @Override
        public List<Object> readArray(String json, List<byte[]> attachments) throws MalformedJson {
            return TestServer.CODEC.readArray(json, attachments);
        }

        @Override
        public Object readObject(String json) throws MalformedJson {
            return TestServer.CODEC.readObject(json);
        }

        @Override
        public Optional<String> text(Object object, String key) {
            return TestServer.CODEC.text(object, key);
        }

        @Override
        public Optional<String> eventName(Object value) {
            return TestServer.CODEC.eventName(value);
        }

        @Override
        public void write(@Nullable Object value, OutputStream target, List<byte[]> attachments) {
            if (value != null) {
                written.add(value);
            }
            TestServer.CODEC.write(value, target, attachments);
        }
    }
}
