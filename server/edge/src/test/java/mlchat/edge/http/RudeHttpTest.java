package mlchat.edge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mlchat.edge.testing.RawHttp;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests that no honest client sends: each gets one problem, and the connection closes (RFC 9112, section 11.2).
final class RudeHttpTest {
    private static final RunningEdge EDGE = new RunningEdge();
    private static final String HOST = "Host: localhost\r\n";
    private static final String CLOSE = "Connection: close\r\n\r\n";
    private static final String POST = "POST /api/login HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";

    @AfterAll
    static void close() {
        EDGE.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"tooLong", "smuggled", "wrong", "elsewhere"})
    void itIsRefusedInOneAnswer(String what, int status, String problem, String request) {
        var heard = RawHttp.exchange(EDGE.port(), request);
        assertEquals(List.of(status), RawHttp.statuses(heard), heard);
        assertTrue(heard.contains("\"type\":\"/problems/" + problem + "\""), heard);
        var head = heard.substring(0, heard.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        for (var field : List.of("content-type: application/problem+json", "x-content-type-options: nosniff")) {
            assertEquals(1, head.lines().filter(field::equals).count(), heard);
        }
        var id = head.replaceAll("(?s).*x-request-id: ([0-9a-f-]{36}).*", "$1");
        assertTrue(heard.contains("\"instance\":\"urn:uuid:" + id + "\""), heard);
    }

    private static Stream<Arguments> tooLong() {
        return Stream.of(
                Arguments.of("an address", 414, "address-too-long", get("/" + "a".repeat(10_000), HOST)),
                Arguments.of("a query", 414, "address-too-long", get("/api/users?query=" + "a".repeat(10_000), HOST)),
                Arguments.of(
                        "a header",
                        431,
                        "headers-too-large",
                        get("/api/me", HOST + "X: " + "a".repeat(20_000) + "\r\n")),
                Arguments.of("200 headers", 431, "headers-too-large", get("/api/me", HOST + "X: b\r\n".repeat(200))),
                Arguments.of(
                        "a body in pieces",
                        413,
                        "payload-too-large",
                        chunked(("1000\r\n" + "a".repeat(4_096) + "\r\n").repeat(80) + "0\r\n\r\n")));
    }

    private static Stream<Arguments> smuggled() {
        return Stream.of(
                malformed("length and chunks", POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n" + CLOSE),
                malformed("two lengths", POST + "Content-Length: 2\r\nContent-Length: 3\r\n" + CLOSE + "{}x"),
                malformed("a length below zero", POST + "Content-Length: -1\r\n" + CLOSE),
                malformed("a length with letters", POST + "Content-Length: 1x\r\n" + CLOSE),
                malformed("two codings", POST + "Transfer-Encoding: chunked, xchunked\r\n" + CLOSE),
                malformed("a chunk larger than an int", chunked("100000004\r\nabcd\r\n0\r\n\r\n")),
                malformed("a chunk without a size", chunked("zz\r\nabcd\r\n0\r\n\r\n")),
                malformed("a space before the colon", get("/api/me", HOST + "X-A : b\r\n")),
                malformed("a CR in a header", get("/api/me", HOST + "X-A: b\rc\r\n")),
                malformed("a NUL in a header", get("/api/me", HOST + "X-A: b\0c\r\n")),
                malformed("lines without CR", "GET /api/me HTTP/1.1\nHost: localhost\n\n"),
                malformed("nonsense", "\0\0\0\0\r\n\r\n"));
    }

    private static Stream<Arguments> wrong() {
        return Stream.of(
                malformed("no Host", get("/api/me", "")),
                malformed("two Hosts", get("/api/me", HOST + "Host: other\r\n")),
                malformed("another Host than in the address", get("http://evil.example/api/me", HOST)),
                malformed("an escape that is none", get("/api/%zz", HOST)),
                malformed("an escape that is none in a query", get("/api/messages?before=%zz", HOST)));
    }

    private static Stream<Arguments> elsewhere() {
        return Stream.of(
                        "//api/me", "/api/me;x=1", "/api/me.", "/api/me%00", "/metrics", "/admin", "/api/%2e%2e/api/me")
                .map(target -> Arguments.of(target, 404, "not-found", get(target, HOST)));
    }

    private static Arguments malformed(String what, String request) {
        return Arguments.of(what, 400, "malformed", request);
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\n" + headers + CLOSE;
    }

    private static String chunked(String body) {
        return POST + "Transfer-Encoding: chunked\r\n" + CLOSE + body;
    }
}
