package mlchat.edge.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Pinned messages over REST.
final class PinsTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge(RunningEdge.Wishes.none().pins(120));

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");
    private final Person mallory = edge.register("mallory");
    private final String room = edge.post("/api/rooms")
            .as(ada)
            .json("{\"name\":\"tea\",\"kind\":\"private\",\"memberIds\":[\"" + bob.id() + "\"]}")
            .answer()
            .json()
            .path("id")
            .asText();

    @Test
    void aPinIsSeenByAllAndListed() {
        var message = post(bob, "tea is ready");
        try (var ear = Ear.ready(edge, bob)) {
            var pinned = pin("PUT", ada, message);
            assertTrue(pinned.json().path("pinned").asBoolean());
            assertTrue(ear.await("message:changed").path("pinned").asBoolean());
            var note = ear.await("message:posted").path("system");
            assertEquals("pinned", note.path("kind").asText());
            assertEquals(message.path("id"), note.path("messageId"));
        }
        var listed = pins(bob, "").json();
        assertEquals(1, listed.path("messages").size());
        assertEquals(message.path("id"), listed.at("/messages/0/id"));
        assertEquals("bob", listed.path("users").path(bob.id()).path("username").asText());
        assertFalse(pin("DELETE", ada, message).json().path("pinned").asBoolean());
        assertEquals(0, pins(bob, "").json().path("messages").size());
    }

    @Test
    void membersDoNotPinAndOutsidersKnowOfNothing() {
        var message = post(bob, "tea is ready");
        assertEquals("not-allowed", pin("PUT", bob, message).problem());
        assertEquals("message-not-found", pin("PUT", mallory, message).problem());
        assertEquals("message-not-found", pin("DELETE", mallory, message).problem());
        assertEquals("room-not-found", pins(mallory, "").problem());
    }

    @Test
    void theListComesInPagesUpToTheLimit() {
        for (int i = 0; i < 120; i++) {
            assertEquals(200, pin("PUT", ada, post(ada, "message " + i)).status());
        }
        var refused = pin("PUT", ada, post(ada, "one too many"));
        assertEquals("too-many-pins", refused.problem());
        assertEquals("PINS", refused.json().path("limit").asText());
        var first = pins(bob, "").json();
        var rest = pins(bob, "?cursor=" + first.path("cursor").asText()).json();
        assertFalse(rest.has("cursor"));
        var contents = new ArrayList<>(first.path("messages").findValuesAsText("content"));
        contents.addAll(rest.path("messages").findValuesAsText("content"));
        assertEquals(120, contents.size());
        assertEquals("message 119", contents.getFirst());
        assertEquals("message 0", contents.getLast());
    }

    private JsonNode post(Person person, String content) {
        return edge.post("/api/messages")
                .as(person)
                .json("{\"content\":\"" + content + "\",\"roomId\":\"" + room + "\"}")
                .answer()
                .json();
    }

    private Answer pin(String method, Person person, JsonNode message) {
        return edge.request(method, "/api/messages/" + message.path("id").asText() + "/pin")
                .as(person)
                .answer();
    }

    private Answer pins(Person person, String query) {
        return edge.get("/api/rooms/" + room + "/pins" + query).as(person).answer();
    }
}
