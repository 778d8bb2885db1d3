package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiveChatTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person grace = edge.register("grace");
    private final Person mallory = edge.register("mallory");

    @Test
    void readySaysWhereEveryRoomStands() {
        edge.post("/api/messages").as(ada).json("{\"content\":\"before\"}").answer();
        try (var ear = Ear.open(edge.base(), grace.token())) {
            var ready = ear.await("ready");
            assertEquals(grace.id(), ready.path("user").path("id").asText());
            assertEquals(RunningEdge.INCARNATION, ready.path("incarnation").asText());
            assertEquals(1, ready.path("rooms").size());
            assertEquals(1, ready.path("rooms").elements().next().path("seq").asInt());
            assertEquals(List.of(), ear.all("message:posted"), "what was before is not told again");
        }
    }

    @Test
    void whatIsSentIsAcknowledgedAndHeardByEverybody() {
        try (var talker = Ear.ready(edge, ada);
                var listener = Ear.ready(edge, grace)) {
            var ack = talker.ask("message:send", "{\"clientId\":\"c-1\",\"content\":\"Hello\"}");
            assertTrue(ack.path("ok").asBoolean());
            assertEquals(1, ack.path("message").path("seq").asInt());
            for (var ear : List.of(talker, listener)) {
                var posted = ear.awaitMessage("Hello");
                assertEquals("c-1", posted.path("clientId").asText());
                assertEquals(ack.path("message").path("rev"), posted.path("rev"));
            }
        }
    }

    @Test
    void whatComesOverRestIsHeardToo() {
        try (var listener = Ear.ready(edge, grace)) {
            for (int i = 1; i <= 20; i++) {
                edge.post("/api/messages")
                        .as(ada)
                        .json("{\"content\":\"m%d\"}".formatted(i))
                        .answer();
            }
            listener.awaitMessage("m20");
            var revs = listener.all("message:posted").stream()
                    .map(message -> message.path("rev").asLong())
                    .toList();
            assertEquals(revs.stream().sorted().distinct().toList(), revs, "in the order of rev, each once");
            assertEquals(20, revs.size());
        }
    }

    @Test
    void aRepeatGetsTheFirstMessageAndIsHeardOnce() {
        try (var talker = Ear.ready(edge, ada)) {
            var first = talker.ask("message:send", "{\"clientId\":\"c\",\"content\":\"once\"}");
            assertEquals(first, talker.ask("message:send", "{\"clientId\":\"c\",\"content\":\"once\"}"));
            talker.ask("message:send", "{\"clientId\":\"d\",\"content\":\"after\"}");
            talker.awaitMessage("after");
            assertEquals(2, talker.all("message:posted").size());
        }
    }

    @Test
    void aDirectMessageIsHeardByTwo() {
        try (var talker = Ear.ready(edge, ada);
                var listener = Ear.ready(edge, grace);
                var outsider = Ear.ready(edge, mallory)) {
            talker.ask(
                    "message:send",
                    "{\"clientId\":\"c\",\"content\":\"psst\",\"recipientId\":\"%s\"}".formatted(grace.id()));
            assertEquals(
                    ada.id(), listener.awaitMessage("psst").path("senderId").asText());
            assertEquals(
                    "direct",
                    listener.await("room:joined").path("room").path("kind").asText());
            assertEquals(
                    "direct",
                    talker.await("room:joined").path("room").path("kind").asText());
            talker.ask("message:send", "{\"clientId\":\"d\",\"content\":\"for all\"}");
            outsider.awaitMessage("for all");
            assertEquals(1, outsider.all("message:posted").size());
            assertEquals(List.of(), outsider.all("room:joined"));
        }
    }

    @Test
    void whoReadsOnOneDeviceHasReadOnAll() {
        edge.post("/api/messages").as(ada).json("{\"content\":\"x\"}").answer();
        try (var phone = Ear.ready(edge, grace);
                var laptop = Ear.ready(edge, grace);
                var other = Ear.ready(edge, ada)) {
            var room = phone.await("ready").path("rooms").fieldNames().next();
            var ack = phone.ask("room:read", "{\"roomId\":\"%s\",\"seq\":1}".formatted(room));
            assertEquals(0, ack.path("unread").asInt());
            assertEquals(1, laptop.await("unread").path("readSeq").asInt());
            edge.post("/api/messages").as(ada).json("{\"content\":\"y\"}").answer();
            other.awaitMessage("y");
            assertEquals(List.of(), other.all("unread"), "nobody else's business");
        }
    }

    @Test
    void syncOverASocketIsSyncOverRest() {
        try (var ear = Ear.ready(edge, grace)) {
            var room = ear.await("ready").path("rooms").fieldNames().next();
            edge.post("/api/messages").as(ada).json("{\"content\":\"missed\"}").answer();
            var known = "{\"incarnation\":\"%s\",\"rooms\":{\"%s\":0}}".formatted(RunningEdge.INCARNATION, room);
            var overSocket = ear.ask("sync", known);
            var overRest = edge.post("/api/sync").as(grace).json(known).answer().json();
            assertEquals(overRest.path("rooms"), overSocket.path("rooms"));
            assertEquals(
                    "missed",
                    overSocket
                            .path("rooms")
                            .path(0)
                            .path("changes")
                            .path(0)
                            .path("content")
                            .asText());
        }
    }

    @Test
    void aLogoutClosesTheSessionsSocketsAndNoOthers() {
        try (var ear = Ear.ready(edge, ada);
                var other = Ear.ready(edge, grace)) {
            edge.post("/api/logout").as(ada).answer();
            assertEquals("logged-out", ear.await("session:ended").path("reason").asText());
            assertEquals("io server disconnect", ear.await("disconnect").asText());
            assertTrue(other.isConnected());
        }
    }

    @Test
    void aSocketThatComesInDuringTheLogoutDoesNotStay() throws Exception {
        for (int i = 0; i < 40; i++) {
            var person = edge.register("person-" + i);
            var leaving = Thread.ofVirtual()
                    .start(() -> edge.post("/api/logout").as(person).answer());
            try (var ear = Ear.open(edge.base(), person.token())) {
                ear.awaitAny("connect_error", "disconnect");
                leaving.join();
            }
        }
    }

    @Test
    void aStolenRefreshTokenClosesTheSocketsToo() {
        try (var ear = Ear.ready(edge, ada)) {
            refresh(ada);
            edge.clock().advance(Duration.ofSeconds(11));
            refresh(ada);
            assertEquals(
                    "token-reused", ear.await("session:ended").path("reason").asText());
        }
    }

    @Test
    void aTokenThatEndsDoesNotCutAConnection() {
        try (var ear = Ear.ready(edge, ada)) {
            edge.clock().advance(Duration.ofMinutes(11));
            assertTrue(ear.ask("message:send", "{\"clientId\":\"c\",\"content\":\"still here\"}")
                    .path("ok")
                    .asBoolean());
            try (var late = Ear.open(edge.base(), ada.token())) {
                var data = late.await("connect_error").path("data");
                assertEquals("/problems/not-signed-in", data.path("type").asText());
                assertEquals(401, data.path("status").asInt());
            }
        }
    }

    @Test
    void nobodyHearsAnythingWithoutASession() {
        for (var token : List.of("", "x", ada.refreshToken())) {
            try (var ear = Ear.open(edge.base(), token)) {
                assertEquals(
                        "/problems/not-signed-in",
                        ear.await("connect_error").path("data").path("type").asText());
                edge.post("/api/messages").as(ada).json("{\"content\":\"x\"}").answer();
                assertFalse(ear.isConnected());
                assertEquals(List.of(), ear.all("message:posted"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":\"x\"} | malformed",
                "{\"clientId\":\"c\"} | malformed",
                "{\"clientId\":\"c\",\"content\":1} | malformed",
                "{\"clientId\":\"c\",\"content\":\"x\",\"role\":\"admin\"} | unknown-field",
                "{\"clientId\":\"a b\",\"content\":\"x\"} | malformed",
                "{\"clientId\":\"c\",\"content\":\" \"} | message-empty",
                "{\"clientId\":\"c\",\"content\":\"x\",\"roomId\":\"nowhere\"} | room-not-found",
                "{\"clientId\":\"c\",\"content\":\"x\",\"recipientId\":\"nobody\"} | user-not-found"
            })
    void anEventThatIsWrongIsAnsweredAndTheConnectionLives(String payload, String problem) {
        try (var ear = Ear.ready(edge, ada)) {
            var ack = ear.ask("message:send", payload);
            assertFalse(ack.path("ok").asBoolean());
            assertEquals(
                    "/problems/" + problem, ack.path("problem").path("type").asText());
            assertTrue(ear.ask("message:send", "{\"clientId\":\"ok\",\"content\":\"fine\"}")
                    .path("ok")
                    .asBoolean());
        }
    }

    @Test
    void anEventHasOneObject() {
        try (var ear = Ear.ready(edge, ada)) {
            for (var arguments : List.of(new Object[] {}, new Object[] {"x"}, new Object[] {1, 2})) {
                var ack = ear.askRaw("message:send", arguments);
                assertEquals(
                        "/problems/malformed", ack.path("problem").path("type").asText());
            }
        }
    }

    @Test
    void anEventWithoutAcknowledgementIsDoneAllTheSame() {
        try (var ear = Ear.ready(edge, ada)) {
            ear.sendWithoutAck("message:send", "{\"clientId\":\"c\",\"content\":\"no answer wanted\"}");
            ear.awaitMessage("no answer wanted");
        }
    }

    private void refresh(Person person) {
        edge.post("/api/refresh")
                .json("{\"refreshToken\":\"%s\"}".formatted(person.refreshToken()))
                .answer();
    }
}
