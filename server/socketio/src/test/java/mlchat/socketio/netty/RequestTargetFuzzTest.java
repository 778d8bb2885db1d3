package mlchat.socketio.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.handler.codec.http.QueryStringEncoder;

/// Whatever comes in as the target of a request.
final class RequestTargetFuzzTest {
    private static final String PATH = "/socket.io/";
    private static final int MOST_PARAMETERS = 32;

    @FuzzTest
    void targets(byte[] input) {
        var uri = new String(input, UTF_8);
        int end = uri.indexOf('?');
        var path = end < 0 ? uri : uri.substring(0, end);
        assertEquals(path.equals(PATH) || (path + "/").equals(PATH), RequestTarget.matches(uri, PATH));
        RequestTarget.parse(uri).ifPresent(RequestTargetFuzzTest::check);
    }

    private static void check(RequestTarget target) {
        assertTrue(target.query().size() <= MOST_PARAMETERS);
        assertEquals(target.get("transport").equals("websocket"), target.isWebSocket());
        var encoder = new QueryStringEncoder(PATH, UTF_8);
        target.query().forEach(encoder::addParam);
        assertEquals(target, RequestTarget.parse(encoder.toString()).orElseThrow());
    }
}
