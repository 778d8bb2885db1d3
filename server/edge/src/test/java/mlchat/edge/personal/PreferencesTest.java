package mlchat.edge.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import mlchat.domain.Event;
import mlchat.domain.people.UserId;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How one wants the chat to be, over REST and on one's other devices.
final class PreferencesTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");

    @Test
    void whatIsSaidOnOneDeviceIsHeardOnTheOthersAndByNobodyElse() {
        try (var phone = Ear.ready(edge, ada);
                var other = Ear.ready(edge, bob)) {
            assertEquals(0, phone.await("ready").path("userRev").asLong());
            prefer("{\"sendKey\":\"ctrl-enter\",\"collapsed\":[\"rooms\"]}");
            var heard = phone.await("user:changed");
            assertEquals(1, heard.path("userRev").asLong());
            assertEquals(0, heard.path("after").asLong());
            assertEquals("ctrl-enter", heard.path("preferences").path("sendKey").asText());
            edge.post("/api/messages").as(bob).json("{\"content\":\"after\"}").answer();
            other.awaitMessage("after");
            assertEquals(List.of(), other.all("user:changed"));
        }
        var kept = edge.get("/api/me/preferences").as(ada).answer().json();
        assertEquals("rooms", kept.path("collapsed").path(0).asText());
        assertEquals("system", kept.path("theme").asText());
        try (var laptop = Ear.ready(edge, ada)) {
            assertEquals(1, laptop.await("ready").path("userRev").asLong());
        }
    }

    @Test
    void quietHoursAndTheLanguageCanBeTakenBack() {
        prefer("{\"language\":\"de\",\"dnd\":{\"from\":\"22:30\",\"to\":\"07:00\",\"zone\":\"Europe/Berlin\"}}");
        var kept = prefer("{\"theme\":\"dark\"}").json();
        assertEquals("22:30", kept.path("dnd").path("from").asText());
        assertEquals("de", kept.path("language").asText());
        var less = prefer("{\"language\":\"\",\"dnd\":{\"from\":\"00:00\",\"to\":\"00:00\",\"zone\":\"UTC\"}}")
                .json();
        assertFalse(less.has("dnd"));
        assertFalse(less.has("language"));
        assertEquals("dark", less.path("theme").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sendKey":"ENTER"}                                                | /sendKey
            {"theme":"pink"}                                                   | /theme
            {"timeFormat":"h24"}                                               | /timeFormat
            {"announce":"some"}                                                | /announce
            {"language":"not a tag"}                                           | /language
            {"collapsed":["a b"]}                                              | /collapsed
            {"dnd":{"from":"24:00","to":"07:00","zone":"UTC"}}                 | /dnd/from
            {"dnd":{"from":"22:00","to":"7:00","zone":"UTC"}}                  | /dnd/to
            {"dnd":{"from":"22:00","to":"07:00","zone":"Nowhere"}}             | /dnd/zone
            {"dnd":{"from":"22:00","to":"07:00"}}                              | /dnd/zone
            """)
    void whatCannotBePreferredIsRefusedAtItsField(String body, String pointer) {
        var answer = prefer(body);
        assertEquals(400, answer.status());
        assertEquals("malformed", answer.problem());
        assertEquals(List.of(pointer), answer.pointers());
    }

    @Test
    void whoWasAwayGetsWhatIsNewerThanWhatIsKnown() {
        prefer("{\"receipts\":false}");
        prefer("{\"receipts\":true}");
        assertEquals(2, sync("0").path("userRev").asLong());
        assertTrue(sync("1").path("preferences").path("receipts").asBoolean());
        assertFalse(sync("2").has("preferences"));
        assertTrue(sync("3").path("reset").asBoolean());
        assertTrue(changes("?after=2&incarnation=another").path("reset").asBoolean());
        assertTrue(changes("").has("preferences"));
        assertFalse(changes("?after=1&cursor=2").has("preferences"));
        var without = edge.post("/api/sync")
                .as(ada)
                .json("{\"incarnation\":\"%s\",\"rooms\":{}}".formatted(RunningEdge.INCARNATION))
                .answer();
        assertFalse(without.json().has("personal"));
    }

    @Test
    void aChangeInDoubtSaysWhereOneStands() {
        try (var phone = Ear.ready(edge, ada)) {
            edge.losing(true);
            prefer("{\"receipts\":false}");
            edge.tell(new Event.UserInDoubt(UserId.parse(ada.id()).orElseThrow()));
            var rung = phone.await("user:changed");
            assertEquals(1, rung.path("after").asLong());
            assertEquals(1, rung.path("userRev").asLong());
            assertFalse(rung.has("preferences"));
        }
    }

    private Answer prefer(String body) {
        return edge.request("PATCH", "/api/me/preferences").as(ada).json(body).answer();
    }

    private JsonNode changes(String query) {
        return edge.get("/api/me/changes" + query).as(ada).answer().json();
    }

    private JsonNode sync(String userRev) {
        var known = "{\"incarnation\":\"%s\",\"rooms\":{},\"userRev\":%s}".formatted(RunningEdge.INCARNATION, userRev);
        var answer = edge.post("/api/sync").as(ada).json(known).answer();
        assertEquals(200, answer.status(), answer.text());
        return answer.json().path("personal");
    }
}
