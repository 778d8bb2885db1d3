package mlchat.socketio.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Base64;

/// Whatever comes in as the body of a POST.
final class PayloadFuzzTest {
    private static final String SEPARATOR = "\u001e";
    private static final int LIMIT = 8;

    @FuzzTest
    void payloads(byte[] input) {
        var body = new String(input, UTF_8);
        long packets = body.chars().filter(c -> c == Frame.SEPARATOR).count() + 1;
        var split = Payload.split(body, LIMIT);
        assertEquals(packets <= LIMIT, split.isPresent());
        split.ifPresent(parts -> {
            assertEquals(packets, parts.size());
            assertEquals(body, String.join(SEPARATOR, parts));
            parts.stream().filter(each -> each.startsWith("b")).forEach(PayloadFuzzTest::binary);
        });
    }

    private static void binary(String packet) {
        Payload.binary(packet).ifPresent(bytes -> {
            assertTrue(bytes.length <= packet.length() / 4 * 3 + 3);
            var again =
                    Payload.binary("b" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            assertArrayEquals(bytes, again.orElseThrow());
        });
    }
}
