package mlchat.edge.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.RawUpgrade;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page of another site must not open or use a socket with somebody's cookies.
final class SocketOriginTest {
    private static final String HANDSHAKE = "/socket.io/?EIO=4&transport=polling";

    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final String cookie = edge.cookiesOf("ada");

    @Test
    void thePageItselfOpensASession() {
        assertEquals(200, handshake("", "same-origin").status(), "browsers send no origin with a GET of the same");
        assertEquals(200, handshake(edge.base().toString(), "").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1:1"})
    void anotherPageOpensNone(String origin) {
        var answer = handshake(origin, "");
        assertEquals(403, answer.status());
        assertEquals("cross-site", answer.problem());
        assertEquals(List.of(), answer.headers("access-control-allow-origin"));
        assertEquals(403, handshake("", "cross-site").status());
    }

    @Test
    void aPostNeedsAnOrigin() {
        var open = handshake("", "").text();
        assertTrue(open.startsWith("0{"), open);
        var sid = open.replaceAll(".*\"sid\":\"([^\"]*)\".*", "$1");
        var target = HANDSHAKE + "&sid=" + sid;
        assertEquals(
                403,
                edge.post(target)
                        .header("Cookie", cookie)
                        .body("text/plain", "40".getBytes(UTF_8))
                        .answer()
                        .status());
        var ours = edge.post(target)
                .header("Cookie", cookie)
                .header("Origin", edge.base().toString())
                .body("text/plain", "40".getBytes(UTF_8))
                .answer();
        assertEquals(200, ours.status());
        assertTrue(edge.get(target).header("Cookie", cookie).answer().text().startsWith("40{\"sid\""), "by its cookie");
    }

    @Test
    void aProgramWithoutCookiesMayComeFromAnywhere() {
        assertEquals(
                200,
                edge.get(HANDSHAKE)
                        .header("Origin", "https://elsewhere.example")
                        .answer()
                        .status());
    }

    @Test
    void aWebSocketNeedsAnOriginOfOurs() {
        assertEquals(101, upgrade("Origin: " + edge.base()));
        assertEquals(101, upgrade("Origin: " + edge.base(), "Sec-Fetch-Site: same-origin"));
        assertEquals(403, upgrade(), "browsers always send one with a WebSocket");
        assertEquals(403, upgrade("Origin: " + edge.base(), "Sec-Fetch-Site: cross-site"));
        assertEquals(403, upgrade("Origin: " + edge.base(), "Origin: https://evil.example"));
        for (var origin : List.of("https://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1", "")) {
            assertEquals(403, upgrade("Origin: " + origin), origin);
        }
        try (var program = new RawUpgrade(edge, "Origin: https://elsewhere.example")) {
            assertEquals(101, program.status(), "without cookies there is nothing to abuse");
        }
    }

    private int upgrade(String... headers) {
        var all = Stream.concat(Stream.of("Cookie: " + cookie), Stream.of(headers))
                .toArray(String[]::new);
        try (var upgrade = new RawUpgrade(edge, all)) {
            return upgrade.status();
        }
    }

    private Answer handshake(String origin, String site) {
        return edge.get(HANDSHAKE)
                .header("Cookie", cookie)
                .maybe("Origin", origin)
                .maybe("Sec-Fetch-Site", site)
                .answer();
    }
}
