package mlchat.socketio;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import mlchat.socketio.packet.PacketEncoder;
import mlchat.socketio.rooms.Rooms;
import org.jspecify.annotations.Nullable;

/// A namespace: its middlewares and handlers, and all its sockets. Any thread; register before the server listens.
public final class Namespace extends NamespaceHandlers {
    private final String name;
    private final Optional<NamespaceFamily> family;
    private final Rooms rooms = new Rooms();
    private final PacketEncoder encoder;
    private final Adapter adapter;
    private final List<EventHandlers> eventHandlers;
    private final Map<String, ServerEventHandler> serverEvents = new ConcurrentHashMap<>();
    private final AtomicLong ackIds = new AtomicLong();
    private volatile Optional<SocketRecovery> recovery = Optional.empty();
    private volatile boolean hasServed;
    // Only under the lock of the server's entry for the namespace.
    private int users;

    Namespace(String name, PacketEncoder encoder, Adapter.Factory adapters, Optional<NamespaceFamily> family) {
        this.name = name;
        this.encoder = encoder;
        this.family = family;
        this.eventHandlers =
                family.map(parent -> List.of(parent.events(), events())).orElse(List.of(events()));
        this.adapter = adapters.around(name, new LocalAdapter(this, rooms), this::receive);
    }

    public String name() {
        return name;
    }

    /// Takes clients back whose connection broke. Before the server listens.
    public void recover(Recovery settings) {
        recovery = Optional.of(new SocketRecovery(this, settings));
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
        return new BroadcastOperator(adapter, Selection.everyone(), BroadcastFlags.NONE);
    }

    /// Sends an event to all sockets.
    public void emit(String event, @Nullable Object... arguments) {
        everyone().emit(event, arguments);
    }

    /// Sends an event to the other nodes themselves; on each the handler of `onServerEvent` hears it.
    public void serverSideEmit(String event, @Nullable Object... arguments) {
        adapter.emitToServers(event, Arrays.asList(arguments));
    }

    /// Sends an event to the other nodes themselves and waits for their answers, those that come in time.
    public List<List<Object>> serverSideAsk(Duration timeout, String event, @Nullable Object... arguments) {
        return adapter.askServers(timeout, event, Arrays.asList(arguments));
    }

    /// Handles an event that another node sent to the servers themselves. One handler an event.
    public void onServerEvent(String event, ServerEventHandler handler) {
        serverEvents.put(event, handler);
    }

    private void receive(String event, List<Object> arguments, Ack ack) {
        var handler = serverEvents.get(event);
        if (handler != null) {
            EventHandlers.guard(event, name, () -> handler.handle(arguments, ack));
        }
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

    Optional<SocketRecovery> recovery() {
        return recovery;
    }

    Optional<NamespaceFamily> family() {
        return family;
    }

    /// What the application does with events, the family's first.
    List<EventHandlers> eventHandlers() {
        return eventHandlers;
    }

    /// Whether anybody wants to hear what is sent to all sockets.
    boolean hearsOutgoing() {
        return eventHandlers.stream().anyMatch(handlers -> !handlers.outgoing().isEmpty());
    }

    /// Asks all middlewares, the family's first.
    ///
    /// @throws ConnectRefused if one refuses
    void admit(Socket socket) {
        family.ifPresent(parent -> parent.middlewares().forEach(middleware -> middleware.admit(socket)));
        middlewares().forEach(middleware -> middleware.admit(socket));
    }

    /// Whether a socket was ever let in.
    boolean hasServed() {
        return hasServed;
    }

    void connected(Socket socket) {
        hasServed = true;
        family.ifPresent(parent -> connected(parent, socket));
        connected(this, socket);
    }

    private void connected(NamespaceHandlers handlers, Socket socket) {
        handlers.connectionHandlers()
                .forEach(handler -> EventHandlers.guard("connections", name, () -> handler.connected(socket)));
    }

    void disconnected(Socket socket, DisconnectReason reason) {
        family.ifPresent(parent -> disconnected(parent, socket, reason));
        disconnected(this, socket, reason);
    }

    private void disconnected(NamespaceHandlers handlers, Socket socket, DisconnectReason reason) {
        handlers.disconnectHandlers()
                .forEach(handler ->
                        EventHandlers.guard("disconnections", name, () -> handler.disconnected(socket, reason)));
    }

    /// Counts a socket in that asks to join. Only under the lock of the server's entry.
    Namespace used() {
        users++;
        return this;
    }

    /// Counts a socket out; whether that was the last one. Only under the lock of the server's entry.
    boolean unused() {
        users--;
        return users == 0;
    }

    /// Ids of acks we ask for: below 2^31, as some clients read them into an int.
    long nextAckId() {
        return ackIds.getAndIncrement() & Integer.MAX_VALUE;
    }
}
