package mlchat.edge.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import mlchat.domain.messages.Threads;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Replies and threads, over REST and live.
final class ThreadsTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");
    private final String root = post(ada, "\"content\":\"tea?\"").path("id").asText();

    @Test
    void aReplyIsHeardAndSoIsItsRoot() {
        try (var ear = Ear.ready(edge, ada)) {
            var reply = post(bob, "\"content\":\"yes\",\"threadOf\":\"%s\"".formatted(root));
            assertEquals(root, reply.path("threadOf").asText());
            assertFalse(reply.has("alsoToRoom"));
            assertEquals(reply.path("id"), ear.await("message:posted").path("id"));
            var replies = ear.await("message:changed").path("replies");
            assertEquals(1, replies.path("count").asInt());
            assertEquals(reply.path("seq"), replies.path("lastSeq"));
            assertEquals(reply.path("timestamp"), replies.path("lastAt"));
            assertEquals(bob.id(), replies.at("/userIds/0").asText());
        }
    }

    @Test
    void aSocketRepliesAlsoToTheRoom() {
        try (var ear = Ear.ready(edge, bob)) {
            var ack = ear.ask(
                    "message:send",
                    "{\"content\":\"yes\",\"clientId\":\"c\",\"threadOf\":\"%s\",\"replyTo\":\"%s\",\"alsoToRoom\":true}"
                            .formatted(root, root));
            var message = ack.path("message");
            assertTrue(message.path("alsoToRoom").asBoolean());
            assertEquals(root, message.path("replyTo").asText());
        }
        assertEquals(List.of("tea?", "yes"), contents(""));
    }

    @Test
    void pagesAreOfTheRoomOfAThreadOrOfEverything() {
        reply("one");
        post(bob, "\"content\":\"meanwhile\"");
        reply("two");
        assertEquals(List.of("tea?", "meanwhile"), contents(""));
        assertEquals(List.of("tea?", "meanwhile"), contents("?thread=none"));
        assertEquals(List.of("tea?", "one", "meanwhile", "two"), contents("?thread=all"));
        assertEquals(List.of("one", "two"), contents("?thread=" + root));
        assertEquals(List.of("two"), contents("?limit=1&thread=" + root));
        var page = edge.get("/api/messages?limit=1&thread=" + root)
                .as(ada)
                .answer()
                .json();
        assertTrue(page.path("hasBefore").asBoolean());
        assertEquals("bob", page.path("users").path(bob.id()).path("username").asText());
        assertEquals(
                "malformed",
                edge.get("/api/messages?recipientId=" + bob.id() + "&thread=" + root)
                        .as(ada)
                        .answer()
                        .problem());
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        var gone = "01a20000-0000-7000-8000-000000000000";
        assertEquals("message-not-found", refused("\"threadOf\":\"" + gone + "\""));
        assertEquals("message-not-found", refused("\"replyTo\":\"nonsense\""));
        assertEquals("malformed", refused("\"alsoToRoom\":true"));
        var reply = reply("yes").path("id").asText();
        assertEquals("not-allowed", refused("\"threadOf\":\"" + reply + "\""));
    }

    @Test
    void theListHasWhatOneFollowsAndOnesDevicesHearOfTheMark() {
        var last = reply("yes");
        var thread = threads("?unread=true").path("threads").path(0);
        assertEquals(root, thread.at("/root/id").asText());
        assertEquals(1, thread.path("unread").asInt());
        assertTrue(thread.path("following").asBoolean());
        assertEquals(
                "ada", threads("").path("users").path(ada.id()).path("username").asText());
        try (var ear = Ear.ready(edge, ada)) {
            var read = ask("PUT", "/read", "{\"seq\":" + last.path("seq").asLong() + "}");
            assertEquals(0, read.path("unread").asInt());
            var told = ear.await("user:changed").at("/threads/0");
            assertEquals(root, told.path("threadId").asText());
            assertEquals(last.path("seq"), told.path("readSeq"));
        }
        assertEquals(0, threads("?unread=true").path("threads").size());
        assertEquals(
                1,
                ask("PUT", "/read", "{\"seq\":0,\"force\":true}").path("unread").asInt());
        assertFalse(ask("DELETE", "/follow", "").path("following").asBoolean());
        assertEquals(0, threads("").path("threads").size());
        assertTrue(ask("PUT", "/follow", "").path("following").asBoolean());
        assertEquals(0, ask("GET", "", "").path("unread").asInt());
    }

    @Test
    void theListComesInPages() {
        for (int i = 0; i < Threads.PAGE + 1; i++) {
            var other = post(ada, "\"content\":\"thread %d\"".formatted(i))
                    .path("id")
                    .asText();
            post(bob, "\"content\":\"yes\",\"threadOf\":\"%s\"".formatted(other));
        }
        var first = threads("");
        assertEquals(Threads.PAGE, first.path("threads").size());
        var rest = threads("?cursor=" + first.path("cursor").asText());
        assertEquals(1, rest.path("threads").size());
        assertFalse(rest.has("cursor"));
    }

    private JsonNode reply(String content) {
        return post(bob, "\"content\":\"%s\",\"threadOf\":\"%s\"".formatted(content, root));
    }

    private JsonNode post(Person person, String fields) {
        var answer = send(person, fields);
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    private String refused(String fields) {
        return send(bob, "\"content\":\"hm\"," + fields).problem();
    }

    private Answer send(Person person, String fields) {
        return edge.post("/api/messages").as(person).json("{" + fields + "}").answer();
    }

    private List<String> contents(String query) {
        var page = edge.get("/api/messages" + query).as(ada).answer().json();
        return page.path("messages").findValuesAsText("content");
    }

    private JsonNode threads(String query) {
        return edge.get("/api/threads" + query).as(ada).answer().json();
    }

    private JsonNode ask(String method, String path, String body) {
        var request = edge.request(method, "/api/threads/" + root + path).as(ada);
        var answer = body.isEmpty() ? request.answer() : request.json(body).answer();
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }
}
