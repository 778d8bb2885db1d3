package mlchat.socketio;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Handlers by event name.
final class EventHandlers {
    private static final Logger LOG = System.getLogger(EventHandlers.class.getName());

    private final Map<String, Registration> handlers = new ConcurrentHashMap<>();

    /// @param concurrent whether it may run beside the socket's order
    record Registration(EventHandler handler, boolean concurrent) {}

    void add(String event, EventHandler handler, boolean concurrent) {
        handlers.put(event, new Registration(handler, concurrent));
    }

    Optional<Registration> find(String event) {
        return Optional.ofNullable(handlers.get(event));
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
