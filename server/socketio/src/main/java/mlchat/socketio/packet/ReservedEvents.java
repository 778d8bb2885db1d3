package mlchat.socketio.packet;

import java.util.Set;

/// Names that may not be sent, in either direction: client libraries use them for events of their own.
public final class ReservedEvents {
    private static final Set<String> NAMES =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private ReservedEvents() {}

    public static boolean contains(String event) {
        return NAMES.contains(event);
    }
}
