package mlchat.socketio.netty;

import io.netty.buffer.ByteBuf;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text from clients, which must be UTF-8 without a fault (RFC 6455, section 8.1).
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /// The readable bytes as text; leaves the buffer as it was.
    static String decode(ByteBuf bytes) throws CharacterCodingException {
        var text = bytes.toString(StandardCharsets.UTF_8);
        // The fast way puts this where there is a fault. It may also have been sent.
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeStrictly(bytes);
    }

    private static String decodeStrictly(ByteBuf bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes.nioBuffer()).toString();
    }
}
