package mlchat.edge.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mlchat.domain.testing.Race;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Reactions, over both doors.
final class ReactionsTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");
    private final Person mallory = edge.register("mallory");

    @Test
    void aReactionIsSeenByAllAndInEveryAnswer() {
        var message = post("{\"content\":\"tea?\"}");
        try (var ear = Ear.ready(edge, bob)) {
            var answer = react("PUT", ada, message, "👍");
            assertEquals(200, answer.status(), answer.text());
            var heard = ear.await("message:changed");
            assertEquals(message.path("rev").asLong() + 1, heard.path("rev").asLong());
            assertEquals(answer.json().path("reactions"), heard.path("reactions"));
        }
        var reaction = edge.get("/api/messages").as(bob).answer().json().at("/messages/0/reactions/0");
        assertEquals("👍", reaction.path("emoji").asText());
        assertEquals(1, reaction.path("count").asInt());
        assertEquals(ada.id(), reaction.at("/userIds/0").asText());
        var path = "/api/messages/" + message.path("id").asText() + "/opinion";
        assertEquals(List.of("👍"), own(path, ada));
        assertEquals(List.of(), own(path, bob));
    }

    private List<String> own(String path, Person person) {
        var answer = edge.get(path).as(person).answer().json();
        assertEquals(0, answer.path("options").size());
        return answer.path("reactions").valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void twoSpellingsOfOneEmojiAreOne() {
        var message = post("{\"content\":\"tea?\"}");
        react("PUT", ada, message, "❤");
        var answer = react("PUT", bob, message, "❤️");
        assertEquals(1, answer.json().path("reactions").size());
        assertEquals("❤️", answer.json().at("/reactions/0/emoji").asText());
        assertEquals(2, answer.json().at("/reactions/0/count").asInt());
        react("DELETE", ada, message, "❤️");
        assertEquals(
                0, react("DELETE", bob, message, "❤").json().path("reactions").size());
    }

    @Test
    void everyKindOfEmojiPassesThroughTheAddress() {
        var message = post("{\"content\":\"tea?\"}");
        for (var emoji : List.of("#️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩🏽‍🚀", "🇩🇪", "🏳️‍🌈")) {
            assertEquals(200, react("PUT", ada, message, emoji).status(), emoji);
            assertEquals(
                    ada.id(),
                    reactors(bob, message, emoji, "").at("/users/0/id").asText(),
                    emoji);
        }
    }

    @Test
    void whatIsNoEmojiIsRefused() {
        var message = post("{\"content\":\"tea?\"}");
        for (var wrong : List.of("x", "👍👍", "1", " ")) {
            var answer = react("PUT", ada, message, wrong);
            assertEquals(400, answer.status(), wrong);
            assertEquals("emoji-invalid", answer.problem(), wrong);
            assertEquals(List.of("/emoji"), answer.pointers());
        }
    }

    @Test
    void aMessageHasOnlySoManyDifferentEmoji() {
        var message = post("{\"content\":\"tea?\"}");
        for (int i = 0; i < 50; i++) {
            assertEquals(
                    200,
                    react("PUT", ada, message, Character.toString(0x1F400 + i)).status());
        }
        var refused = react("PUT", ada, message, "👍");
        assertEquals("too-many-reactions", refused.problem());
        assertEquals("REACTION_KINDS", refused.json().path("limit").asText());
        assertEquals(
                200, react("PUT", bob, message, Character.toString(0x1F400)).status());
    }

    @Test
    void whoReactedIsToldPageByPage() {
        var message = post("{\"content\":\"tea?\"}");
        var people = List.of(ada, bob, mallory);
        people.forEach(person -> react("PUT", person, message, "👍"));
        var found = new ArrayList<String>();
        var cursor = "0";
        while (!cursor.isEmpty()) {
            var page = reactors(ada, message, "👍", "?limit=1&cursor=" + cursor);
            found.addAll(page.path("users").findValuesAsText("id"));
            cursor = page.path("cursor").asText();
        }
        assertEquals(people.stream().map(Person::id).toList(), found);
        assertFalse(reactors(ada, message, "👍", "").has("cursor"));
    }

    @Test
    void forOutsidersThereIsNothingToReactTo() {
        var message = post("{\"content\":\"for two\",\"recipientId\":\"" + bob.id() + "\"}");
        assertEquals("message-not-found", react("PUT", mallory, message, "👍").problem());
        assertEquals(
                "message-not-found", react("DELETE", mallory, message, "👍").problem());
        assertEquals(
                "/problems/message-not-found",
                reactors(mallory, message, "👍", "").path("type").asText());
        assertEquals(200, react("PUT", bob, message, "👍").status());
    }

    @Test
    void socketsReactAsRestDoes() {
        var id = post("{\"content\":\"tea?\"}").path("id").asText();
        try (var ear = Ear.ready(edge, bob)) {
            var on = ear.ask("reaction:set", "{\"id\":\"" + id + "\",\"emoji\":\"👍\",\"on\":true}");
            assertEquals(1, on.at("/message/reactions/0/count").asInt());
            var off = ear.ask("reaction:set", "{\"id\":\"" + id + "\",\"emoji\":\"👍\",\"on\":false}");
            assertEquals(0, off.at("/message/reactions").size());
            var refused = ear.ask("reaction:set", "{\"id\":\"" + id + "\",\"emoji\":\"ok\",\"on\":true}");
            assertEquals("/problems/emoji-invalid", refused.at("/problem/type").asText());
        }
    }

    @Test
    void aHundredReactionsAtOnceAreFewChangesWithoutAHole() throws Exception {
        var message = post("{\"content\":\"tea?\"}");
        var people = IntStream.range(0, 100)
                .mapToObj(i -> edge.register("guest" + i))
                .toList();
        edge.later().hold();
        try (var ear = Ear.ready(edge, bob);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var race = threads.submit(() -> Race.of(people.size(), i -> react("PUT", people.get(i), message, "👍")));
            var first = ear.await("message:changed");
            assertEquals(1, first.at("/reactions/0/count").asInt());
            while (!race.isDone()) {
                edge.later().pass();
                Thread.onSpinWait();
            }
            race.get().done().forEach(answer -> assertEquals(200, answer.status()));
            var last = edge.request(
                            "PATCH", "/api/messages/" + message.path("id").asText())
                    .as(ada)
                    .json("{\"content\":\"tea!\"}")
                    .answer();
            ear.awaitMessage("tea!");
            var changes = ear.all("message:changed");
            assertEquals(100, last.json().at("/reactions/0/count").asInt());
            assertEquals(List.of(), ear.all("room:changes"));
            long rev = first.path("rev").asLong();
            for (var change : changes) {
                assertEquals(rev++, change.path("rev").asLong());
            }
            assertTrue(changes.size() <= 1 + edge.later().passed(), changes.size() + " changes");
        }
    }

    private JsonNode post(String body) {
        return edge.post("/api/messages").as(ada).json(body).answer().json();
    }

    private Answer react(String method, Person person, JsonNode message, String emoji) {
        return edge.request(method, path(message, emoji)).as(person).answer();
    }

    private JsonNode reactors(Person person, JsonNode message, String emoji, String query) {
        return edge.get(path(message, emoji) + query).as(person).answer().json();
    }

    private static String path(JsonNode message, String emoji) {
        var encoded = URLEncoder.encode(emoji, StandardCharsets.UTF_8).replace("+", "%20");
        return "/api/messages/" + message.path("id").asText() + "/reactions/" + encoded;
    }
}
