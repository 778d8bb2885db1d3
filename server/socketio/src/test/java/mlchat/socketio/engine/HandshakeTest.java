package mlchat.socketio.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mlchat.socketio.Cors;
import mlchat.socketio.HandshakeRefusal;
import mlchat.socketio.HandshakeRequest.Kind;
import mlchat.socketio.SessionCookie;
import mlchat.socketio.testing.RawHttp;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a request must be like to begin a session or to belong to one (Engine.IO v4, "Handshake").
final class HandshakeTest {
    private static final String[] WANTS_WEBSOCKET = {
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };

    @Test
    void theOpenPacketHasFiveKeysAndNoMore() throws Exception {
        try (var server = new TestServer();
                var http = server.http();
                var webSocket = new RawWebSocket(server.address(), TestServer.WEBSOCKET)) {
            var answer = http.get(TestServer.POLLING);
            assertEquals(200, answer.status());
            assertEquals("text/plain; charset=UTF-8", answer.headers().get("content-type"));
            assertEquals("no-store", answer.headers().get("cache-control"));
            var keys = "\"upgrades\":%s,\"pingInterval\":300000,\"pingTimeout\":300000,\"maxPayload\":1000000}";
            assertTrue(
                    answer.body().matches("0\\{\"sid\":\"[\\w-]{20}\",.*")
                            && answer.body().endsWith(keys.formatted("[\"websocket\"]")),
                    answer.body());
            var open = webSocket.text();
            assertTrue(open.matches("0\\{\"sid\":\"[\\w-]{20}\",.*") && open.endsWith(keys.formatted("[]")), open);
        }
    }

    // Where two things are wrong, the first check in Engine.IO's order answers.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET     | EIO=4                                        | 0 | Transport unknown
            GET     | EIO=4&transport=                             | 0 | Transport unknown
            GET     | EIO=4&transport=webtransport                 | 0 | Transport unknown
            GET     | EIO=4&transport=__proto__                    | 0 | Transport unknown
            GET     | EIO=4&transport=constructor                  | 0 | Transport unknown
            GET     | EIO=4&transport=polling&transport=toString   | 0 | Transport unknown
            POST    | EIO=3&transport=unknown&sid=unknown          | 0 | Transport unknown
            GET     | EIO=4&transport=polling&sid=unknown          | 1 | Session ID unknown
            GET     | EIO=4&transport=polling&sid=__proto__        | 1 | Session ID unknown
            GET     | EIO=4&transport=polling&sid=                 | 1 | Session ID unknown
            POST    | EIO=3&transport=polling&sid=unknown          | 1 | Session ID unknown
            GET     | EIO=4&transport=websocket&sid=unknown        | 1 | Session ID unknown
            POST    | EIO=4&transport=polling                      | 2 | Bad handshake method
            PUT     | EIO=4&transport=polling                      | 2 | Bad handshake method
            OPTIONS | EIO=4&transport=polling                      | 2 | Bad handshake method
            POST    | EIO=3&transport=websocket                    | 2 | Bad handshake method
            GET     | EIO=4&transport=websocket                    | 3 | Bad request
            GET     | EIO=3&transport=websocket                    | 3 | Bad request
            GET     | EIO=3&transport=polling                      | 5 | Unsupported protocol version
            GET     | EIO=abc&transport=polling                    | 5 | Unsupported protocol version
            GET     | transport=polling                            | 5 | Unsupported protocol version
            GET     | EIO=4&EIO=3&transport=polling                | 5 | Unsupported protocol version
            """)
    void theFirstFaultInTheProtocolsOrderIsAnswered(String method, String query, int code, String message)
            throws Exception {
        try (var server = new TestServer();
                var http = server.http()) {
            http.send(method + " /socket.io/?" + query + " HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n");
            assertError(code, message, http.read());
            assertEquals(0, server.server().sessionCount());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EIO=3&transport=websocket, 5, Unsupported protocol version",
        "transport=websocket, 5, Unsupported protocol version",
        "EIO=4&transport=websocket&sid=unknown, 1, Session ID unknown",
    })
    void aWebSocketIsRefusedBeforeItIsOne(String query, int code, String message) throws Exception {
        try (var server = new TestServer();
                var http = server.http()) {
            assertError(code, message, http.get("/socket.io/?" + query, WANTS_WEBSOCKET));
            assertTrue(http.isClosedByServer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-WebSocket-Version: 8", "Sec-WebSocket-Key: short", "Connection: keep-alive"})
    void aFaultyOpeningHandshakeMakesNoSession(String fault) throws Exception {
        try (var server = new TestServer();
                var http = server.http()) {
            var headers = new ArrayList<>(List.of(WANTS_WEBSOCKET));
            headers.removeIf(header -> header.startsWith(fault.substring(0, fault.indexOf(':'))));
            headers.add(fault);
            var status = http.get(TestServer.WEBSOCKET, headers.toArray(String[]::new))
                    .status();
            assertEquals(fault.endsWith("8") ? 426 : 400, status);
            assertEquals(0, server.server().sessionCount());
        }
    }

    @Test
    void anIllegalOriginIsABadRequest() throws Exception {
        try (var server = new TestServer();
                var http = server.http()) {
            http.send("GET " + TestServer.POLLING + " HTTP/1.1\r\nHost: test\r\nOrigin: http://a\u007fb\r\n\r\n");
            assertEquals(400, http.read().status());
            assertEquals(0, server.server().sessionCount());
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, EIO=3&", "GET, ''", "POST, EIO=3&", "PUT, EIO=4&", "DELETE, EIO=4&"})
    void aRequestThatDoesNotFitItsSessionLeavesItAlone(String method, String revision) throws Exception {
        try (var server = new TestServer();
                var session = server.polling().joined();
                var http = server.http()) {
            http.send(method + " /socket.io/?" + revision + "transport=polling&sid=" + session.sid()
                    + " HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n");
            assertError(3, "Bad request", http.read());
            server.root().emit("news");
            assertEquals("42[\"news\"]", session.poll().body());
        }
    }

    @Test
    void anUpgradeOfAnotherRevisionLeavesItsSessionAlone() throws Exception {
        try (var server = new TestServer();
                var session = server.polling().joined();
                var http = server.http()) {
            assertError(
                    3,
                    "Bad request",
                    http.get("/socket.io/?transport=websocket&sid=" + session.sid(), WANTS_WEBSOCKET));
            server.root().emit("news");
            assertEquals("42[\"news\"]", session.poll().body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/socket.io/?EIO=4&transport=polling, 200",
        "/socket.io?EIO=4&transport=polling, 200",
        "/socket.io/x?EIO=4&transport=polling, 404",
        "/socket.iox?EIO=4&transport=polling, 404",
        "/?EIO=4&transport=polling, 404",
        "/socket.io/?EIO=4&transport=polling&sid=%zz, 400",
    })
    void onlyItsPathIsServedWithOrWithoutTheLastSlash(String target, int status) throws Exception {
        try (var server = new TestServer();
                var http = server.http()) {
            assertEquals(status, http.get(target).status());
        }
    }

    @Test
    void aCheckRefusesBeforeTheRevisionIsLookedAt() throws Exception {
        var kinds = Collections.synchronizedList(new ArrayList<Kind>());
        try (var server = new TestServer();
                var http = server.http()) {
            server.server().checkHandshake(request -> {
                kinds.add(request.kind());
                return request.header("x-let-me-in").isPresent()
                        ? Optional.empty()
                        : Optional.of(new HandshakeRefusal(403, "application/json", "{\"code\":4,\"message\":\"no\"}"));
            });
            var refused = http.get("/socket.io/?EIO=3&transport=polling");
            assertEquals(403, refused.status());
            assertEquals("{\"code\":4,\"message\":\"no\"}", refused.body());
            assertEquals("application/json", refused.headers().get("content-type"));
            assertThrows(IOException.class, () -> new RawWebSocket(server.address(), TestServer.WEBSOCKET));
            assertEquals(0, server.server().sessionCount());

            var open = http.get(TestServer.POLLING, "X-Let-Me-In: yes").body();
            var target = TestServer.POLLING + "&sid=" + open.substring(9, 29);
            assertEquals(403, http.post(target, "40").status());
            assertEquals(200, http.post(target, "40", "X-Let-Me-In: yes").status());
            assertTrue(http.get(target).body().startsWith("40{"), "polls only fetch: they are not asked about");
            assertEquals(List.of(Kind.HANDSHAKE, Kind.WEBSOCKET, Kind.HANDSHAKE, Kind.POST, Kind.POST), kinds);
        }
    }

    @Test
    void pagesOfOtherOriginsGetNoHeadersUnlessAllowed() throws Exception {
        try (var server = new TestServer();
                var http = server.http()) {
            var answer = http.get(TestServer.POLLING, "Origin: http://elsewhere.example");
            assertEquals(200, answer.status());
            assertFalse(answer.headers().containsKey("access-control-allow-origin"));
        }
    }

    @Test
    void allowedOriginsAreNamedOnErrorsToo() throws Exception {
        var config = TestServer.settings().cors(Cors.of("http://app.example").withCredentials());
        try (var server = new TestServer(config);
                var http = server.http()) {
            for (var target : List.of(TestServer.POLLING, "/socket.io/?EIO=4&transport=none")) {
                var headers = http.get(target, "Origin: http://app.example").headers();
                assertEquals("http://app.example", headers.get("access-control-allow-origin"));
                assertEquals("true", headers.get("access-control-allow-credentials"));
                assertEquals("origin", headers.get("vary"));
            }
        }
    }

    @Test
    void aPreflightIsAnsweredAndMakesNoSession() throws Exception {
        try (var server = new TestServer(TestServer.settings().cors(Cors.any()));
                var http = server.http()) {
            http.send("OPTIONS " + TestServer.POLLING + " HTTP/1.1\r\nHost: test\r\n"
                    + "Access-Control-Request-Headers: x-mine\r\n\r\n");
            var answer = http.read();
            assertEquals(204, answer.status());
            assertEquals("*", answer.headers().get("access-control-allow-origin"));
            assertEquals("x-mine", answer.headers().get("access-control-allow-headers"));
            assertEquals(0, server.server().sessionCount());
        }
    }

    @Test
    void theCookieOfASessionHasTheAttributesThatAreSet() throws Exception {
        var cookie = new SessionCookie(
                "lb", "/chat", Optional.of("chat.example"), Optional.of(Duration.ofHours(1)), true, true, "None", true);
        try (var server = new TestServer(TestServer.settings().cookie(cookie));
                var http = server.http()) {
            var set = http.get(TestServer.POLLING).headers().getOrDefault("set-cookie", "");
            assertEquals(
                    "Max-Age=3600; Domain=chat.example; Path=/chat; HttpOnly; Secure; Partitioned; SameSite=None",
                    set.substring(set.indexOf(' ') + 1));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new SessionCookie("l b", "/", Optional.empty(), Optional.empty(), false, true, "Lax", false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SessionCookie("io", "/; x", Optional.empty(), Optional.empty(), false, true, "Lax", false));
    }

    @Test
    void aSessionIdIsNeverTakenFromTheClient() throws Exception {
        try (var server = new TestServer();
                var http = server.http()) {
            var wished = "11111111111111111111";
            var answer = http.get(TestServer.POLLING, "Cookie: io=" + wished, "io: " + wished);
            assertNotEquals(wished, answer.body().substring(9, 29));
            assertFalse(answer.headers().containsKey("set-cookie"));
        }
    }

    @Test
    void whatComesRightBehindTheOpeningHandshakeIsHeard() throws Exception {
        try (var server = new TestServer();
                var http = server.http()) {
            var request = "GET " + TestServer.WEBSOCKET + " HTTP/1.1\r\nHost: test\r\n"
                    + String.join("\r\n", WANTS_WEBSOCKET) + "\r\n\r\n";
            http.send(request + "\u0001 this is no frame");
            assertEquals(101, http.read().status());
            assertTrue(http.isClosedByServer(), "garbage there ends the connection");
        }
    }

    private static void assertError(int code, String message, RawHttp.Response answer) {
        assertEquals(400, answer.status());
        assertEquals("application/json", answer.headers().get("content-type"));
        assertEquals("{\"code\":" + code + ",\"message\":\"" + message + "\"}", answer.body());
    }
}
