package mlchat.socketio;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// What an application does with events: of one socket, of a namespace, of many namespaces.
final class EventHandlers {
    private static final Logger LOG = System.getLogger(EventHandlers.class.getName());

    private final Map<String, Registration> handlers = new ConcurrentHashMap<>();
    private final List<AnyEventHandler> any = new CopyOnWriteArrayList<>();
    private final List<EventMiddleware> middlewares = new CopyOnWriteArrayList<>();
    private final List<OutgoingHandler> outgoing = new CopyOnWriteArrayList<>();

    /// Where a handler runs.
    enum Place {
        /// On the socket's virtual thread, in order.
        MAILBOX,
        /// On a virtual thread of its own, beside the order.
        BESIDE,
        /// On the event loop, in order.
        LOOP
    }

    record Registration(EventHandler handler, Place place) {}

    void add(String event, EventHandler handler, Place place) {
        handlers.put(event, new Registration(handler, place));
    }

    /// Whether anybody stands between events and their handlers, or beside them.
    boolean isPlain() {
        return any.isEmpty() && middlewares.isEmpty();
    }

    void add(AnyEventHandler handler) {
        any.add(handler);
    }

    void add(EventMiddleware middleware) {
        middlewares.add(middleware);
    }

    void add(OutgoingHandler handler) {
        outgoing.add(handler);
    }

    Optional<Registration> find(String event) {
        return Optional.ofNullable(handlers.get(event));
    }

    List<AnyEventHandler> any() {
        return any;
    }

    List<EventMiddleware> middlewares() {
        return middlewares;
    }

    List<OutgoingHandler> outgoing() {
        return outgoing;
    }

    /// Runs what the application gave us; its accidents end here, logged once.
    static void guard(String what, String namespace, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException accident) {
            LOG.log(Level.ERROR, "The handler of " + what + " in " + namespace + " failed", accident);
        }
    }
}
