package mlchat.edge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RawAnswer;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest {
    private final RunningEdge edge = new RunningEdge();
    private final Person ada = edge.register("ada");

    @AfterEach
    void nothingWasKept() {
        var page = edge.get("/api/messages").as(ada).answer();
        edge.close();
        assertEquals(0, page.json().path("messages").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":1} | malformed | /content",
                "{\"content\":null} | malformed | /content",
                "{\"content\":[\"x\"]} | malformed | /content",
                "{\"content\":{\"$ne\":null}} | malformed | /content",
                "{\"content\":true} | malformed | /content",
                "{} | malformed | /content",
                "{\"content\":\"x\",\"seq\":1} | unknown-field | /seq",
                "{\"content\":\"x\",\"__proto__\":{}} | unknown-field | /__proto__",
                "{\"content\":\"x\",\"roomId\":1} | malformed | /roomId",
                "{\"content\":\"x\",\"clientId\":\"a b\"} | malformed | /clientId",
                "{\"content\":\"x\",\"roomId\":\"a\",\"recipientId\":\"b\"} | malformed | /recipientId"
            })
    void aWrongFieldIsPointedAt(String body, String problem, String pointer) {
        var answer = send(body);
        assertEquals(400, answer.status());
        assertEquals(problem, answer.problem());
        assertEquals(List.of(pointer), answer.pointers(), answer.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "messages?befor=3 | unknown-field | There is no parameter \"befor\" here; there are roomId, recipientId, before, after, around, thread, limit.",
                "messages?Before=3 | unknown-field | There is no parameter \"Before\" here; there are roomId, recipientId, before, after, around, thread, limit.",
                "me?token=x | unknown-field | There is no parameter \"token\" here.",
                "messages?limit=1&limit=2 | malformed | The parameter \"limit\" is given twice."
            })
    void aParameterThatIsNotDeclaredOrGivenTwiceIsRefused(String target, String problem, String detail) {
        var answer = edge.get("/api/" + target).as(ada).answer();
        assertEquals(400, answer.status());
        assertEquals(problem, answer.problem());
        assertEquals(detail, answer.json().path("detail").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"content\":\"x",
                "{\"content\":\"x\"",
                "x",
                "{'content':'x'}",
                "{\"content\":\"x\",}",
                "{\"content\":NaN}",
                "{\"content\":\"\u0001\"}",
                "\u0000"
            })
    void whatIsNoJsonIsCalledThat(String body) {
        var answer = send(body);
        assertEquals(400, answer.status());
        assertEquals("malformed", answer.problem());
        assertEquals("The body is not valid JSON.", answer.json().path("detail").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "null", "", "{\"content\":\"x\"} {}"})
    void aBodyMustBeAnObject(String body) {
        var answer = send(body);
        assertEquals(400, answer.status());
        assertEquals("malformed", answer.problem());
    }

    @Test
    void nothingInAListOrAMapIsRefused() {
        var people =
                edge.post("/api/directs").as(ada).json("{\"userIds\":[null]}").answer();
        assertEquals(400, people.status());
        assertEquals(List.of("/userIds/0"), people.pointers(), people.text());
        var rooms = edge.post("/api/sync")
                .as(ada)
                .json("{\"incarnation\":\"x\",\"rooms\":{\"a\":null}}")
                .answer();
        assertEquals(400, rooms.status());
    }

    @Test
    void whatIsRefusedOpensNoConversation() {
        var grace = edge.register("grace");
        for (var content : List.of("x".repeat(10_001), " ")) {
            var body = "{\"content\":\"%s\",\"recipientId\":\"%s\"}".formatted(content, grace.id());
            assertEquals(400, send(body).status());
        }
        for (var person : List.of(ada, grace)) {
            var rooms = edge.get("/api/rooms").as(person).answer().json().path("rooms");
            assertEquals(1, rooms.size());
        }
    }

    @Test
    void aBodyMustBeThere() {
        assertEquals(
                400,
                edge.post("/api/messages")
                        .as(ada)
                        .header("Content-Type", "application/json")
                        .answer()
                        .status());
        assertEquals(400, edge.post("/api/login").answer().status());
    }

    @Test
    void aFieldThatComesTwiceIsRefused() {
        assertEquals("malformed", send("{\"content\":\"a\",\"content\":\"b\"}").problem());
    }

    @Test
    void deepAndLongJsonIsRefusedQuietly() {
        assertEquals("malformed", send("[".repeat(5_000)).problem());
        assertEquals(
                "malformed",
                send("{\"content\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                        .problem());
        assertEquals(
                "malformed", send("{\"content\":" + "1".repeat(100_000) + "}").problem());
        assertEquals(400, send("{\"" + "a".repeat(100_000) + "\":1}").status());
    }

    @Test
    void aBodyHasALargestSize() {
        var large = "{\"content\":\"" + "x".repeat(262_144) + "\"}";
        var answer = send(large);
        assertEquals(413, answer.status());
        assertEquals("payload-too-large", answer.problem());
        var unsigned = edge.post("/api/login").json(large).answer();
        assertEquals(413, unsigned.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void onlyJsonIsRead(String type) {
        var bytes = "{\"content\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        var answer = edge.post("/api/messages").as(ada).body(type, bytes).answer();
        assertEquals(415, answer.status());
        assertEquals("unsupported-media-type", answer.problem());
    }

    @Test
    void aBodyMustSayWhatItIs() throws IOException {
        for (var framing :
                List.of("Content-Length: 32\r\n\r\n%s", "Transfer-Encoding: chunked\r\n\r\n20\r\n%s\r\n0\r\n\r\n")) {
            var body = "{\"username\":\"ada\",\"password\":\"\"}";
            assertEquals(32, body.length());
            var answer = RawAnswer.to(
                    edge,
                    "POST /api/login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + framing.formatted(body));
            assertEquals(415, answer.status());
            assertTrue(answer.body().contains("/problems/unsupported-media-type"), answer.body());
            assertEquals("nosniff", answer.headers().get("x-content-type-options"));
        }
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        var bytes = new byte[] {'{', '"', 'c', 'o', 'n', 't', 'e', 'n', 't', '"', ':', '"', (byte) 0xC3, '"', '}'};
        assertEquals(
                400,
                edge.post("/api/messages")
                        .as(ada)
                        .body("application/json", bytes)
                        .answer()
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"PUT, /api/login", "DELETE, /api/messages", "PATCH, /api/rooms", "POST, /api/me", "POST, /health/live"})
    void aMethodThatIsNotOfferedIsCalledThat(String method, String path) {
        var answer = edge.request(method, path).as(ada).answer();
        assertEquals(405, answer.status());
        assertEquals("method-not-allowed", answer.problem());
        assertTrue(answer.header("allow").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/nothing", "/api/messages/x/y", "/api/../api/nothing", "/health/x"})
    void anAddressThatIsNotThereIsCalledThat(String path) {
        var answer = edge.get(path).as(ada).answer();
        assertEquals(404, answer.status());
        assertEquals("not-found", answer.problem());
    }

    @Test
    void whoWantsNoJsonIsToldThatThereIsNothingElse() {
        var answer = edge.get("/api/me").as(ada).header("Accept", "image/png").answer();
        assertEquals(406, answer.status());
        assertEquals("not-acceptable", answer.problem());
    }

    @Test
    void noAnswerTellsWhatIsInside() {
        for (var body : List.of("{", "{\"content\":1}", "[]", "{\"x\":1}")) {
            var text = send(body).text();
            for (var word : List.of("Exception", "jackson", "com.", "java.", "line:", "column")) {
                assertFalse(text.contains(word), text);
            }
        }
    }

    private Answer send(String body) {
        return edge.post("/api/messages").as(ada).json(body).answer();
    }
}
