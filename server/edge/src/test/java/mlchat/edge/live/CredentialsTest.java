package mlchat.edge.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mlchat.edge.testing.Request;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Who a socket speaks for when it brings more than one proof.
final class CredentialsTest {
    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";

    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final String cookies = edge.cookiesOf("ada");

    @Test
    void aCookieIsEnough() {
        assertTrue(connect(cookies, "").startsWith("40{\"sid\""));
    }

    @Test
    void aTokenAndACookieOfDifferentSessionsAreRefused() {
        expectRefused(connect(cookies, edge.register("grace").token()), "credentials-conflict", 400);
    }

    @Test
    void aTokenThatIsNoneIsNotSavedByACookie() {
        expectRefused(connect(cookies, "forged"), "not-signed-in", 401);
    }

    @Test
    void twoCookiesOfOneNameAreNobodys() {
        expectRefused(connect(cookies + "; mlchat-access=another", ""), "not-signed-in", 401);
        expectRefused(connect("mlchat-access=another; " + cookies, ""), "not-signed-in", 401);
        expectRefused(connect("__Host-mlchat-access=another", ""), "not-signed-in", 401);
    }

    private static void expectRefused(String answer, String problem, int status) {
        assertTrue(answer.startsWith("44{"), answer);
        assertTrue(answer.contains("\"data\":{\"type\":\"/problems/" + problem + "\""), answer);
        assertTrue(answer.contains("\"status\":" + status), answer);
    }

    /// What the server answers to a CONNECT by polling, with these cookies and this token, if any.
    private String connect(String cookie, String token) {
        var open = with(edge.get(POLLING), cookie).answer().text();
        var target = POLLING + "&sid=" + open.replaceAll(".*\"sid\":\"([^\"]*)\".*", "$1");
        var packet = token.isEmpty() ? "40" : "40{\"token\":\"" + token + "\"}";
        assertEquals(
                200,
                with(edge.post(target), cookie)
                        .body("text/plain", packet.getBytes(UTF_8))
                        .answer()
                        .status());
        return with(edge.get(target), cookie).answer().text();
    }

    private Request with(Request request, String cookie) {
        return request.header("Cookie", cookie).header("Origin", edge.base().toString());
    }
}
