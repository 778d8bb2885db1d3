package mlchat.edge.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Editing and deleting messages, over both doors.
final class MessageChangesTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");
    private final Person mallory = edge.register("mallory");

    @Test
    void anEditIsSeenByAllAndItsHistoryCanBeRead() {
        var message = post(ada, "{\"content\":\"frist\"}");
        try (var ear = Ear.ready(edge, bob)) {
            var edited = edit(ada, message, "first");
            assertEquals(200, edited.status());
            assertEquals("first", edited.json().path("content").asText());
            assertTrue(edited.json().has("editedAt"));
            var heard = ear.await("message:changed");
            assertEquals("first", heard.path("content").asText());
            assertEquals(message.path("rev").asLong() + 1, heard.path("rev").asLong());
        }
        var versions =
                edge.get(path(message) + "/history").as(bob).answer().json().path("versions");
        assertEquals(List.of("frist", "first"), versions.findValuesAsText("content"));
    }

    @Test
    void whatIsDeletedSaysNothingAnywhere() {
        var message = post(ada, "{\"content\":\"a secret\"}");
        edit(ada, message, "another secret");
        try (var ear = Ear.ready(edge, bob)) {
            var deleted = delete(ada, message);
            assertEquals("", deleted.json().path("content").asText());
            assertTrue(ear.await("message:changed").has("deletedAt"));
        }
        for (var target : List.of("/api/messages", path(message), path(message) + "/history")) {
            assertFalse(edge.get(target).as(bob).answer().text().contains("secret"), target);
        }
        assertEquals("message-not-found", edit(ada, message, "back").problem());
    }

    @Test
    void theBoundsOfAMessageHoldForItsEdit() {
        var message = post(ada, "{\"content\":\"x\"}");
        assertEquals(200, edit(ada, message, "x".repeat(10_000)).status());
        assertEquals("message-too-long", edit(ada, message, "x".repeat(10_001)).problem());
        assertEquals("message-empty", edit(ada, message, " ").problem());
    }

    @Test
    void nobodyChangesWhatSomebodyElseSaid() {
        var message = post(ada, "{\"content\":\"mine\"}");
        assertEquals("not-allowed", edit(bob, message, "yours").problem());
        assertEquals("not-allowed", delete(bob, message).problem());
    }

    @Test
    void forOutsidersAMessageDoesNotExist() {
        var message = post(ada, "{\"content\":\"for two\",\"recipientId\":\"" + bob.id() + "\"}");
        var none = "/api/messages/01a20000-0000-7000-8000-000000000000";
        var hidden = edge.get(path(message)).as(mallory).answer();
        assertEquals(404, hidden.status());
        assertEquals(edge.get(none).as(mallory).answer().problemBody(), hidden.problemBody());
        assertEquals("message-not-found", edit(mallory, message, "x").problem());
        assertEquals("message-not-found", delete(mallory, message).problem());
        assertEquals(
                "message-not-found",
                edge.get(path(message) + "/history").as(mallory).answer().problem());
        assertEquals(
                "message-not-found",
                edge.get("/api/messages/none").as(ada).answer().problem());
    }

    @Test
    void socketsEditAndDeleteAsRestDoes() {
        var message = post(ada, "{\"content\":\"frist\"}").path("id").asText();
        try (var ear = Ear.ready(edge, ada)) {
            var edited = ear.ask("message:edit", "{\"id\":\"" + message + "\",\"content\":\"first\"}");
            assertEquals("first", edited.path("message").path("content").asText());
            var deleted = ear.ask("message:delete", "{\"id\":\"" + message + "\"}");
            assertTrue(deleted.path("message").has("deletedAt"));
            var refused = ear.ask("message:edit", "{\"id\":\"none\",\"content\":\"x\"}");
            assertEquals(
                    "/problems/message-not-found",
                    refused.path("problem").path("type").asText());
        }
    }

    private static String path(JsonNode message) {
        return "/api/messages/" + message.path("id").asText();
    }

    private JsonNode post(Person person, String body) {
        return edge.request("POST", "/api/messages")
                .as(person)
                .json(body)
                .answer()
                .json();
    }

    private Answer edit(Person person, JsonNode message, String content) {
        return edge.request("PATCH", path(message))
                .as(person)
                .json("{\"content\":\"" + content + "\"}")
                .answer();
    }

    private Answer delete(Person person, JsonNode message) {
        return edge.request("DELETE", path(message)).as(person).answer();
    }
}
