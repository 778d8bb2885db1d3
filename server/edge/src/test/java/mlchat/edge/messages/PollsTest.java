package mlchat.edge.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mlchat.domain.testing.Race;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import mlchat.edge.wire.Times;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Polls, over both doors.
final class PollsTest {
    private static final String TEA_OR_COFFEE = "{\"content\":\"What?\",\"poll\":{\"options\":[\"tea\",\"coffee\"]}}";

    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");

    @Test
    void aPollIsAskedAnsweredAndClosed() {
        var message = post(TEA_OR_COFFEE).json();
        assertEquals(List.of("tea", "coffee"), message.path("poll").findValuesAsText("text"));
        try (var ear = Ear.ready(edge, bob)) {
            var answer = vote(bob, message, "[1]");
            assertEquals(200, answer.status(), answer.text());
            var heard = ear.await("message:changed");
            assertEquals(answer.json().path("poll"), heard.path("poll"));
            assertEquals(bob.id(), heard.at("/poll/options/1/userIds/0").asText());
            assertEquals(1, heard.at("/poll/voters").asInt());
        }
        assertEquals("[1]", own(bob, message).path("options").toString());
        assertEquals("[]", own(ada, message).path("options").toString());

        assertEquals("not-allowed", close(bob, message).problem());
        var closed = close(ada, message);
        assertEquals(200, closed.status(), closed.text());
        assertTrue(closed.json().at("/poll/closedAt").isTextual());
        assertEquals("poll-closed", vote(bob, message, "[0]").problem());
    }

    @Test
    void aPollIsAskedOverASocketToo() {
        try (var ear = Ear.ready(edge, ada)) {
            var asked = ear.ask(
                    "message:send",
                    "{\"clientId\":\"p1\",\"content\":\"What?\",\"poll\":{\"options\":[\"tea\",\"coffee\"],"
                            + "\"multiple\":true,\"anonymous\":true,\"closesAt\":\""
                            + Times.text(edge.clock().instant().plus(Duration.ofDays(1))) + "\"}}");
            assertTrue(asked.at("/message/poll/multiple").asBoolean(), asked.toString());
            assertTrue(asked.at("/message/poll/anonymous").asBoolean());
            assertTrue(asked.at("/message/poll/closesAt").isTextual());
            var voted = vote(bob, asked.path("message"), "[0,1]").json();
            assertEquals(0, voted.at("/poll/options/0/userIds").size());
            assertEquals(1, voted.at("/poll/options/0/votes").asInt());
        }
    }

    @Test
    void whatCannotBeAskedOrChosenIsRefused() {
        for (var options : List.of(
                "[]",
                "[\"tea\"]",
                "[\"tea\",\"tea\"]",
                "[\"a\",\"b\",\"c\",\"d\",\"e\"]",
                "[\"a\",\"123456789012345678901\"]")) {
            var refused = post("{\"content\":\"What?\",\"poll\":{\"options\":" + options + "}}");
            assertEquals("poll-invalid", refused.problem(), options);
        }
        assertEquals(
                0,
                edge.get("/api/messages")
                        .as(ada)
                        .answer()
                        .json()
                        .path("messages")
                        .size());
        var message = post(TEA_OR_COFFEE).json();
        assertEquals("poll-invalid", vote(bob, message, "[2]").problem());
        assertEquals("poll-invalid", vote(bob, message, "[0,1]").problem());
    }

    @Test
    void nothingOfAPollIsLeftOfADeletedMessage() {
        var message = post(TEA_OR_COFFEE).json();
        vote(bob, message, "[0]");
        var left = edge.request("DELETE", "/api/messages/" + message.path("id").asText())
                .as(ada)
                .answer()
                .json();
        assertFalse(left.has("poll"));
    }

    @Test
    void aHundredVotesAtOnceAreFewChangesWithoutAHole() throws Exception {
        var message = post(TEA_OR_COFFEE).json();
        var people = IntStream.range(0, 100)
                .mapToObj(i -> edge.register("guest" + i))
                .toList();
        edge.later().hold();
        try (var ear = Ear.ready(edge, bob);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var race =
                    threads.submit(() -> Race.of(people.size(), i -> vote(people.get(i), message, "[" + i % 2 + "]")));
            var first = ear.await("message:changed");
            while (!race.isDone()) {
                edge.later().pass();
                Thread.onSpinWait();
            }
            race.get().done().forEach(answer -> assertEquals(200, answer.status()));
            post("{\"content\":\"done\"}");
            ear.awaitMessage("done");
            var changes = ear.all("message:changed");
            assertEquals(100, changes.getLast().at("/poll/voters").asInt());
            assertEquals(50, changes.getLast().at("/poll/options/0/votes").asInt());
            assertEquals(50, changes.getLast().at("/poll/options/1/votes").asInt());
            long rev = first.path("rev").asLong();
            for (var change : changes) {
                assertEquals(rev++, change.path("rev").asLong());
            }
            assertTrue(changes.size() <= 1 + edge.later().passed(), changes.size() + " changes");
        }
    }

    private Answer post(String body) {
        return edge.post("/api/messages").as(ada).json(body).answer();
    }

    private Answer vote(Person person, JsonNode message, String options) {
        return edge.request("PUT", path(message) + "/vote")
                .as(person)
                .json("{\"options\":" + options + "}")
                .answer();
    }

    private JsonNode own(Person person, JsonNode message) {
        return edge.get(path(message) + "/opinion").as(person).answer().json();
    }

    private Answer close(Person person, JsonNode message) {
        return edge.request("POST", path(message) + "/poll/close").as(person).answer();
    }

    private static String path(JsonNode message) {
        return "/api/messages/" + message.path("id").asText();
    }
}
