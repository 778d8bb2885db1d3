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

    /// @param concurrent whether it may run beside the socket's order
    record Registration(EventHandler handler, boolean concurrent) {}

    void add(String event, EventHandler handler, boolean concurrent) {
        handlers.put(event, new Registration(handler, concurrent));
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
