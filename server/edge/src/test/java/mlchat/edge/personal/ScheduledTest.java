package mlchat.edge.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages for later, over REST.
final class ScheduledTest {
    /// Less than an access token lives.
    private static final Duration SOON = Duration.ofMinutes(5);

    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");

    @Test
    void whatIsScheduledIsSaidAtItsTimeAndItsAuthorsDevicesKnow() {
        try (var phone = Ear.ready(edge, ada);
                var other = Ear.ready(edge, bob)) {
            var scheduled = schedule("c", "good morning", SOON);
            assertEquals(201, scheduled.status(), scheduled.text());
            assertEquals("waiting", scheduled.json().path("state").asText());
            assertEquals(scheduled.json(), list().path(0));
            assertEquals(
                    scheduled.json(),
                    phone.await("user:changed").path("scheduled").path(0));
            edge.clock().advance(SOON);
            edge.scheduling().postDue();
            var said = other.awaitMessage("good morning");
            assertEquals(ada.id(), said.path("senderId").asText());
            assertEquals(0, list().size());
        }
    }

    @Test
    void itCanBeChangedGivenUpAndSaidAtOnce() {
        var one = schedule("1", "frist", SOON).json().path("id").asText();
        var two = schedule("2", "second", SOON).json().path("id").asText();
        var edited = ask("PATCH", "/api/scheduled/" + one, "{\"content\":\"first\"}");
        assertEquals("first", edited.json().path("content").asText());
        assertEquals(204, ask("DELETE", "/api/scheduled/" + two, "").status());
        assertEquals(
                "posted",
                ask("POST", "/api/scheduled/" + one + "/send", "")
                        .json()
                        .path("state")
                        .asText());
        assertEquals(
                "scheduled-not-found",
                ask("POST", "/api/scheduled/" + one + "/send", "").problem());
        var messages = edge.get("/api/messages").as(bob).answer().json().path("messages");
        assertEquals(List.of("first"), messages.findValuesAsText("content"));
    }

    @Test
    void schedulingAgainWithTheSameNameYieldsTheSame() {
        var first = schedule("c", "x", SOON).json();
        assertEquals(first, schedule("c", "x", SOON).json());
        assertEquals("client-id-reused", schedule("c", "y", SOON).problem());
        assertEquals(1, list().size());
    }

    @Test
    void whatCannotBeSaidAnyMoreWaitsForItsAuthorWithTheReason() {
        var room = edge.post("/api/rooms")
                .as(bob)
                .json("{\"name\":\"tea\",\"kind\":\"private\",\"memberIds\":[\"" + ada.id() + "\"]}")
                .answer()
                .json()
                .path("id")
                .asText();
        schedule(room, "c", "too late", SOON);
        edge.request("DELETE", "/api/rooms/" + room + "/members/" + ada.id())
                .as(bob)
                .answer();
        edge.clock().advance(SOON);
        edge.scheduling().postDue();
        var failed = list().path(0);
        assertEquals("failed", failed.path("state").asText());
        assertEquals("room-not-found", failed.path("failure").asText());
        assertEquals("too late", failed.path("content").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "'', c, PT5M, message-empty",
        "x, a b, PT5M, malformed",
        "x, c, PT-6M, time-out-of-range",
        "x, c, P367D, time-out-of-range"
    })
    void whatCannotBeScheduledIsRefused(String content, String clientId, Duration in, String problem) {
        assertEquals(problem, schedule(clientId, content, in).problem());
        assertEquals(0, list().size());
    }

    @Test
    void aTimeIsATime() {
        var answer = ask(
                "POST",
                "/api/scheduled",
                "{\"roomId\":\"%s\",\"content\":\"x\",\"at\":\"soon\",\"clientId\":\"c\"}".formatted(general()));
        assertEquals(List.of("/at"), answer.pointers());
    }

    @Test
    void thereIsABound() {
        for (int i = 0; i < 3; i++) {
            assertTrue(schedule("c" + i, "x", SOON).json().has("id"));
        }
        assertEquals("too-many-kept", schedule("c", "x", SOON).problem());
    }

    private Answer schedule(String clientId, String content, Duration in) {
        return schedule(general(), clientId, content, in);
    }

    private Answer schedule(String room, String clientId, String content, Duration in) {
        var at = edge.clock().instant().plus(in);
        return ask(
                "POST",
                "/api/scheduled",
                "{\"roomId\":\"%s\",\"content\":\"%s\",\"at\":\"%s\",\"clientId\":\"%s\"}"
                        .formatted(room, content, at, clientId));
    }

    private JsonNode list() {
        return edge.get("/api/scheduled").as(ada).answer().json().path("scheduled");
    }

    private String general() {
        return edge.get("/api/rooms")
                .as(bob)
                .answer()
                .json()
                .path("rooms")
                .findValuesAsText("id")
                .getLast();
    }

    private Answer ask(String method, String target, String body) {
        var request = edge.request(method, target).as(ada);
        return body.isEmpty() ? request.answer() : request.json(body).answer();
    }
}
