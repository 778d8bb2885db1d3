package mlchat.socketio;

/// A client did not answer in time, or is gone.
public final class AckTimeout extends Exception {
    private static final long serialVersionUID = 1L;

    public AckTimeout(String event) {
        super("no ack for " + event, null, false, false);
    }
}
