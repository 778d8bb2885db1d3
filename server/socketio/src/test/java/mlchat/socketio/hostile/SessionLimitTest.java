package mlchat.socketio.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.function.UnaryOperator;
import mlchat.socketio.Limit;
import mlchat.socketio.Limits;
import mlchat.socketio.testing.RawHttp;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import mlchat.socketio.testing.Until;
import org.junit.jupiter.api.Test;

/// How many sessions and connections one address, and all of them, may have.
final class SessionLimitTest {
    private static final String TOO_MANY = "{\"code\":4,\"message\":\"Too many sessions\"}";

    @Test
    void theServerTakesOnlySoManySessions() throws Exception {
        try (var server = server(limits -> limits.sessions(2))) {
            var first = server.joined();
            try (var second = server.polling().joined()) {
                assertTooMany(server, Limit.SESSIONS);
                assertEquals(200, second.post("3").status(), "those who are in stay");
            }
            first.close();
            Until.isTrue(() -> server.server().sessionCount() == 1);
            server.joined().close();
        }
    }

    @Test
    void oneAddressHasOnlySoManySessions() throws Exception {
        try (var server = new TestServer(TestServer.settings()
                        .clientAddress((_, headers) -> headers.getOrDefault("x-client", "nobody"))
                        .limits(Limits.builder().sessionsPerAddress(1).build()));
                var one = server.joined()) {
            assertTooMany(server, Limit.SESSIONS_PER_ADDRESS);
            try (var other = new RawWebSocket(server.address(), TestServer.WEBSOCKET, "X-Client: somebody else")) {
                assertTrue(other.text().startsWith("0{"));
            }
            one.send("41");
        }
    }

    @Test
    void oneAddressHasOnlySoManySessionsThatHaveNotJoined() throws Exception {
        try (var server = server(limits -> limits.unjoinedPerAddress(2));
                var first = server.webSocket();
                var second = server.webSocket()) {
            assertTooMany(server, Limit.UNJOINED_PER_ADDRESS);
            first.send("40");
            first.text();
            try (var third = server.webSocket()) {
                third.send("40");
                assertTrue(third.text().startsWith("40{"));
            }
            second.send("40/nowhere");
            second.text();
            server.webSocket().close();
        }
    }

    @Test
    void oneAddressHasOnlySoManyConnectionsThatAskNothing() throws Exception {
        try (var server = server(limits -> limits.halfOpenPerAddress(2));
                var first = server.http();
                var second = server.http()) {
            first.send("GET ");
            second.send("G");
            try (var third = server.http()) {
                assertTrue(third.isClosedByServer());
            }
            assertEquals(1, server.server().limits().count(Limit.HALF_OPEN_PER_ADDRESS));
            first.send(TestServer.POLLING + " HTTP/1.1\r\nHost: test\r\n\r\n");
            assertEquals(200, first.read().status());
            try (var third = server.http()) {
                assertEquals(200, third.get(TestServer.POLLING).status());
            }
        }
    }

    @Test
    void oneAddressHasOnlySoManyConnections() throws Exception {
        try (var server = server(limits -> limits.connectionsPerAddress(2))) {
            var first = server.http();
            try (var second = server.http();
                    var third = server.http()) {
                assertEquals(200, first.get(TestServer.POLLING).status());
                assertEquals(200, second.get(TestServer.POLLING).status());
                assertTrue(third.isClosedByServer());
                assertEquals(1, server.server().limits().count(Limit.CONNECTIONS_PER_ADDRESS));
                first.close();
                Until.isTrue(() -> accepts(server));
            }
        }
    }

    @Test
    void oneAddressComesOnlySoOftenASecond() throws Exception {
        try (var server = server(limits -> limits.connectionsPerSecond(2))) {
            var rate = server.server().limits();
            while (rate.count(Limit.CONNECTIONS_PER_SECOND) == 0) {
                accepts(server);
            }
            Until.isTrue(() -> accepts(server));
        }
    }

    private static boolean accepts(TestServer server) throws IOException {
        try (var http = server.http()) {
            return http.get(TestServer.POLLING).status() == 200;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void nothingIsCountedAfterwards() throws Exception {
        try (var server =
                server(limits -> limits.sessions(2).sessionsPerAddress(2).unjoinedPerAddress(1))) {
            for (int i = 0; i < 20; i++) {
                try (var client = server.webSocket()) {
                    assertTooMany(server, Limit.UNJOINED_PER_ADDRESS);
                    client.send(i % 2 == 0 ? "1" : "abc");
                    client.closeCode();
                }
                Until.isTrue(() -> server.server().sessionCount() == 0);
            }
        }
    }

    private static void assertTooMany(TestServer server, Limit limit) throws IOException {
        long before = server.server().limits().count(limit);
        try (var polls = server.http();
                var upgrades = server.http()) {
            var refused = polls.get(TestServer.POLLING);
            assertEquals(429, refused.status());
            assertEquals(TOO_MANY, refused.body());
            assertEquals(429, upgrade(upgrades).status());
        }
        assertEquals(before + 2, server.server().limits().count(limit));
    }

    private static RawHttp.Response upgrade(RawHttp http) throws IOException {
        return http.get(
                TestServer.WEBSOCKET,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    }

    private static TestServer server(UnaryOperator<Limits.Builder> change) {
        return new TestServer(
                TestServer.settings().limits(change.apply(Limits.builder()).build()));
    }
}
