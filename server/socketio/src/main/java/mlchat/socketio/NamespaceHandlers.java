package mlchat.socketio;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What an application does with the sockets of one namespace, or of all that a rule allows. Register before the server
/// listens.
public abstract sealed class NamespaceHandlers permits Namespace, NamespaceFamily {
    private final EventHandlers events = new EventHandlers();
    private final List<Middleware> middlewares = new CopyOnWriteArrayList<>();
    private final List<ConnectionHandler> connectionHandlers = new CopyOnWriteArrayList<>();
    private final List<DisconnectHandler> disconnectHandlers = new CopyOnWriteArrayList<>();

    NamespaceHandlers() {}

    /// Asks the middleware about every socket, after those added before.
    public void use(Middleware middleware) {
        middlewares.add(middleware);
    }

    /// Puts the middleware between the events of every socket and their handlers, behind those added before.
    public void useForEvents(EventMiddleware middleware) {
        events.add(middleware);
    }

    public void onConnection(ConnectionHandler handler) {
        connectionHandlers.add(handler);
    }

    public void onDisconnect(DisconnectHandler handler) {
        disconnectHandlers.add(handler);
    }

    /// Handles an event of every socket, one after another in the order of the socket's events. One handler an
    /// event: the last one registered.
    public void on(String event, EventHandler handler) {
        events.add(event, handler, EventHandlers.Place.MAILBOX);
    }

    /// Handles an event of every socket beside the order of its others, a few at a time (`Limits.concurrentEvents`).
    public void onConcurrent(String event, EventHandler handler) {
        events.add(event, handler, EventHandlers.Place.BESIDE);
    }

    /// Handles an event of every socket, in the order of the socket's events, on the event loop: no thread is woken
    /// for it, and what one turn of the loop has read is sent on together. The handler must not block, not even for
    /// a moment: all sockets of the loop wait for it. While a handler of another kind is at work for the socket, or
    /// if a middleware or listener stands in between, it runs on the socket's virtual thread like any other.
    public void onEventLoop(String event, EventHandler handler) {
        events.add(event, handler, EventHandlers.Place.LOOP);
    }

    /// Hears of every event of every socket, besides its handler.
    public void onAny(AnyEventHandler handler) {
        events.add(handler);
    }

    /// Hears of every event that is sent to a socket. Costs a visit of each recipient's mailbox.
    public void onAnyOutgoing(OutgoingHandler handler) {
        events.add(handler);
    }

    EventHandlers events() {
        return events;
    }

    List<Middleware> middlewares() {
        return middlewares;
    }

    List<ConnectionHandler> connectionHandlers() {
        return connectionHandlers;
    }

    List<DisconnectHandler> disconnectHandlers() {
        return disconnectHandlers;
    }
}
