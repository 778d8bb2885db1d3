package mlchat.socketio;

import java.util.Optional;
import java.util.Set;

/// Lets in pages of these origins and no others (RFC 6455, section 10.2): CORS does not keep a page from opening a
/// WebSocket, nor from sending a POST whose answer it may not read. Programs send no `Origin` and pass.
///
/// @param origins scheme, host and port as browsers write them, as in `https://chat.example`
public record AllowedOrigins(Set<String> origins) implements HandshakeCheck {
    private static final HandshakeRefusal FORBIDDEN =
            new HandshakeRefusal(403, "application/json", "{\"code\":4,\"message\":\"Forbidden\"}");

    public AllowedOrigins {
        origins = Set.copyOf(origins);
    }

    @Override
    public Optional<HandshakeRefusal> check(HandshakeRequest request) {
        return request.header("origin")
                .filter(origin -> !origins.contains(origin))
                .map(_ -> FORBIDDEN);
    }
}
