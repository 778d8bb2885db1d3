package mlchat.socketio;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;

/// How a socket came in.
///
/// @param request the HTTP request that made its session
/// @param issued when it asked to join
/// @param auth the object of its CONNECT packet, an empty object if it sent none; the codec's value
public record Handshake(HandshakeRequest request, Instant issued, Object auth) {
    /// Names in small letters.
    public Map<String, String> headers() {
        return request.headers();
    }

    public Map<String, String> query() {
        return request.query();
    }

    public String url() {
        return request.url();
    }

    /// The peer of the connection, which may be a proxy.
    public InetSocketAddress remoteAddress() {
        return request.remoteAddress();
    }
}
