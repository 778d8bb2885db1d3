package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mlchat.socketio.testing.Bus;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two servers that are one by the adapter port.
final class AdapterTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Bus bus = new Bus();

    @AutoClose
    private final TestServer here = new TestServer(bus.node());

    @AutoClose
    private final TestServer there = new TestServer(bus.node());

    @BeforeEach
    void start() {
        for (var server : List.of(here, there)) {
            server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
            server.root().onConnection(socket -> socket.join(server == here ? "here" : "there"));
        }
    }

    @Test
    void anEventReachesTheSocketsOfBothOrOfThisNodeAlone() throws Exception {
        try (var one = joined(here);
                var other = joined(there)) {
            here.root().emit("all", 1);
            here.root().everyone().local().emit("here");
            there.root().to("here").emit("from there");
            here.root().everyone().compress(false).emit("end");
            assertEquals(
                    List.of("42[\"all\",1]", "42[\"here\"]", "42[\"from there\"]", "42[\"end\"]"),
                    List.of(one.text(), one.text(), one.text(), one.text()));
            assertEquals(List.of("42[\"all\",1]", "42[\"end\"]"), List.of(other.text(), other.text()));
        }
    }

    @Test
    void answersOfAllNodesAreCollected() throws Exception {
        try (var one = joined(here);
                var other = joined(there)) {
            var answers = new Heard<Answers>();
            here.root().everyone().emitWithAck(LONG, answers::add, "who");
            answer(one, "\"one\"");
            answer(other, "\"other\"");
            var all = answers.next();
            assertTrue(all.areComplete());
            assertEquals(
                    Set.of("[\"one\"]", "[\"other\"]"),
                    all.received().stream().map(List::toString).collect(Collectors.toSet()));
        }
    }

    @Test
    void socketsOfOtherNodesAreFoundMovedAndSentAway() throws Exception {
        try (var one = joined(here);
                var other = joined(there)) {
            assertEquals(2, here.root().everyone().fetchSockets().size());
            assertEquals(1, here.root().everyone().local().fetchSockets().size());
            here.root().to("there").socketsJoin("moved");
            assertTrue(here.root().to("moved").fetchSockets().getFirst().rooms().contains("moved"));
            here.root().to("moved").emit("news");
            assertEquals("42[\"news\"]", other.text());
            here.root().to("there").socketsLeave("moved");
            assertEquals(List.of(), here.root().to("moved").fetchSockets());
            here.root().to("there").disconnectSockets(true);
            assertEquals("41", other.text());
            assertEquals(Optional.of(1000), other.closeCode());
            one.send("421[\"echo\"]");
            assertEquals("431[]", one.text());
        }
    }

    @Test
    void serversSpeakToEachOther() {
        there.root()
                .onServerEvent("sum", (arguments, ack) -> ack.reply((int) arguments.get(0) + (int) arguments.get(1)));
        here.root().onServerEvent("sum", (_, ack) -> ack.reply("never asks itself"));
        assertEquals(List.of(List.of(5)), here.root().serverSideAsk(LONG, "sum", 2, 3));
        assertEquals(List.of(), here.root().serverSideAsk(LONG, "unknown"));
    }

    @Test
    void aServerAloneHasNobodyToSpeakTo() {
        try (var alone = new TestServer()) {
            alone.root().onServerEvent("sum", (_, ack) -> ack.reply(1));
            alone.root().serverSideEmit("sum");
            assertEquals(List.of(), alone.root().serverSideAsk(LONG, "sum"));
        }
    }

    private static RawWebSocket joined(TestServer server) throws Exception {
        var client = server.joined();
        // Its answer comes behind the handler of the connection.
        client.send("420[\"echo\"]");
        assertEquals("430[]", client.text());
        return client;
    }

    private static void answer(RawWebSocket client, String answer) throws Exception {
        var asked = client.text();
        client.send("43" + asked.substring(2, asked.indexOf('[')) + "[" + answer + "]");
    }
}
