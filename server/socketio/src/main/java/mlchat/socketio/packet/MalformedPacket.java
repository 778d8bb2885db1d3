package mlchat.socketio.packet;

import java.util.Optional;
import mlchat.socketio.Limit;
import org.jspecify.annotations.Nullable;

/// A client sent what is not a Socket.IO packet. It costs the connection.
public final class MalformedPacket extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable Limit limit;

    public MalformedPacket(String message) {
        this(message, null);
    }

    /// @param limit what was exceeded
    public MalformedPacket(String message, @Nullable Limit limit) {
        super(message, null, false, false);
        this.limit = limit;
    }

    /// The limit that was exceeded, if it is not just broken.
    public Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }
}
