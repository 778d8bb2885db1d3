package mlchat.edge.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Whom messages call, from the Markdown that is sent to the numbers that are shown.
final class MentionsOverRestTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");

    @Test
    void whoIsNamedInProseIsCalled() {
        try (var ear = Ear.ready(edge, bob)) {
            var message = say(ada, "**@bob** and `@ada`");
            assertEquals(bob.id(), message.at("/mentions/0").asText());
            assertEquals(1, message.path("mentions").size());
            assertFalse(message.has("mentionsRoom"));
            assertEquals(message.path("mentions"), ear.await("message:posted").path("mentions"));
            assertEquals(1, general(bob).path("mentions").asInt());
            edge.request("PUT", "/api/rooms/" + message.path("roomId").asText() + "/read")
                    .as(bob)
                    .json("{\"seq\":" + message.path("seq").asLong() + "}")
                    .answer();
            assertEquals(0, ear.await("unread").path("mentions").asInt());
        }
    }

    @Test
    void anEditedMessageNamesOthers() {
        var id = say(ada, "hello").path("id").asText();
        var edited = edge.request("PATCH", "/api/messages/" + id)
                .as(ada)
                .json("{\"content\":\"hello @bob\"}")
                .answer();
        assertEquals(bob.id(), edited.json().at("/mentions/0").asText());
        assertEquals(1, general(bob).path("mentions").asInt());
    }

    @Test
    void onlyWhoMayCallsEverybody() {
        assertEquals("not-allowed", send(bob, "@room").problem());
        assertEquals(201, send(bob, "say `@room` for that").status());
        var group = edge.post("/api/rooms")
                .as(bob)
                .json("{\"name\":\"us\",\"kind\":\"group\",\"memberIds\":[\"" + ada.id() + "\"]}")
                .answer()
                .json()
                .path("id")
                .asText();
        var called = edge.post("/api/messages")
                .as(bob)
                .json("{\"content\":\"@room\",\"roomId\":\"%s\"}".formatted(group))
                .answer();
        assertTrue(called.json().path("mentionsRoom").asBoolean());
        assertEquals(
                1,
                edge.get("/api/rooms/" + group)
                        .as(ada)
                        .answer()
                        .json()
                        .at("/my/mentions")
                        .asInt());
    }

    private JsonNode say(Person person, String content) {
        var answer = send(person, content);
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    private Answer send(Person person, String content) {
        return edge.post("/api/messages")
                .as(person)
                .json("{\"content\":\"" + content + "\"}")
                .answer();
    }

    private JsonNode general(Person person) {
        return edge.get("/api/rooms").as(person).answer().json().at("/rooms/0/my");
    }
}
