package mlchat.socketio;

/// A client sent what is not the JSON it should be.
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedJson(String message) {
        super(message, null, false, false);
    }
}
