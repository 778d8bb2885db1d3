package mlchat.socketio;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

/// An HTTP request to the server as checks and applications see it.
///
/// @param kind what the request wants
/// @param method in capitals
/// @param url path and query as sent
/// @param headers names in small letters; values of a repeated header joined by `, `
/// @param query the last value of each parameter
/// @param remoteAddress the peer of the connection, which may be a proxy
/// @param secure whether the connection itself is encrypted
public record HandshakeRequest(
        Kind kind,
        String method,
        String url,
        Map<String, String> headers,
        Map<String, String> query,
        InetSocketAddress remoteAddress,
        boolean secure) {

    /// What a request wants.
    public enum Kind {
        /// A new session by polling.
        HANDSHAKE,
        /// A polling POST to a session.
        POST,
        /// A WebSocket, for a new session or one that upgrades.
        WEBSOCKET
    }

    public HandshakeRequest {
        headers = Map.copyOf(headers);
        query = Map.copyOf(query);
    }

    /// A header by its name in small letters.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
