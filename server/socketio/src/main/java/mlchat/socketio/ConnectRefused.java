package mlchat.socketio;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A middleware refuses a socket. The client's `connect_error` gets the message and, if there is one, the data.
public final class ConnectRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final transient @Nullable Object data;

    public ConnectRefused(String message) {
        super(message, null, false, false);
        this.text = message;
        this.data = null;
    }

    /// @param data written by the codec
    public ConnectRefused(String message, Object data) {
        super(message, null, false, false);
        this.text = message;
        this.data = data;
    }

    public String text() {
        return text;
    }

    public Optional<Object> data() {
        return Optional.ofNullable(data);
    }
}
