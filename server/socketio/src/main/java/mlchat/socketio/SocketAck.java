package mlchat.socketio;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The answer to one event of one socket.
final class SocketAck implements Ack {
    /// The client wants none.
    private static final Ack UNWANTED = new Ack() {
        @Override
        public void reply(@Nullable Object... arguments) {}

        @Override
        public boolean isWanted() {
            return false;
        }
    };

    private final Socket socket;
    private final long id;
    private final AtomicBoolean replied = new AtomicBoolean();

    /// @param id empty: the client wants no answer
    static Ack of(Socket socket, OptionalLong id) {
        return id.isPresent() ? new SocketAck(socket, id.getAsLong()) : UNWANTED;
    }

    private SocketAck(Socket socket, long id) {
        this.socket = socket;
        this.id = id;
    }

    @Override
    public void reply(@Nullable Object... arguments) {
        if (replied.compareAndSet(false, true)) {
            socket.sender().acknowledge(id, arguments);
        }
    }

    @Override
    public boolean isWanted() {
        return true;
    }
}
