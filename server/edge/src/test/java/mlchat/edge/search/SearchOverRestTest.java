package mlchat.edge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mlchat.edge.EdgeConfig;
import mlchat.edge.limits.Bucket;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchOverRestTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge(RunningEdge.Wishes.none()
            .searching(new EdgeConfig.Limits.Searching(40, 4, Optional.of(new Bucket(100, 1)))));

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");

    private Answer search(Person asker, String q, String more) {
        var encoded = URLEncoder.encode(q, StandardCharsets.UTF_8);
        return edge.get("/api/search?q=" + encoded + more).as(asker).answer();
    }

    private List<String> contents(Person asker, String q) {
        return search(asker, q, "").json().path("hits").findValuesAsText("content");
    }

    private JsonNode say(Person author, String roomId, String content) {
        return edge.post("/api/messages")
                .as(author)
                .json("{\"content\":\"" + content + "\",\"roomId\":\"" + roomId + "\"}")
                .answer()
                .json();
    }

    private String room(Person owner, String name, String kind) {
        return edge.post("/api/rooms")
                .as(owner)
                .json("{\"name\":\"" + name + "\",\"kind\":\"" + kind + "\"}")
                .answer()
                .json()
                .path("id")
                .asText();
    }

    @Test
    void aHitHasItsMessageItsRoomAndWhatToHighlight() {
        var tea = room(ada, "tea", "private");
        var said = say(ada, tea, "Green tea, 绿茶");
        var page = search(ada, "茶", "").json();
        var hit = page.path("hits").path(0);
        assertEquals(said.path("id"), hit.path("message").path("id"));
        assertEquals(said.path("clientId"), hit.path("message").path("clientId"));
        assertEquals("tea", hit.path("room").path("name").asText());
        assertEquals("private", hit.path("room").path("kind").asText());
        assertEquals("[{\"start\":12,\"end\":13}]", hit.path("highlights").toString());
        assertEquals(1.0, page.path("indexed").asDouble());
        assertEquals("[]", page.path("unknown").toString());
        assertFalse(page.has("cursor"));
    }

    @Test
    void anOutsiderLearnsNothing() {
        var tea = room(ada, "tea", "private");
        say(ada, tea, "secret recipe");
        assertEquals(List.of(), contents(bob, "secret"));
        var hidden = search(bob, "secret in:tea", "").text();
        var missing = search(bob, "secret in:nil", "").text();
        assertEquals(missing.replace("in:nil", "in:tea"), hidden);
        assertEquals(401, edge.get("/api/search?q=secret").answer().status());
    }

    @Test
    void pagesGoOnWithACursor() {
        var tea = room(ada, "tea", "public");
        for (int i = 0; i < 5; i++) {
            say(ada, tea, "plan " + i);
        }
        var first = search(ada, "plan", "&limit=3").json();
        assertEquals(List.of("plan 4", "plan 3", "plan 2"), first.path("hits").findValuesAsText("content"));
        say(ada, tea, "plan B");
        var rest = search(ada, "plan", "&limit=3&cursor=" + first.path("cursor").asText())
                .json();
        assertEquals(List.of("plan 1", "plan 0"), rest.path("hits").findValuesAsText("content"));
        assertFalse(rest.has("cursor"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tea                                       | &limit=0          | malformed
            tea                                       | &limit=51         | malformed
            tea                                       | &limit=x          | malformed
            tea                                       | &cursor=!         | malformed
            tea                                       | &zone=Middle/Earth| malformed
            tea                                       | &page=2           | unknown-field
            before:soon                               | ``                | search-invalid
            has:cake                                  | ``                | search-invalid
            from: ada                                 | ``                | search-invalid
            -tea                                      | ``                | search-invalid
            ?!                                        | ``                | search-invalid
            ``                                        | ``                | search-invalid
            a b c d e                                 | ``                | search-too-long
            xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | ``                | search-too-long
            """)
    void whatCannotBeUnderstoodIsTold(String q, String more, String problem) {
        var answer = search(ada, q, more);
        assertEquals(400, answer.status(), answer.text());
        assertEquals(problem, answer.problem());
    }

    @Test
    void aSearchNeedsAQuery() {
        assertEquals(400, edge.get("/api/search").as(ada).answer().status());
    }

    @Test
    void everyReasonPointsToTheQuery() {
        var answer = search(ada, "before:soon has:cake", "");
        assertEquals(List.of("/q", "/q"), answer.pointers());
        assertTrue(answer.text().contains("has:"), answer.text());
        assertEquals(
                "SEARCH_TERMS",
                search(ada, "a b c d e", "").json().path("limit").asText());
        assertEquals(
                "SEARCH_LENGTH",
                search(ada, "x".repeat(41), "").json().path("limit").asText());
    }

    @Test
    void whoSearchesTooOftenWaits() {
        try (var strict = new RunningEdge(RunningEdge.Wishes.none()
                .searching(new EdgeConfig.Limits.Searching(500, 32, Optional.of(new Bucket(2, 1)))))) {
            var eve = strict.register("eve");
            var zoe = strict.register("zoe");
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        200, strict.get("/api/search?q=tea").as(eve).answer().status());
            }
            var third = strict.get("/api/search?q=tea").as(eve).answer();
            assertEquals(429, third.status());
            assertEquals("SEARCHES_PER_USER", third.json().path("limit").asText());
            assertEquals(200, strict.get("/api/search?q=tea").as(zoe).answer().status());
        }
    }
}
