package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Clients whose connection broke come back to where they were.
final class RecoveryTest {
    private static final Pattern CONNECTED = Pattern.compile("40\\{\"sid\":\"([\\w-]{20})\",\"pid\":\"([\\w-]{20})\"}");
    private static final Pattern EVENT = Pattern.compile("42\\[\"n\",(\\d+),\"([\\w.-]+)\"]");

    private final Heard<DisconnectReason> ends = new Heard<>();
    private final Heard<Boolean> recovered = new Heard<>();
    private final Heard<String> rooms = new Heard<>();

    @AutoClose
    private TestServer server = new TestServer();

    private record Identity(String sid, String pid) {}

    private record Event(int number, String offset) {}

    private void recover(Recovery recovery) {
        server.root().recover(recovery);
        server.root().onConnection(socket -> {
            recovered.add(socket.isRecovered());
            if (!socket.isRecovered()) {
                socket.join("room");
                socket.attach("attached");
            }
            rooms.add(String.join(
                    ",",
                    new TreeSet<>(socket.rooms())
                            .stream().filter(room -> !room.equals(socket.id())).toList()));
        });
        server.root().onDisconnect((_, reason) -> ends.add(reason));
    }

    @Test
    void whoComesBackHasItsIdItsRoomsAndWhatItMissed() throws Exception {
        recover(Recovery.defaults());
        Identity before;
        Event last;
        try (var client = server.webSocket()) {
            before = connect(client, "40");
            assertFalse(recovered.next());
            assertEquals("room", rooms.next());
            server.root().emit("n", 1);
            last = event(client);
            assertEquals(1, last.number());
        }
        assertEquals(DisconnectReason.TRANSPORT_CLOSE, ends.next());
        server.root().to("room").emit("n", 2);
        server.root().to("elsewhere").emit("n", 3);
        server.root().except("room").emit("n", 4);
        server.root().to(before.sid()).emit("n", 5);
        server.root().everyone().volatileOnly().emit("n", 6);
        server.root().emit("n", 7);
        try (var client = server.webSocket()) {
            client.send("40{\"pid\":\"" + before.pid() + "\",\"offset\":\"" + last.offset() + "\"}");
            assertEquals(List.of(2, 5, 7), List.of(number(client), number(client), number(client)));
            assertEquals(before, identity(client.text()));
            assertTrue(recovered.next());
            assertEquals("room", rooms.next());
            assertEquals(
                    "attached", server.root().socket(before.sid()).orElseThrow().attachment(String.class));
            server.root().to("room").emit("n", 8);
            assertEquals(8, number(client));
        }
    }

    @Test
    void whatIsSavedIsUsedOnce() throws Exception {
        recover(Recovery.defaults());
        var client = server.webSocket();
        var before = connect(client, "40");
        server.root().emit("n", 1);
        var last = event(client);
        client.close();
        ends.next();
        var again = "40{\"pid\":\"" + before.pid() + "\",\"offset\":\"" + last.offset() + "\"}";
        try (var back = server.webSocket()) {
            assertEquals(before, connect(back, again));
            back.send("41");
            assertEquals(DisconnectReason.CLIENT_NAMESPACE_DISCONNECT, ends.next());
        }
        try (var thief = server.webSocket()) {
            var fresh = connect(thief, again);
            assertNotEquals(before.sid(), fresh.sid());
            assertNotEquals(before.pid(), fresh.pid());
        }
    }

    @Test
    void aConnectionThatIsStillHalfOpenMakesWay() throws Exception {
        recover(Recovery.defaults());
        try (var half = server.webSocket();
                var back = server.webSocket()) {
            var before = connect(half, "40");
            server.root().emit("n", 1);
            var last = event(half);
            server.root().emit("n", 2);
            back.send("40{\"pid\":\"" + before.pid() + "\",\"offset\":\"" + last.offset() + "\"}");
            assertEquals(2, number(back));
            assertEquals(before, identity(back.text()));
            assertEquals(DisconnectReason.TRANSPORT_CLOSE, ends.next());
            assertEquals(1, server.root().socketCount());
        }
    }

    @Test
    void whoHeardNothingYetMissesNothing() throws Exception {
        recover(Recovery.defaults());
        var client = server.webSocket();
        var before = connect(client, "40");
        client.close();
        ends.next();
        server.root().emit("n", 1);
        try (var back = server.webSocket()) {
            back.send("40{\"pid\":\"" + before.pid() + "\"}");
            assertEquals(1, number(back));
            assertEquals(before, identity(back.text()));
        }
    }

    @Test
    void anOffsetThatWasNotGivenToTheClientIsWorthNothing() throws Exception {
        recover(Recovery.defaults());
        try (var other = server.webSocket();
                var client = server.webSocket()) {
            var others = connect(other, "40");
            var before = connect(client, "40");
            server.root().emit("n", 1);
            event(client);
            event(other);
            server.root().to(others.sid()).emit("n", 2);
            var foreign = event(other);
            client.close();
            ends.next();
            for (var offset : List.of(foreign.offset(), "x", "", "AAAAAA.1", foreign.offset() + "0")) {
                try (var back = server.webSocket()) {
                    var fresh = connect(back, "40{\"pid\":\"" + before.pid() + "\",\"offset\":\"" + offset + "\"}");
                    assertNotEquals(before.sid(), fresh.sid(), offset);
                }
                ends.next();
            }
        }
    }

    @Test
    void whatWasDroppedFromTheLogMakesANewcomerOfWhoMissedIt() throws Exception {
        recover(Recovery.defaults().withBounds(2, 1 << 20, 10));
        var client = server.webSocket();
        var before = connect(client, "40");
        server.root().emit("n", 1);
        var last = event(client);
        client.close();
        ends.next();
        IntStream.rangeClosed(2, 4).forEach(i -> server.root().emit("n", i));
        try (var back = server.webSocket()) {
            var fresh = connect(back, "40{\"pid\":\"" + before.pid() + "\",\"offset\":\"" + last.offset() + "\"}");
            assertNotEquals(before.sid(), fresh.sid());
        }
    }

    @Test
    void theBytesOfTheLogAreBoundedToo() throws Exception {
        recover(Recovery.defaults().withBounds(1_000, 100, 10));
        var client = server.webSocket();
        var before = connect(client, "40");
        server.root().emit("n", 1);
        var last = event(client);
        client.close();
        ends.next();
        server.root().emit("x", "x".repeat(200));
        try (var back = server.webSocket()) {
            var fresh = connect(back, "40{\"pid\":\"" + before.pid() + "\",\"offset\":\"" + last.offset() + "\"}");
            assertNotEquals(before.sid(), fresh.sid());
        }
    }

    @Test
    void onlySoManyAreKeptAndTheLongestAwayGoesFirst() throws Exception {
        recover(Recovery.defaults().withBounds(100, 1 << 20, 1));
        var gone = new ArrayList<Identity>();
        for (int i = 0; i < 2; i++) {
            try (var client = server.webSocket()) {
                gone.add(connect(client, "40"));
            }
            ends.next();
        }
        try (var back = server.webSocket();
                var late = server.webSocket()) {
            assertEquals(
                    gone.getLast(),
                    connect(back, "40{\"pid\":\"" + gone.getLast().pid() + "\"}"));
            assertNotEquals(
                    gone.getFirst(),
                    connect(late, "40{\"pid\":\"" + gone.getFirst().pid() + "\"}"));
        }
    }

    @Test
    void whoStaysAwayTooLongIsForgotten() throws Exception {
        recover(Recovery.defaults().withMaxDisconnection(Duration.ofNanos(1)));
        var client = server.webSocket();
        var before = connect(client, "40");
        client.close();
        ends.next();
        try (var back = server.webSocket()) {
            assertNotEquals(before, connect(back, "40{\"pid\":\"" + before.pid() + "\"}"));
        }
    }

    @Test
    void theApplicationDecidesWhichRoomsAreLeft() throws Exception {
        recover(Recovery.defaults().withRooms((_, before) -> before.contains("room") ? Set.of() : before));
        var client = server.webSocket();
        var before = connect(client, "40");
        assertEquals("room", rooms.next());
        server.root().emit("n", 1);
        var last = event(client);
        client.close();
        ends.next();
        server.root().to("room").emit("n", 2);
        server.root().emit("n", 3);
        try (var back = server.webSocket()) {
            back.send("40{\"pid\":\"" + before.pid() + "\",\"offset\":\"" + last.offset() + "\"}");
            assertEquals(3, number(back));
            assertEquals(before, identity(back.text()));
            assertEquals("", rooms.next());
        }
    }

    @Test
    void aHookThatFailsRefuses() throws Exception {
        recover(Recovery.defaults().withRooms((_, _) -> {
            throw new IllegalStateException("as the test wants");
        }));
        var client = server.webSocket();
        var before = connect(client, "40");
        recovered.next();
        client.close();
        ends.next();
        try (var back = server.webSocket()) {
            back.send("40{\"pid\":\"" + before.pid() + "\"}");
            assertEquals("44{\"message\":\"Internal server error\"}", back.text());
            connect(back, "40");
            assertFalse(recovered.next());
        }
    }

    @Test
    void middlewaresAreAskedAgainUnlessSaidOtherwise() throws Exception {
        var asked = new Heard<String>();
        server.root().use(socket -> asked.add(String.valueOf(socket.isRecovered())));
        recover(Recovery.defaults());
        var quick = server.server().namespace("/quick");
        quick.recover(Recovery.defaults().skippingMiddlewares());
        quick.use(_ -> asked.add("quick"));
        quick.onDisconnect((_, reason) -> ends.add(reason));
        for (var namespace : List.of("", "/quick,")) {
            String pid;
            try (var client = server.webSocket()) {
                client.send("40" + namespace);
                var answer = client.text();
                pid = answer.substring(answer.indexOf("pid") + 6, answer.length() - 2);
            }
            ends.next();
            try (var back = server.webSocket()) {
                back.send("40" + namespace + "{\"pid\":\"" + pid + "\"}");
                assertTrue(back.text().contains(pid));
            }
        }
        assertEquals(List.of("false", "true", "quick"), List.of(asked.next(), asked.next(), asked.next()));
        assertTrue(asked.isEmpty());
    }

    @Test
    void eventsWithAcksAndTheEndByWishAreNotRecovered() throws Exception {
        recover(Recovery.defaults());
        try (var client = server.webSocket()) {
            var before = connect(client, "40");
            server.root()
                    .socket(before.sid())
                    .orElseThrow()
                    .emitWithAck(
                            Duration.ofSeconds(5),
                            new AckHandler() {
                                @Override
                                public void acknowledged(List<Object> arguments) {
                                    ends.add(DisconnectReason.PARSE_ERROR);
                                }

                                @Override
                                public void failed() {
                                    ends.add(DisconnectReason.FORCED_CLOSE);
                                }
                            },
                            "asked",
                            1);
            var asked = client.text();
            assertTrue(asked.endsWith("[\"asked\",1]"), "no offset: " + asked);
            server.root().socket(before.sid()).orElseThrow().disconnect(false);
            assertEquals("41", client.text());
            assertNotEquals(before, connect(client, "40{\"pid\":\"" + before.pid() + "\"}"));
        }
    }

    @Test
    void binaryIsRecoveredToo() throws Exception {
        recover(Recovery.defaults());
        var client = server.webSocket();
        var before = connect(client, "40");
        client.close();
        ends.next();
        server.root().emit("bytes", new byte[] {1, 2});
        try (var back = server.webSocket()) {
            back.send("40{\"pid\":\"" + before.pid() + "\"}");
            assertTrue(back.text().startsWith("451-[\"bytes\",{\"_placeholder\":true,\"num\":0},\""));
            assertEquals(2, back.read().payload().length);
            assertEquals(before, identity(back.text()));
        }
    }

    /// While events keep coming, clients break off and come back again and again: nobody misses one or gets one twice.
    @Test
    void nothingIsLostOrDoubledOverManyBreaks() throws Exception {
        recover(Recovery.defaults().withBounds(100_000, 64 << 20, 100));
        int events = 2_000;
        var sender = Thread.ofVirtual()
                .unstarted(() -> IntStream.range(0, events)
                        .forEach(i -> server.root().to("room").emit("n", i)));
        var heard = new ArrayList<Integer>();
        var offset = "";
        Identity identity;
        var client = server.webSocket();
        identity = connect(client, "40");
        rooms.next();
        sender.start();
        while (heard.size() < events) {
            for (int i = 0; i < 97 && heard.size() < events; i++) {
                var event = event(client);
                heard.add(event.number());
                offset = event.offset();
            }
            client.close();
            client = server.webSocket();
            client.send("40{\"pid\":\"" + identity.pid() + "\",\"offset\":\"" + offset + "\"}");
            for (var text = client.text(); !text.startsWith("40"); text = client.text()) {
                var event = parsed(text);
                heard.add(event.number());
                offset = event.offset();
            }
        }
        assertEquals(IntStream.range(0, events).boxed().toList(), heard);
        client.close();
        sender.join();
    }

    private static Identity connect(RawWebSocket client, String packet) throws Exception {
        client.send(packet);
        return identity(client.text());
    }

    private static Identity identity(String text) {
        var matcher = CONNECTED.matcher(text);
        assertTrue(matcher.matches(), text);
        return new Identity(matcher.group(1), matcher.group(2));
    }

    private static int number(RawWebSocket client) throws Exception {
        return event(client).number();
    }

    private static Event event(RawWebSocket client) throws Exception {
        return parsed(client.text());
    }

    private static Event parsed(String text) {
        var matcher = EVENT.matcher(text);
        assertTrue(matcher.matches(), text);
        return new Event(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }
}
