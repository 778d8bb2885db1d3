package mlchat.edge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A page of another site must not act with somebody's cookies.
final class OriginRuleOverRestTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final String cookies = edge.cookiesOf("ada");

    @ParameterizedTest
    @CsvSource({"same-origin, 201", "same-site, 201", "cross-site, 403", "none, 403"})
    void whatTheBrowserSaysOfTheSiteCounts(String site, int status) {
        assertEquals(status, send(edge.base().toString(), site).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1:1"})
    void anotherOriginIsRefused(String origin) {
        var answer = send(origin, "");
        assertEquals(403, answer.status());
        assertEquals("cross-site", answer.problem());
        assertEquals(List.of(), answer.headers("access-control-allow-origin"));
        assertEquals(403, read(origin, "").status());
    }

    @Test
    void aChangeWithoutAnOriginIsRefused() {
        assertEquals("cross-site", send("", "").problem());
        assertEquals(
                "cross-site",
                edge.post("/api/logout").header("Cookie", cookies).answer().problem());
        assertEquals(200, read("", "").status(), "and the session lives");
    }

    @ParameterizedTest
    @CsvSource({"'', 200", "same-origin, 200", "none, 200", "cross-site, 403"})
    void readingNeedsNoOrigin(String site, int status) {
        assertEquals(status, read("", site).status());
    }

    @Test
    void aBearerTokenIsNobodysCookie() {
        var grace = edge.register("grace");
        var answer = edge.post("/api/messages")
                .as(grace)
                .header("Origin", "https://elsewhere.example")
                .json("{\"content\":\"x\"}")
                .answer();
        assertEquals(201, answer.status());
        assertEquals(List.of(), answer.headers("access-control-allow-origin"), "but its page may not read the answer");
    }

    @Test
    void aListedPageMayCallAndReadAndNoOther() {
        var listed = "https://chat.example.app";
        try (var open = new RunningEdge(RunningEdge.Wishes.none().corsOrigin(listed))) {
            for (var origin : List.of(listed, "https://evil.example", listed + ".evil.example")) {
                var preflight = open.request("OPTIONS", "/api/messages")
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type")
                        .preflight();
                var allowed = preflight.headers("access-control-allow-origin");
                assertEquals(origin.equals(listed) ? List.of(listed) : List.of(), allowed, origin);
            }
            var ada = open.register("ada");
            var answer = open.get("/api/me").as(ada).header("Origin", listed).answer();
            assertEquals(List.of(listed), answer.headers("access-control-allow-origin"));
        }
    }

    @Test
    void theAddressPeopleUseIsOurs() {
        try (var named = new RunningEdge(RunningEdge.Wishes.none().publicUrl("http://localhost:1"))) {
            var theirs = named.cookiesOf("ada");
            for (var origin : List.of("http://localhost:1", named.base().toString())) {
                var answer = named.post("/api/messages")
                        .header("Cookie", theirs)
                        .header("Origin", origin)
                        .json("{\"content\":\"x\"}")
                        .answer();
                assertEquals(origin.endsWith(":1") ? 201 : 403, answer.status(), origin);
            }
        }
    }

    private Answer send(String origin, String site) {
        return edge.post("/api/messages")
                .header("Cookie", cookies)
                .maybe("Origin", origin)
                .maybe("Sec-Fetch-Site", site)
                .json("{\"content\":\"x\"}")
                .answer();
    }

    private Answer read(String origin, String site) {
        return edge.get("/api/me")
                .header("Cookie", cookies)
                .maybe("Origin", origin)
                .maybe("Sec-Fetch-Site", site)
                .answer();
    }
}
