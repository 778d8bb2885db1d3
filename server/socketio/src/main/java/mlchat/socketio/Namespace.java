package mlchat.socketio;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import mlchat.socketio.packet.PacketEncoder;
import mlchat.socketio.rooms.Rooms;
import org.jspecify.annotations.Nullable;

/// A namespace: its middlewares and handlers, and all its sockets. Any thread; register before the server listens.
public final class Namespace {
    private final String name;
    private final Rooms rooms = new Rooms();
    private final PacketEncoder encoder;
    private final Adapter adapter;
    private final EventHandlers handlers = new EventHandlers();
    private final List<Middleware> middlewares = new CopyOnWriteArrayList<>();
    private final List<ConnectionHandler> connectionHandlers = new CopyOnWriteArrayList<>();
    private final List<DisconnectHandler> disconnectHandlers = new CopyOnWriteArrayList<>();
    private final AtomicLong ackIds = new AtomicLong();

    Namespace(String name, PacketEncoder encoder, Adapter.Factory adapters) {
        this.name = name;
        this.encoder = encoder;
        this.adapter = adapters.around(name, new LocalAdapter(name, rooms, encoder));
    }

    public String name() {
        return name;
    }

    /// Asks the middleware about every socket, after those added before.
    public void use(Middleware middleware) {
        middlewares.add(middleware);
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
        handlers.add(event, handler, false);
    }

    /// Handles an event of every socket beside the order of its others, a few at a time (`Limits.concurrentEvents`).
    public void onConcurrent(String event, EventHandler handler) {
        handlers.add(event, handler, true);
    }

    /// Sockets in any of these rooms.
    public BroadcastOperator to(String... names) {
        return everyone().to(names);
    }

    /// Sockets in any of these rooms.
    public BroadcastOperator in(String... names) {
        return everyone().to(names);
    }

    /// All sockets but those in these rooms.
    public BroadcastOperator except(String... names) {
        return everyone().except(names);
    }

    /// All sockets.
    public BroadcastOperator everyone() {
        return new BroadcastOperator(adapter, Selection.everyone(), false);
    }

    /// Sends an event to all sockets.
    public void emit(String event, @Nullable Object... arguments) {
        everyone().emit(event, arguments);
    }

    /// A socket of this node by its id.
    public Optional<Socket> socket(String id) {
        return rooms.member(id).map(Socket::of);
    }

    /// The sockets of this node.
    public Collection<Socket> sockets() {
        return rooms.members().stream().map(Socket::of).toList();
    }

    /// How many sockets this node has.
    public int socketCount() {
        return rooms.memberCount();
    }

    Rooms rooms() {
        return rooms;
    }

    PacketEncoder encoder() {
        return encoder;
    }

    Adapter adapter() {
        return adapter;
    }

    EventHandlers handlers() {
        return handlers;
    }

    List<Middleware> middlewares() {
        return middlewares;
    }

    void connected(Socket socket) {
        connectionHandlers.forEach(
                handler -> EventHandlers.guard("connections", name, () -> handler.connected(socket)));
    }

    void disconnected(Socket socket, DisconnectReason reason) {
        disconnectHandlers.forEach(
                handler -> EventHandlers.guard("disconnections", name, () -> handler.disconnected(socket, reason)));
    }

    /// Ids of acks we ask for: below 2^31, as some clients read them into an int.
    long nextAckId() {
        return ackIds.getAndIncrement() & Integer.MAX_VALUE;
    }
}
