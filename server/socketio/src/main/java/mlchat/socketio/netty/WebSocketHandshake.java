package mlchat.socketio.netty;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The server's side of the opening handshake of RFC 6455, section 4.2. No subprotocol.
final class WebSocketHandshake {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String VERSION = "13";

    private WebSocketHandshake() {}

    static boolean isWanted(HttpRequest request) {
        return request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    }

    /// The answer: 101, or what refuses the request. The caller owns it.
    ///
    /// @param deflate whether messages are compressed, as both sides wish
    static DefaultFullHttpResponse answer(HttpRequest request, boolean deflate) {
        var headers = request.headers();
        if (!VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
            var response = response(HttpResponseStatus.UPGRADE_REQUIRED);
            response.headers()
                    .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, VERSION)
                    .set(HttpHeaderNames.CONTENT_LENGTH, 0);
            return response;
        }
        if (!isWellFormed(request, headers)) {
            var response = response(HttpResponseStatus.BAD_REQUEST);
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
            return response;
        }
        var response = response(HttpResponseStatus.SWITCHING_PROTOCOLS);
        response.headers()
                .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                .set(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, accept(headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY)));
        if (deflate) {
            response.headers().set(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS, DeflateOffer.ACCEPTED);
        }
        return response;
    }

    private static boolean isWellFormed(HttpRequest request, HttpHeaders headers) {
        var key = headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        return request.method().equals(HttpMethod.GET)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                && key != null
                && key.length() == 24;
    }

    private static String accept(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(digest.digest((key + GUID).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }

    private static DefaultFullHttpResponse response(HttpResponseStatus status) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
    }
}
