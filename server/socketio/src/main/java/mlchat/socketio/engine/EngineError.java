package mlchat.socketio.engine;

/// The errors Engine.IO answers with HTTP 400, by their numbers.
public enum EngineError {
    TRANSPORT_UNKNOWN(0, "Transport unknown"),
    SESSION_ID_UNKNOWN(1, "Session ID unknown"),
    BAD_HANDSHAKE_METHOD(2, "Bad handshake method"),
    BAD_REQUEST(3, "Bad request"),
    UNSUPPORTED_PROTOCOL_VERSION(5, "Unsupported protocol version");

    private final int code;
    private final String message;

    EngineError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    /// The body of the answer.
    public String json() {
        return "{\"code\":" + code + ",\"message\":\"" + message + "\"}";
    }
}
