package mlchat.socketio.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import mlchat.socketio.AllowedOrigins;
import mlchat.socketio.Cors;
import mlchat.socketio.testing.RawHttp;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of foreign origins get no session (RFC 6455, section 10.2).
final class OriginTest {
    private static final String OWN = "https://chat.example";
    private static final String FORBIDDEN = "{\"code\":4,\"message\":\"Forbidden\"}";

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(TestServer.settings().cors(Cors.of(Set.of(OWN)).withCredentials()));
        server.server().checkHandshake(new AllowedOrigins(Set.of(OWN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://chat.example.evil",
                "http://chat.example",
                "https://chat.example:444",
                "https://CHAT.example",
                "https://chat.example/"
            })
    void aForeignPageIsRefusedOnEveryTransportBeforeThereIsASession(String origin) throws Exception {
        var header = "Origin: " + origin;
        try (var client = server.polling().joined();
                var polls = server.http();
                var upgrades = server.http()) {
            assertForbidden(polls.get(TestServer.POLLING, header));
            assertForbidden(client.posts().post(client.target(), "42[\"x\"]", header));
            assertForbidden(upgrades.get(
                    TestServer.WEBSOCKET,
                    header,
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
            assertEquals(1, server.server().sessionCount(), "only the one that was there");
            assertEquals(200, client.post("3").status(), "which lives on");
        }
    }

    @Test
    void aPreflightOfAForeignPageAllowsNothing() throws Exception {
        try (var http = server.http()) {
            http.send("OPTIONS " + TestServer.POLLING
                    + " HTTP/1.1\r\nHost: test\r\nOrigin: https://evil.example\r\n"
                    + "Access-Control-Request-Method: POST\r\n\r\n");
            var answer = http.read();
            assertEquals(204, answer.status());
            assertNull(answer.headers().get("access-control-allow-origin"));
            assertNull(answer.headers().get("access-control-allow-methods"));
            assertEquals(0, server.server().sessionCount());
        }
    }

    @Test
    void ourPagesAndProgramsComeIn() throws Exception {
        try (var page = server.http();
                var program = server.http()) {
            var answer = page.get(TestServer.POLLING, "Origin: " + OWN);
            assertEquals(200, answer.status());
            assertEquals(OWN, answer.headers().get("access-control-allow-origin"));
            assertEquals("true", answer.headers().get("access-control-allow-credentials"));
            assertEquals(200, program.get(TestServer.POLLING).status());
        }
    }

    private static void assertForbidden(RawHttp.Response answer) {
        assertEquals(403, answer.status());
        assertEquals(FORBIDDEN, answer.body());
        assertNull(answer.headers().get("access-control-allow-origin"));
    }
}
