package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.PlainSocket;
import mlchat.edge.testing.RawUpgrade;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What clients send that no polite one would.
final class SocketInputTest {
    private static final String SEND = "{\"clientId\":\"%s\",\"content\":\"%s\"}";

    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");

    @Test
    void lengthIsCountedInCodePoints() {
        try (var ear = Ear.ready(edge, ada)) {
            var longest = ear.ask("message:send", SEND.formatted("a", "🦉".repeat(10_000)));
            assertEquals(
                    "🦉".repeat(10_000), longest.path("message").path("content").asText());
            var problem = ear.ask("message:send", SEND.formatted("b", "x".repeat(10_001)))
                    .path("problem");
            assertEquals("/problems/message-too-long", problem.path("type").asText());
            assertEquals("MESSAGE_LENGTH", problem.path("limit").asText());
            assertEquals(
                    "/content", problem.path("errors").path(0).path("pointer").asText());
        }
        expectMessages(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul \\u0000", "half a pair \\ud83e", "the other half \\udd89"})
    void whatCannotBeKeptIsRefused(String content) {
        try (var socket = ready()) {
            socket.send("427[\"message:send\"," + SEND.formatted("c", content) + "]");
            var ack = socket.next();
            assertTrue(ack.startsWith("437[{\"ok\":false"), ack);
            assertTrue(ack.contains("/problems/text-invalid"), ack);
        }
        expectMessages(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "421[\"message:send\",{\"clientId\":\"c\",\"clientId\":\"d\",\"content\":\"x\"}]",
                "421[\"message:send\",{\"clientId\":\"c\",\"content\":\"x\"}",
                "421[\"message:send\",{\"clientId\":\"c\",\"content\":NaN}]",
                "421[\"disconnect\",{}]",
                "45-1[\"message:send\"]",
                "4",
                "9"
            })
    void whatIsNoPacketClosesThatConnectionOnly(String packet) {
        try (var other = Ear.ready(edge, ada);
                var socket = ready()) {
            socket.send(packet);
            assertTrue(socket.next().startsWith("closed "));
            assertTrue(other.ask("message:send", SEND.formatted("ok", "fine"))
                    .path("ok")
                    .asBoolean());
        }
        expectMessages(1);
    }

    @Test
    void aFrameHasALargestSize() {
        try (var socket = ready()) {
            socket.send("421[\"message:send\"," + SEND.formatted("c", "x".repeat(300_000)) + "]");
            assertEquals("closed 1009", socket.next());
        }
        expectMessages(0);
    }

    @Test
    void oneAddressHasOnlySoManySocketsThatHaveNotSignedIn() {
        try (var strict = new RunningEdge(RunningEdge.Wishes.none().socketsPerIp(2))) {
            var eve = strict.register("eve");
            assertEquals(
                    2,
                    strict.get("/api/limits")
                            .answer()
                            .json()
                            .path("limits")
                            .path("SOCKETS_PER_IP")
                            .asInt());
            try (var first = new RawUpgrade(strict);
                    var second = new RawUpgrade(strict);
                    var third = new RawUpgrade(strict)) {
                assertEquals(List.of(101, 101, 429), List.of(first.status(), second.status(), third.status()));
                first.close();
                try (var signedIn = Ear.ready(strict, eve);
                        var another = Ear.ready(strict, eve)) {
                    assertTrue(another.ask("message:send", SEND.formatted("ok", "fine"))
                            .path("ok")
                            .asBoolean());
                }
            }
        }
    }

    @Test
    void whoHasNotJoinedSaysNothingAndHearsNothing() {
        try (var ear = Ear.ready(edge, ada);
                var silent = new PlainSocket(edge);
                var refused = new PlainSocket(edge).join("forged");
                var early = new PlainSocket(edge)) {
            assertTrue(refused.next().startsWith("44{"));
            ear.ask("message:send", SEND.formatted("c", "for members"));
            ear.awaitMessage("for members");
            silent.send("40{}");
            assertTrue(silent.next().startsWith("44{"), "and nothing before it");
            early.send("421[\"message:send\"," + SEND.formatted("d", "too early") + "]");
            assertTrue(early.next().startsWith("closed "));
            refused.send("421[\"message:send\"," + SEND.formatted("e", "too early") + "]");
            assertTrue(refused.next().startsWith("closed "));
        }
        expectMessages(1);
    }

    private PlainSocket ready() {
        var socket = new PlainSocket(edge).join(ada.token());
        assertTrue(socket.next().startsWith("40{"));
        assertTrue(socket.next().startsWith("42[\"ready\""));
        return socket;
    }

    private void expectMessages(int count) {
        var page = edge.get("/api/messages").as(ada).answer().json();
        assertEquals(count, page.path("messages").size());
    }
}
