package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import mlchat.domain.messages.Changes;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Catching up over a socket.
final class SyncTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person grace = edge.register("grace");

    @Test
    void aLongAbsenceIsToldInParts() {
        try (var ear = Ear.ready(edge, grace)) {
            var room = general(ear);
            var rev = ear.await("ready").path("rooms").path(room).path("rev").asLong();
            int missed = Changes.LIMIT + 3;
            send(ear, missed, "");

            var first =
                    sync(ear, Map.of(room, rev), Optional.empty()).path("rooms").path(0);
            assertEquals(Changes.LIMIT, first.path("changes").size());
            assertTrue(first.path("more").asBoolean());
            assertEquals(rev + Changes.LIMIT, first.path("rev").asLong());
            var rest = sync(ear, Map.of(room, first.path("rev").asLong()), Optional.empty())
                    .path("rooms")
                    .path(0);
            assertEquals(3, rest.path("changes").size());
            assertFalse(rest.path("more").asBoolean());
        }
    }

    @Test
    void theCursorGoesOverTheRooms() {
        try (var ear = Ear.ready(edge, grace)) {
            send(ear, 1, ada.id());
            var joined = ear.await("room:joined").path("room").path("id").asText();
            var known = new TreeMap<>(Map.of(general(ear), 2L, joined, 0L));
            send(ear, Changes.LIMIT, "");
            send(ear, Changes.LIMIT, ada.id());

            var cursor = Optional.<String>empty();
            var seen = new HashSet<String>();
            int answers = 0;
            do {
                var answer = sync(ear, known, cursor);
                for (var changes : answer.path("rooms")) {
                    known.put(
                            changes.path("roomId").asText(), changes.path("rev").asLong());
                    assertFalse(changes.path("reset").asBoolean());
                    assertTrue(changes.path("changes").size() <= Changes.LIMIT);
                    changes.path("changes")
                            .forEach(message -> seen.add(message.path("id").asText()));
                }
                cursor = Optional.ofNullable(answer.path("cursor").textValue());
                answers++;
                if (cursor.isEmpty()
                        && answer.path("rooms").findValues("more").stream().anyMatch(JsonNode::asBoolean)) {
                    cursor = Optional.of("");
                }
            } while (cursor.isPresent());
            assertEquals(2 * Changes.LIMIT + 1, seen.size(), "each message came, none twice");
            assertTrue(answers > 1);
        }
    }

    @Test
    void whoKnowsOtherNumbersStartsAnew() {
        try (var ear = Ear.ready(edge, grace)) {
            var room = general(ear);
            var ahead = sync(ear, Map.of(room, 1_000L), Optional.empty())
                    .path("rooms")
                    .path(0);
            assertTrue(ahead.path("reset").asBoolean());
            assertEquals(0, ahead.path("changes").size());
            var other = ear.ask("sync", "{\"incarnation\":\"another\",\"rooms\":{\"%s\":2}}".formatted(room));
            assertEquals(RunningEdge.INCARNATION, other.path("incarnation").asText());
            assertTrue(other.path("rooms").path(0).path("reset").asBoolean());
        }
    }

    @Test
    void roomsThatCameAndWentAreNamed() {
        try (var ear = Ear.ready(edge, grace)) {
            var answer = sync(ear, Map.of("no-room-of-mine", 3L), Optional.empty());
            assertEquals(general(ear), answer.path("joined").path(0).path("id").asText());
            assertEquals("no-room-of-mine", answer.path("left").path(0).asText());
            assertEquals(Set.of(general(ear)), Set.copyOf(answer.path("marks").findValuesAsText("roomId")));
            assertEquals(0, answer.path("rooms").size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-1", "1.5", "\"2\"", "{}", "1e400", "9223372036854775808"})
    void aRevisionIsAWholeNumber(String rev) {
        try (var ear = Ear.ready(edge, grace)) {
            // As text: the client's own JSON would not write these.
            var known = "{\"incarnation\":\"%s\",\"rooms\":{\"%s\":%s}}"
                    .formatted(RunningEdge.INCARNATION, general(ear), rev);
            var overRest = edge.post("/api/sync").as(grace).json(known).answer();
            assertEquals(400, overRest.status());
            assertEquals("malformed", overRest.problem());
        }
    }

    private static String general(Ear ear) {
        return ear.await("ready").path("rooms").fieldNames().next();
    }

    private static JsonNode sync(Ear ear, Map<String, Long> rooms, Optional<String> cursor) {
        var known = rooms.entrySet().stream()
                .map(room -> "\"%s\":%d".formatted(room.getKey(), room.getValue()))
                .toList();
        var from = cursor.map(",\"cursor\":\"%s\""::formatted).orElse("");
        return ear.ask(
                "sync",
                "{\"incarnation\":\"%s\",\"rooms\":{%s}%s}"
                        .formatted(RunningEdge.INCARNATION, String.join(",", known), from));
    }

    private static void send(Ear ear, int messages, String recipient) {
        var to = recipient.isEmpty() ? "" : ",\"recipientId\":\"%s\"".formatted(recipient);
        for (int i = 0; i < messages; i++) {
            var clientId = UUID.randomUUID();
            var ack = ear.ask("message:send", "{\"clientId\":\"%s\",\"content\":\"x\"%s}".formatted(clientId, to));
            assertTrue(ack.path("ok").asBoolean());
        }
    }
}
