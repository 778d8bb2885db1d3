package mlchat.edge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A page of another site must not act with somebody's cookies.
final class OriginRuleOverRestTest {
    private final RunningEdge edge = new RunningEdge();
    private String cookies = "";

    @BeforeEach
    void logIn() {
        edge.register("ada");
        var in = edge.post("/api/login")
                .json("{\"username\":\"ada\",\"password\":\"%s\",\"delivery\":\"cookie\"}".formatted(Person.PASSWORD))
                .answer();
        cookies = String.join(
                "; ",
                in.headers("set-cookie").stream()
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .toList());
    }

    @AfterEach
    void close() {
        edge.close();
    }

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
        assertNotEquals("cross-site", answer.status() == 403 ? answer.text() : "");
        assertTrue(answer.status() == 201 || answer.status() == 403, answer.text());
    }

    @Test
    void theAddressPeopleUseIsOurs() {
        try (var named = new RunningEdge(RunningEdge.Wishes.none().publicUrl("http://localhost:1"))) {
            named.register("ada");
            var in = named.post("/api/login")
                    .json("{\"username\":\"ada\",\"password\":\"%s\",\"delivery\":\"cookie\"}"
                            .formatted(Person.PASSWORD))
                    .answer();
            var cookie = in.headers("set-cookie").getFirst();
            var pair = cookie.substring(0, cookie.indexOf(';'));
            for (var origin : List.of("http://localhost:1", named.base().toString())) {
                var answer = named.post("/api/messages")
                        .header("Cookie", pair)
                        .header("Origin", origin)
                        .json("{\"content\":\"x\"}")
                        .answer();
                assertEquals(origin.endsWith(":1") ? 201 : 403, answer.status(), origin);
            }
        }
    }

    private Answer send(String origin, String site) {
        var request = edge.post("/api/messages").header("Cookie", cookies).json("{\"content\":\"x\"}");
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        return request.answer();
    }

    private Answer read(String origin, String site) {
        var request = edge.get("/api/me").header("Cookie", cookies);
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        return request.answer();
    }
}
