package mlchat.socketio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.engine.SessionIds;
import mlchat.socketio.loop.Loop;
import mlchat.socketio.recovery.SavedSession;
import mlchat.socketio.rooms.Member;
import org.jspecify.annotations.Nullable;

/// One client in one namespace. Any thread; for one thread, emits, joins and leaves happen in the order it calls
/// them. Handlers run on virtual threads in the socket's mailbox, but for those of
/// `NamespaceHandlers.onEventLoop`.
public final class Socket {
    private enum State {
        CONNECTING,
        CONNECTED,
        DISCONNECTED
    }

    private final Namespace namespace;
    private final Client client;
    private final Handshake handshake;
    private final Mailbox mailbox;
    private final SocketRooms rooms;
    private final EventDispatch dispatch;
    private final Member member = new SocketMember(this);
    private final SocketSender sender = new SocketSender(this, member);
    private final AtomicReference<State> state = new AtomicReference<>(State.CONNECTING);
    private volatile boolean admitted;
    private volatile Optional<Object> attachment = Optional.empty();
    private volatile @Nullable EventHandlers handlers;
    private volatile @Nullable DisconnectHandler disconnectHandler;

    // Set before anybody else sees the socket.
    private volatile String id;
    private volatile String pid = "";
    private volatile boolean recovered;

    // Only on the loop.
    private boolean open;
    private long reached;

    Socket(String id, Namespace namespace, Client client, Handshake handshake) {
        this.id = id;
        this.namespace = namespace;
        this.client = client;
        this.handshake = handshake;
        this.rooms = new SocketRooms(namespace.rooms(), member);
        this.mailbox = new Mailbox(client.limits().mailbox(), client);
        this.dispatch = new EventDispatch(namespace, mailbox, client.limits().concurrentEvents());
        if (namespace.recovery().isPresent()) {
            pid = SessionIds.next();
        }
    }

    /// 20 characters, other than the session's secret; also the name of a room with this socket alone.
    public String id() {
        return id;
    }

    public Namespace namespace() {
        return namespace;
    }

    public Handshake handshake() {
        return handshake;
    }

    /// Whether the client came back after its connection broke, with its id, rooms and attached data (`Recovery`).
    public boolean isRecovered() {
        return recovered;
    }

    /// Keeps something of the application's with the socket.
    public void attach(Object data) {
        attachment = Optional.of(data);
    }

    /// What was attached last.
    public Optional<Object> attachment() {
        return attachment;
    }

    /// What was attached last, which must be of that type.
    public <T> T attachment(Class<T> type) {
        return type.cast(attachment.orElseThrow(() -> new IllegalStateException("nothing is attached")));
    }

    /// Whether the client has joined and not left.
    public boolean isConnected() {
        return state.get() == State.CONNECTED;
    }

    /// Joins a room: what this thread sends to it from now on reaches the socket.
    public void join(String room) {
        namespace
                .recovery()
                .ifPresentOrElse(
                        recovery -> recovery.locked(position -> {
                            rooms.join(room, position);
                            return position;
                        }),
                        () -> rooms.join(room, 0));
    }

    /// Leaves a room: what this thread sends to it from now on does not reach the socket.
    public void leave(String room) {
        rooms.leave(room);
    }

    /// The rooms it is in, its own id included.
    public Set<String> rooms() {
        return rooms.names(id);
    }

    /// The sockets in these rooms but this one.
    public BroadcastOperator to(String... names) {
        return broadcast().to(names);
    }

    /// All sockets of the namespace but this one.
    public BroadcastOperator broadcast() {
        return new BroadcastOperator(namespace.adapter(), new Selection(Set.of(), Set.of(id)), BroadcastFlags.NONE);
    }

    /// This socket alone, for sending with flags.
    public BroadcastOperator self() {
        return new BroadcastOperator(
                namespace.adapter(), new Selection(Set.of(id), Set.of()), BroadcastFlags.NONE.onlyHere());
    }

    /// Sends an event. Without effect before the client has joined and after it has left.
    public void emit(String event, @Nullable Object... arguments) {
        if (namespace.recovery().isPresent()) {
            self().emit(event, arguments);
        } else {
            sender.event(event, arguments);
        }
    }

    /// Sends an event only if it can leave at once.
    public void emitVolatile(String event, @Nullable Object... arguments) {
        sender.volatileEvent(event, arguments);
    }

    /// Sends an event whose answer comes to the handler.
    public void emitWithAck(Duration timeout, AckHandler handler, String event, @Nullable Object... arguments) {
        sender.ask(
                timeout,
                event,
                arguments,
                answer -> mailbox.add(() -> EventHandlers.guard(
                        "an ack",
                        namespace.name(),
                        () -> answer.ifPresentOrElse(handler::acknowledged, handler::failed))));
    }

    /// Sends an event and waits for the answer: for virtual threads. May be called by handlers of this socket.
    ///
    /// @throws AckTimeout if no answer comes in time or the client is gone
    public List<Object> request(Duration timeout, String event, @Nullable Object... arguments)
            throws AckTimeout, InterruptedException {
        var answered = new CompletableFuture<Optional<List<Object>>>();
        sender.ask(timeout, event, arguments, answered::complete);
        try {
            return answered.get().orElseThrow(() -> new AckTimeout(event));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an answer is only ever completed", impossible);
        }
    }

    /// Handles an event of this socket, in order; the namespace's handler of that event is not asked then.
    public void on(String event, EventHandler handler) {
        ownHandlers().add(event, handler, EventHandlers.Place.MAILBOX);
    }

    /// Handles an event of this socket beside the order of its others, a few at a time.
    public void onConcurrent(String event, EventHandler handler) {
        ownHandlers().add(event, handler, EventHandlers.Place.BESIDE);
    }

    /// Hears of every event of this socket, besides its handler and after the namespace's own listeners.
    public void onAny(AnyEventHandler handler) {
        ownHandlers().add(handler);
    }

    /// Puts the middleware between this socket's events and their handlers, behind the namespace's.
    public void use(EventMiddleware middleware) {
        ownHandlers().add(middleware);
    }

    /// Hears of the end of this socket, before the namespace does. One handler: the last one set.
    public void onDisconnect(DisconnectHandler handler) {
        disconnectHandler = handler;
    }

    /// Tells the client to leave the namespace; it does not come back by itself.
    ///
    /// @param close whether all its namespaces are left and the connection ends
    public void disconnect(boolean close) {
        loop().execute(() -> disconnectHere(close));
    }

    /// Cuts the connection without telling the client to leave, so that it comes back.
    public void drop() {
        loop().execute(client::drop);
    }

    // ---- what the client does, on the loop

    void begin() {
        mailbox.add(new Entrance(this)::pass);
    }

    void receive(String event, List<Object> arguments, OptionalLong ackId) {
        dispatch.receive(new SocketEvent(this, event, arguments, SocketAck.of(this, ackId)));
    }

    boolean isAdmitted() {
        return admitted;
    }

    Optional<EventHandlers> handlers() {
        return Optional.ofNullable(handlers);
    }

    /// The socket is over. Once.
    void finish(DisconnectReason reason) {
        open = false;
        var before = state.getAndSet(State.DISCONNECTED);
        if (before == State.DISCONNECTED) {
            return;
        }
        namespace.recovery().ifPresent(recovery -> recovery.left(this, reason));
        rooms.leaveAll();
        sender.end();
        client.left(this);
        if (before == State.CONNECTED) {
            mailbox.add(() -> disconnected(reason));
        }
    }

    void disconnectHere(boolean close) {
        if (close) {
            client.disconnect();
        } else if (client.leave(this)) {
            leaveNamespace();
        }
    }

    void leaveNamespace() {
        if (open) {
            member.settle();
            sender.sendHere(namespace.encoder().disconnect(namespace.name()));
        }
        finish(DisconnectReason.SERVER_NAMESPACE_DISCONNECT);
    }

    // ---- the way in, on the mailbox's thread

    /// A text that the client's CONNECT says.
    Optional<String> said(String key) {
        return client.codec().text(handshake.auth(), key);
    }

    /// Goes on as the socket it was before its connection broke.
    void restore(SavedSession saved) {
        id = saved.id();
        pid = saved.pid();
        attachment = saved.data();
        recovered = true;
    }

    /// Whether the client was still there.
    boolean connect() {
        admitted = state.compareAndSet(State.CONNECTING, State.CONNECTED);
        return admitted;
    }

    void enter() {
        // First, so that whatever is sent to everyone after the client was told reaches it.
        rooms.enter(0, Optional.empty());
        begin(List.of());
    }

    /// Tells the client that it has joined, after what it missed. Takes ownership of the frames.
    void begin(List<Frame> missed) {
        boolean runs = loop().execute(() -> {
            open = state.get() == State.CONNECTED;
            if (open) {
                client.joined();
                missed.forEach(frame -> {
                    client.session().send(frame);
                    reach(frame.position());
                });
                sender.sendHere(namespace.encoder().connect(namespace.name(), id, secret()));
            }
            missed.forEach(Frame::release);
        });
        if (!runs) {
            missed.forEach(Frame::release);
        }
    }

    private Optional<String> secret() {
        return pid.isEmpty() ? Optional.empty() : Optional.of(pid);
    }

    void refuse(String message, Optional<Object> data) {
        var frame = namespace.encoder().connectError(namespace.name(), message, data.orElse(null));
        boolean runs = loop().execute(() -> {
            client.forget(this);
            finish(DisconnectReason.SERVER_NAMESPACE_DISCONNECT);
            sender.sendHere(frame);
        });
        if (!runs) {
            frame.release();
        }
    }

    private void disconnected(DisconnectReason reason) {
        var own = disconnectHandler;
        if (own != null) {
            EventHandlers.guard("disconnections", namespace.name(), () -> own.disconnected(this, reason));
        }
        namespace.disconnected(this, reason);
    }

    // ---- helpers

    /// Tells whoever wants to hear what is sent.
    void sent(String event, List<? extends @Nullable Object> arguments) {
        mailbox.add(() -> namespace
                .eventHandlers()
                .forEach(all -> all.outgoing()
                        .forEach(handler -> EventHandlers.guard(
                                event, namespace.name(), () -> handler.sent(this, event, arguments)))));
    }

    boolean isOpenHere() {
        return open;
    }

    /// An event with that position was sent. Only on the loop.
    void reach(long position) {
        reached = Math.max(reached, position);
    }

    long reached() {
        return reached;
    }

    String pid() {
        return pid;
    }

    Client client() {
        return client;
    }

    SocketSender sender() {
        return sender;
    }

    SocketRooms socketRooms() {
        return rooms;
    }

    RemoteSocket snapshot() {
        return new RemoteSocket(id, handshake, rooms(), attachment);
    }

    static Socket of(Member member) {
        return ((SocketMember) member).socket();
    }

    private Loop loop() {
        return client.session().loop();
    }

    private synchronized EventHandlers ownHandlers() {
        var own = handlers;
        if (own == null) {
            own = new EventHandlers();
            handlers = own;
        }
        return own;
    }
}
