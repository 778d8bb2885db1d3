package mlchat.edge.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesOverRestTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person grace = edge.register("grace");
    private final Person mallory = edge.register("mallory");

    @Test
    void whatIsSentIsInTheHistory() {
        var sent = send(ada, "Hello");
        assertEquals(201, sent.status());
        assertEquals(1, sent.json().path("seq").asInt());
        var page = edge.get("/api/messages").as(grace).answer().json();
        assertEquals("Hello", page.path("messages").path(0).path("content").asText());
        assertFalse(page.path("messages").path(0).has("clientId"), "its sender's name for it is its sender's");
        assertEquals(RunningEdge.INCARNATION, page.path("incarnation").asText());
        assertEquals("ada", page.path("users").path(ada.id()).path("username").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"🙂 \u202E مرحبا", "e\u0301 \uFFFE \u200D", "  leading", "a\nb\tc", "\"\\/\u2028"})
    void anyTextComesBackAsItWas(String text) {
        assertEquals(text, send(ada, text).json().path("content").asText());
        assertEquals(
                text, contents(edge.get("/api/messages").as(grace).answer()).getFirst());
    }

    @Test
    void aMessageHasALongestLength() {
        assertEquals(201, send(ada, "🙂".repeat(10_000)).status());
        var tooLong = send(ada, "🙂".repeat(10_001));
        assertEquals(400, tooLong.status());
        assertEquals("message-too-long", tooLong.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void nothingIsNoMessage(String text) {
        assertEquals("message-empty", send(ada, text).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "x\\udc00y"})
    void whatCannotBeKeptIsRefused(String escaped) {
        var answer = edge.post("/api/messages")
                .as(ada)
                .json("{\"content\":\"" + escaped + "\"}")
                .answer();
        assertEquals(400, answer.status());
        assertEquals("text-invalid", answer.problem());
        assertEquals(List.of(), contents(edge.get("/api/messages").as(ada).answer()));
    }

    @Test
    void aRepeatIsTheSameMessage() {
        var first = sendWith(ada, "c-1", "once");
        var second = sendWith(ada, "c-1", "once");
        assertEquals(201, first.status());
        assertEquals(200, second.status());
        assertEquals(first.json(), second.json());
        assertEquals("client-id-reused", sendWith(ada, "c-1", "something else").problem());
        assertEquals(201, sendWith(grace, "c-1", "mine").status(), "everybody names their own");
        assertEquals(2, contents(edge.get("/api/messages").as(ada).answer()).size());
    }

    @Test
    void aReusedClientIdOpensNoConversation() {
        sendWith(ada, "c-1", "once");
        var body = "{\"content\":\"other\",\"clientId\":\"c-1\",\"recipientId\":\"%s\"}".formatted(grace.id());
        var answer = edge.post("/api/messages").as(ada).json(body).answer();
        assertEquals("client-id-reused", answer.problem());
        for (var person : List.of(ada, grace)) {
            assertEquals(
                    1,
                    edge.get("/api/rooms")
                            .as(person)
                            .answer()
                            .json()
                            .path("rooms")
                            .size());
        }
    }

    @Test
    void aDirectMessageIsForTwo() {
        var sent = edge.post("/api/messages")
                .as(ada)
                .json("{\"content\":\"psst\",\"recipientId\":\"%s\"}".formatted(grace.id()))
                .answer();
        assertEquals(grace.id(), sent.json().path("recipientId").asText());
        var room = sent.json().path("roomId").asText();
        assertEquals(
                List.of("psst"),
                contents(edge.get("/api/messages?recipientId=" + ada.id())
                        .as(grace)
                        .answer()));
        assertEquals(
                List.of("psst"),
                contents(edge.get("/api/messages?roomId=" + room).as(grace).answer()));
        assertEquals(
                2,
                edge.get("/api/rooms").as(grace).answer().json().path("rooms").size());

        var outsider = edge.get("/api/messages?roomId=" + room).as(mallory).answer();
        var nowhere = edge.get("/api/messages?roomId=01a20000-0000-7000-8000-000000000000")
                .as(mallory)
                .answer();
        assertEquals(404, outsider.status());
        assertEquals(nowhere.problemBody(), outsider.problemBody(), "as if it were not there");
        for (var target : List.of("", "/changes?after=0")) {
            var answer = edge.get("/api/rooms/" + room + target).as(mallory).answer();
            assertEquals(nowhere.problemBody(), answer.problemBody());
        }
        assertEquals(
                1,
                edge.get("/api/rooms").as(mallory).answer().json().path("rooms").size());
        assertEquals(
                List.of(),
                contents(edge.get("/api/messages?recipientId=" + ada.id())
                        .as(mallory)
                        .answer()));
        var intruding = edge.post("/api/messages")
                .as(mallory)
                .json("{\"content\":\"me too\",\"roomId\":\"%s\"}".formatted(room))
                .answer();
        assertEquals(nowhere.problemBody(), intruding.problemBody());
    }

    @Test
    void oneRoomForTheSamePeople() {
        var first = direct(ada, grace.id()).json().path("id").asText();
        assertEquals(first, direct(grace, ada.id()).json().path("id").asText());
        assertEquals(
                "user-not-found",
                direct(ada, "01a20000-0000-7000-8000-000000000000").problem());
        assertEquals("user-not-found", direct(ada, "nobody").problem());
        assertEquals(1, direct(ada, ada.id()).json().path("members").asInt(), "one may talk to oneself");
    }

    @Test
    void pagesJoinWithoutOverlapOrHole() {
        for (int i = 1; i <= 25; i++) {
            send(ada, "m" + i);
        }
        var collected = new ArrayList<String>();
        var page = edge.get("/api/messages?limit=10").as(grace).answer();
        while (true) {
            collected.addAll(0, contents(page));
            if (!page.json().path("hasBefore").asBoolean()) {
                break;
            }
            long first = page.json().path("messages").path(0).path("seq").asLong();
            page = edge.get("/api/messages?limit=10&before=" + first).as(grace).answer();
        }
        assertEquals(25, collected.size());
        assertEquals("m1", collected.getFirst());
        assertEquals("m25", collected.getLast());
        var around = edge.get("/api/messages?limit=5&around=10").as(grace).answer();
        assertTrue(contents(around).contains("m10"));
        assertEquals(
                List.of("m24", "m25"),
                contents(edge.get("/api/messages?after=23").as(grace).answer()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "before=-1",
                "after=1.5",
                "around=99999999999999999999",
                "before=1&after=2",
                "roomId=x&recipientId=y"
            })
    void aQueryThatMeansNothingIsRefused(String query) {
        var answer = edge.get("/api/messages?" + query).as(ada).answer();
        assertEquals(400, answer.status());
        assertEquals("malformed", answer.problem());
    }

    @Test
    void unreadIsCountedFromTheMark() {
        for (int i = 1; i <= 3; i++) {
            send(ada, "m" + i);
        }
        var general =
                edge.get("/api/rooms").as(grace).answer().json().path("rooms").path(0);
        assertEquals(3, general.path("my").path("unread").asInt());
        assertEquals("m3", general.path("lastMessage").path("content").asText());
        var room = general.path("id").asText();
        assertEquals(1, read(room, "{\"seq\":2}").json().path("unread").asInt());
        assertEquals(1, read(room, "{\"seq\":1}").json().path("unread").asInt(), "it moves forward only");
        assertEquals(
                3,
                read(room, "{\"seq\":0,\"force\":true}").json().path("unread").asInt());
        assertEquals(3, read(room, "{\"seq\":99}").json().path("readSeq").asInt(), "no further than the room");
    }

    @Test
    void whoWasAwayCatchesUp() {
        send(ada, "one");
        var page = edge.get("/api/messages").as(grace).answer().json().path("room");
        send(ada, "two");
        var room = page.path("id").asText();
        var rev = page.path("rev").asLong();
        var changes = edge.get("/api/rooms/%s/changes?after=%d".formatted(room, rev))
                .as(grace)
                .answer()
                .json();
        assertEquals("two", changes.path("changes").path(0).path("content").asText());
        assertFalse(changes.path("reset").asBoolean());
        assertTrue(edge.get("/api/rooms/%s/changes?after=%d&incarnation=other".formatted(room, rev))
                .as(grace)
                .answer()
                .json()
                .path("reset")
                .asBoolean());

        var synced = sync(
                        grace,
                        "{\"incarnation\":\"%s\",\"rooms\":{\"%s\":%d}}".formatted(RunningEdge.INCARNATION, room, rev))
                .json();
        assertEquals(
                "two",
                synced.path("rooms")
                        .path(0)
                        .path("changes")
                        .path(0)
                        .path("content")
                        .asText());
        assertEquals(0, synced.path("joined").size());
        var stranger = "01a20000-0000-7000-8000-000000000000";
        var other = sync(
                        grace,
                        "{\"incarnation\":\"%s\",\"rooms\":{\"%s\":1}}".formatted(RunningEdge.INCARNATION, stranger))
                .json();
        assertEquals(stranger, other.path("left").path(0).asText());
        assertEquals(room, other.path("joined").path(0).path("id").asText());
        var restored = sync(grace, "{\"incarnation\":\"older\",\"rooms\":{\"%s\":%d}}".formatted(room, rev))
                .json();
        assertTrue(restored.path("rooms").path(0).path("reset").asBoolean());
    }

    @Test
    void peopleAreFoundByTheStartOfAName() {
        assertEquals(
                "grace",
                edge.get("/api/users?query=@GRA")
                        .as(ada)
                        .answer()
                        .json()
                        .path("users")
                        .path(0)
                        .path("username")
                        .asText());
        assertEquals(
                0,
                edge.get("/api/users?query=race")
                        .as(ada)
                        .answer()
                        .json()
                        .path("users")
                        .size());
        assertEquals(
                "grace",
                edge.get("/api/users/" + grace.id())
                        .as(ada)
                        .answer()
                        .json()
                        .path("username")
                        .asText());
        assertEquals(
                "user-not-found", edge.get("/api/users/nobody").as(ada).answer().problem());
    }

    private Answer send(Person author, String content) {
        var body = JsonNodeFactory.instance.objectNode().put("content", content);
        return edge.post("/api/messages").as(author).json(body.toString()).answer();
    }

    private Answer sendWith(Person author, String clientId, String content) {
        var body = JsonNodeFactory.instance.objectNode().put("content", content).put("clientId", clientId);
        return edge.post("/api/messages").as(author).json(body.toString()).answer();
    }

    private Answer direct(Person asker, String other) {
        return edge.post("/api/directs")
                .as(asker)
                .json("{\"userIds\":[\"" + other + "\"]}")
                .answer();
    }

    private Answer read(String room, String mark) {
        return edge.request("PUT", "/api/rooms/" + room + "/read")
                .as(grace)
                .json(mark)
                .answer();
    }

    private Answer sync(Person person, String known) {
        return edge.post("/api/sync").as(person).json(known).answer();
    }

    private static List<String> contents(Answer page) {
        return page.json().path("messages").findValuesAsText("content");
    }
}
