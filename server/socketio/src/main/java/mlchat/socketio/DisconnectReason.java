package mlchat.socketio;

/// Why a socket is gone, in the protocol's own words (`text`).
public enum DisconnectReason {
    SERVER_NAMESPACE_DISCONNECT("server namespace disconnect"),
    CLIENT_NAMESPACE_DISCONNECT("client namespace disconnect"),
    SERVER_SHUTTING_DOWN("server shutting down"),
    PING_TIMEOUT("ping timeout"),
    TRANSPORT_CLOSE("transport close"),
    TRANSPORT_ERROR("transport error"),
    PARSE_ERROR("parse error"),
    FORCED_CLOSE("forced close"),
    FORCED_SERVER_CLOSE("forced server close");

    private final String text;

    DisconnectReason(String text) {
        this.text = text;
    }

    /// The reason as other Socket.IO servers and the clients spell it.
    public String text() {
        return text;
    }
}
