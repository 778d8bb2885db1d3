package mlchat.socketio;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A client sent what is not the JSON it should be.
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable Limit limit;

    public MalformedJson(String message) {
        this(message, null);
    }

    /// @param limit what was exceeded
    public MalformedJson(String message, @Nullable Limit limit) {
        super(message, null, false, false);
        this.limit = limit;
    }

    /// The limit that was exceeded, if it is not just broken.
    public Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }
}
