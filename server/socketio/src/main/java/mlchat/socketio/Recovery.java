package mlchat.socketio;

import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;

/// How a namespace takes back clients whose connection broke, with their id, rooms and attached data and with the
/// events they missed (connection state recovery). Clients that know nothing of it get an extra last argument, the
/// event's offset: so it is switched on for each namespace by itself.
///
/// What a client sends is not covered; its own `retries` are.
///
/// @param maxDisconnection how long a client may be away
/// @param maxEvents events kept for those who are away
/// @param maxBytes bytes of those events; when either is used up the oldest are dropped, and who missed them starts
/// anew
/// @param maxSessions clients that may be away at once; the one that is away longest is forgotten first
/// @param skipMiddlewares whether a client that comes back is not asked again
/// @param rooms what is left of the rooms a client had; runs on a virtual thread before it is let in. Events for rooms
/// that are left out are not sent again
public record Recovery(
        Duration maxDisconnection,
        int maxEvents,
        int maxBytes,
        int maxSessions,
        boolean skipMiddlewares,
        BiFunction<Socket, Set<String>, Set<String>> rooms) {

    public Recovery {
        if (maxEvents < 1 || maxBytes < 1 || maxSessions < 1 || !maxDisconnection.isPositive()) {
            throw new IllegalArgumentException("a recovery without room for anything recovers nothing");
        }
    }

    /// Two minutes, 10,000 events or 16 MiB, 10,000 clients; middlewares are asked, rooms are kept.
    public static Recovery defaults() {
        return new Recovery(Duration.ofMinutes(2), 10_000, 16 << 20, 10_000, false, (_, rooms) -> rooms);
    }

    public Recovery withMaxDisconnection(Duration duration) {
        return new Recovery(duration, maxEvents, maxBytes, maxSessions, skipMiddlewares, rooms);
    }

    public Recovery withBounds(int events, int bytes, int sessions) {
        return new Recovery(maxDisconnection, events, bytes, sessions, skipMiddlewares, rooms);
    }

    public Recovery skippingMiddlewares() {
        return new Recovery(maxDisconnection, maxEvents, maxBytes, maxSessions, true, rooms);
    }

    public Recovery withRooms(BiFunction<Socket, Set<String>, Set<String>> hook) {
        return new Recovery(maxDisconnection, maxEvents, maxBytes, maxSessions, skipMiddlewares, hook);
    }
}
