package mlchat.edge.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What one may change about oneself.
final class OwnAccountTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");

    @Test
    void aNewNameIsSeenByOthersOnWhatWasSaidBefore() {
        edge.post("/api/messages").as(ada).json("{\"content\":\"hello\"}").answer();
        var answer = change("{\"displayName\":\"Ada Lovelace\"}");
        assertEquals(200, answer.status());
        assertEquals("Ada Lovelace", answer.json().path("displayName").asText());
        assertEquals("ada", answer.json().path("username").asText());

        var grace = edge.register("grace");
        var said = edge.get("/api/messages").as(grace).answer().json().path("messages");
        assertEquals(
                "Ada Lovelace", said.path(0).path("sender").path("displayName").asText());
        var found = edge.get("/api/users?query=love").as(grace).answer().json().path("users");
        assertEquals(ada.id(), found.path(0).path("id").asText());
    }

    @Test
    void nothingChangesNothing() {
        assertEquals(edge.get("/api/me").as(ada).answer().text(), change("{}").text());
    }

    @Test
    void aNameThatNobodyCouldSeeIsRefused() {
        var answer = change("{\"displayName\":\"\u200b\"}");
        assertEquals("display-name-invalid", answer.problem());
        assertEquals("/displayName", answer.pointers().getFirst());
        assertEquals(
                "display-name-invalid",
                change("{\"displayName\":\"" + "a".repeat(65) + "\"}").problem());
    }

    private Answer change(String edit) {
        return edge.request("PATCH", "/api/me").as(ada).json(edit).answer();
    }
}
