package mlchat.socketio;

/// The answer to a request that a `HandshakeCheck` refuses.
///
/// @param status an HTTP status of 400 or more
/// @param contentType of the body
/// @param body text, usually JSON
public record HandshakeRefusal(int status, String contentType, String body) {
    public HandshakeRefusal {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not a refusal: " + status);
        }
    }
}
