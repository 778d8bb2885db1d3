package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Events to many whose answers are collected.
final class AnswersTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer();
        server.root().on("join", (socket, arguments, ack) -> {
            socket.join(TestServer.CODEC.eventName(arguments.getFirst()).orElseThrow());
            ack.reply();
        });
    }

    @Test
    void everybodysAnswerIsCollected() throws Exception {
        var clients = new ArrayList<RawWebSocket>();
        for (int i = 0; i < 5; i++) {
            clients.add(server.joined());
        }
        var answers = new Heard<Answers>();
        server.root().everyone().emitWithAck(LONG, answers::add, "who", "?");
        var virtual = new Heard<Boolean>();
        server.root()
                .to("nowhere")
                .emitWithAck(LONG, _ -> virtual.add(Thread.currentThread().isVirtual()), "who");
        assertTrue(virtual.next(), "a handler may block");
        var ids = new HashSet<String>();
        for (int i = 0; i < clients.size(); i++) {
            var asked = clients.get(i).text();
            var id = asked.substring(2, asked.indexOf('['));
            ids.add(id);
            assertEquals("42" + id + "[\"who\",\"?\"]", asked);
            assertFalse(!answers.isEmpty());
            clients.get(i).send("43" + id + "[" + i + "]");
        }
        assertEquals(1, ids.size(), "encoded once");
        var all = answers.next();
        assertTrue(all.areComplete());
        assertEquals(5, all.asked());
        assertEquals(
                Set.of("[0]", "[1]", "[2]", "[3]", "[4]"),
                Set.copyOf(all.received().stream().map(List::toString).toList()));
        for (var client : clients) {
            client.close();
        }
    }

    @Test
    void whoIsTooLateOrGoneLeavesThePartialList() throws Exception {
        try (var answers = server.joined();
                var silent = server.joined();
                var goes = server.joined()) {
            var collected = new Heard<Answers>();
            server.root().everyone().emitWithAck(Duration.ofSeconds(2), collected::add, "who");
            var asked = answers.text();
            answers.send("43" + asked.substring(2, asked.indexOf('[')) + "[\"here\"]");
            assertTrue(silent.text().startsWith("42"));
            goes.close();
            var all = collected.next();
            assertFalse(all.areComplete());
            assertEquals(3, all.asked());
            assertEquals("[[\"here\"]]", all.received().toString());
        }
    }

    @Test
    void nobodyIsAskedWhereNobodyIs() throws Exception {
        assertEquals(new Answers(List.of(), 0), server.root().to("nowhere").request(LONG, "who"));
    }

    @Test
    void onlyTheSelectedAreAskedAndEachOnce() throws Exception {
        try (var in = server.joined();
                var out = server.joined()) {
            for (var room : List.of("a", "b")) {
                in.send("421[\"join\",\"" + room + "\"]");
                assertEquals("431[]", in.text());
            }
            out.send("421[\"join\",\"a\"]");
            out.text();
            out.send("422[\"join\",\"not\"]");
            out.text();
            var collected = new Heard<Answers>();
            server.root().to("a", "b").except("not").emitWithAck(LONG, collected::add, "who");
            var asked = in.text();
            in.send("43" + asked.substring(2, asked.indexOf('[')) + "[]");
            assertEquals(1, collected.next().asked());
            server.root().emit("end");
            assertEquals("42[\"end\"]", out.text());
            assertEquals("42[\"end\"]", in.text());
        }
    }
}
