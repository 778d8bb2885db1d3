package mlchat.socketio.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Compresses answered polls.
final class Gzip {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern REFUSED = Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*");

    private Gzip() {}

    /// Whether the client takes gzip (RFC 9110, section 12.5.3).
    static boolean isAccepted(HttpHeaders request) {
        return request.getAll(HttpHeaderNames.ACCEPT_ENCODING).stream()
                .flatMap(COMMA::splitAsStream)
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .anyMatch(coding -> (coding.equals("gzip") || coding.startsWith("gzip;"))
                        && !REFUSED.matcher(coding).matches());
    }

    /// Takes ownership of the body; the caller owns the result.
    static ByteBuf compress(ByteBuf body) {
        var compressed = body.alloc().buffer(body.readableBytes() / 2 + 32);
        try (var gzip = new GZIPOutputStream(new ByteBufOutputStream(compressed))) {
            body.readBytes(gzip, body.readableBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            body.release();
        }
        return compressed;
    }

    static void mark(HttpHeaders answer) {
        answer.set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
    }
}
