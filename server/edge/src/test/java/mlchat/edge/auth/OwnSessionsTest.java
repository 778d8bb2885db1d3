package mlchat.edge.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The list of devices on which somebody is logged in.
final class OwnSessionsTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person phone = edge.register("ada");

    @Test
    void theListNamesEachDeviceAndMarksTheOneThatAsks() {
        edge.register("grace");
        edge.clock().advance(Duration.ofMinutes(1));
        var desk = logIn("Desk/1.0");

        var listed = sessions(desk);
        assertEquals(2, listed.size());
        assertEquals("Desk/1.0", listed.getFirst().path("client").asText(), "the one used last comes first");
        assertTrue(listed.getFirst().path("current").asBoolean());
        assertFalse(listed.getLast().path("current").asBoolean());
        assertEquals("127.0.0.1", listed.getFirst().path("address").asText());
        assertNotEquals(
                listed.getFirst().path("createdAt").asText(),
                listed.getLast().path("createdAt").asText());
    }

    @Test
    void oneOfThemEndsAndItsSocketCloses() {
        var desk = logIn("Desk/1.0");
        try (var ear = Ear.ready(edge, phone)) {
            assertEquals(204, end(desk, idOf(phone)).status());
            assertEquals(
                    "ended-elsewhere", ear.await("session:ended").path("reason").asText());
        }
        assertEquals("not-signed-in", edge.get("/api/me").as(phone).answer().problem());
        assertEquals(1, sessions(desk).size());
        assertEquals(
                "session-not-found", end(desk, idOf(desk).replace('0', '1')).problem());
    }

    @Test
    void allOthersEndAndTheOneThatAsksStays() {
        var desk = logIn("Desk/1.0");
        var couch = logIn("Couch/1.0");
        var grace = edge.register("grace");
        try (var ear = Ear.ready(edge, couch)) {
            assertEquals(
                    204,
                    edge.request("DELETE", "/api/sessions").as(desk).answer().status());
            ear.await("session:ended");
        }
        assertEquals(401, edge.get("/api/me").as(phone).answer().status());
        assertEquals(401, edge.get("/api/me").as(couch).answer().status());
        assertEquals(200, edge.get("/api/me").as(desk).answer().status());
        assertEquals(200, edge.get("/api/me").as(grace).answer().status());
    }

    @Test
    void somebodyElsesSessionIsNotFound() {
        var grace = edge.register("grace");
        assertEquals("session-not-found", end(grace, idOf(phone)).problem());
        assertEquals("session-not-found", end(grace, "no-id").problem());
        assertEquals(200, edge.get("/api/me").as(phone).answer().status());
    }

    @Test
    void toEndTheOneThatAsksIsToLogOut() {
        assertEquals(204, end(phone, idOf(phone)).status());
        assertEquals(401, edge.get("/api/me").as(phone).answer().status());

        var cookies = edge.cookiesOf("grace");
        var own = current(edge.get("/api/sessions").header("Cookie", cookies).answer());
        var out = edge.request("DELETE", "/api/sessions/" + own)
                .header("Cookie", cookies)
                .header("Origin", edge.base().toString())
                .answer();
        assertEquals(204, out.status());
        assertEquals(2, out.headers("set-cookie").size());
    }

    @Test
    void aSessionThatWasNotUsedForLongIsNotListed() {
        edge.clock().advance(Duration.ofDays(15));
        assertEquals(1, sessions(logIn("Desk/1.0")).size());
    }

    private Answer end(Person who, String id) {
        return edge.request("DELETE", "/api/sessions/" + id).as(who).answer();
    }

    private String idOf(Person who) {
        return current(edge.get("/api/sessions").as(who).answer());
    }

    /// The id of the session that asked, in its own answer: the others may stand before it.
    private static String current(Answer listed) {
        return list(listed).stream()
                .filter(session -> session.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private List<JsonNode> sessions(Person who) {
        return list(edge.get("/api/sessions").as(who).answer());
    }

    private static List<JsonNode> list(Answer listed) {
        return StreamSupport.stream(listed.json().path("sessions").spliterator(), false)
                .toList();
    }

    private Person logIn(String client) {
        return Person.of(edge.post("/api/login")
                .header("User-Agent", client)
                .json("{\"username\":\"ada\",\"password\":\"%s\"}".formatted(Person.PASSWORD))
                .answer());
    }
}
