package mlchat.socketio;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mlchat.socketio.engine.EngineListener;
import mlchat.socketio.engine.EngineSession;
import mlchat.socketio.engine.SessionIds;
import mlchat.socketio.loop.Deadline;
import mlchat.socketio.packet.Assembly;
import mlchat.socketio.packet.MalformedPacket;
import mlchat.socketio.packet.Packet;
import mlchat.socketio.packet.PacketDecoder;
import mlchat.socketio.packet.PacketType;
import mlchat.socketio.packet.ReservedEvents;
import org.jspecify.annotations.Nullable;

/// What one Engine.IO session says in Socket.IO: its packets to its sockets, one per namespace. Only on the
/// session's loop.
final class Client implements EngineListener, Mailbox.Source {
    private final SocketIoServer server;
    private final EngineSession session;
    private final Map<String, Socket> sockets = new HashMap<>(2);
    private Set<String> left = Set.of();
    private Set<String> refused = Set.of();
    private int entering;
    private @Nullable Deadline connectDeadline;
    private @Nullable Assembly assembly;
    private @Nullable Deadline attachmentDeadline;
    private boolean hasJoined;

    Client(SocketIoServer server, EngineSession session) {
        this.server = server;
        this.session = session;
        connectDeadline = new Deadline(this::neverJoined);
        session.loop().deadlines(server.config().connectTimeout()).add(connectDeadline);
    }

    EngineSession session() {
        return session;
    }

    Limits limits() {
        return server.config().limits();
    }

    @Override
    public void full() {
        session.loop().run(this::hold);
    }

    @Override
    public void roomy() {
        session.loop().execute(session::resume);
    }

    private void hold() {
        server.limits().met(Limit.MAILBOX);
        session.hold();
    }

    @Override
    public void text(String text) {
        if (assembly != null) {
            violation();
            return;
        }
        if (!hasJoined && text.length() > limits().payloadBeforeConnect()) {
            exceeds(Limit.PAYLOAD_BEFORE_CONNECT);
            return;
        }
        try {
            var packet = PacketDecoder.decode(text, limits());
            if (packet.attachments() == 0) {
                handle(packet, List.of());
            } else {
                assembly = new Assembly(packet, limits());
                attachmentDeadline = new Deadline(() -> exceeds(Limit.ATTACHMENT_TIMEOUT));
                session.loop().deadlines(limits().attachmentTimeout()).add(attachmentDeadline);
            }
        } catch (MalformedPacket malformed) {
            violation(malformed.limit());
        } catch (MalformedJson malformed) {
            violation(malformed.limit());
        }
    }

    @Override
    public void binary(byte[] message) {
        if (assembly == null) {
            violation();
            return;
        }
        if (!assembly.add(message)) {
            exceeds(Limit.ATTACHMENT_BYTES);
            return;
        }
        if (assembly.isComplete()) {
            var whole = assembly;
            endAssembly();
            try {
                handle(whole.packet(), whole.attachments());
            } catch (MalformedPacket malformed) {
                violation(malformed.limit());
            } catch (MalformedJson malformed) {
                violation(malformed.limit());
            }
        }
    }

    @Override
    public void closed(DisconnectReason reason) {
        endConnecting();
        endAssembly();
        var ended = List.copyOf(sockets.values());
        sockets.clear();
        ended.forEach(socket -> socket.finish(reason));
    }

    private void endConnecting() {
        if (connectDeadline != null) {
            connectDeadline.cancel();
            connectDeadline = null;
        }
    }

    private void endAssembly() {
        assembly = null;
        if (attachmentDeadline != null) {
            attachmentDeadline.cancel();
            attachmentDeadline = null;
        }
    }

    private void handle(Packet packet, List<byte[]> attachments) throws MalformedPacket, MalformedJson {
        if (packet.type() == PacketType.CONNECT) {
            connect(packet);
            return;
        }
        var socket = sockets.get(packet.namespace());
        if (socket == null) {
            // What was on its way when the server said goodbye is nobody's fault.
            if (!left.contains(packet.namespace())) {
                close(DisconnectReason.FORCED_SERVER_CLOSE);
            }
            return;
        }
        switch (packet.type()) {
            case EVENT, BINARY_EVENT -> event(socket, packet, attachments);
            case ACK, BINARY_ACK -> ack(socket, packet, attachments);
            case DISCONNECT -> {
                leave(socket);
                socket.finish(DisconnectReason.CLIENT_NAMESPACE_DISCONNECT);
            }
            case CONNECT, CONNECT_ERROR -> throw new MalformedPacket("not from a client");
        }
    }

    private void connect(Packet packet) throws MalformedJson {
        var name = packet.namespace();
        if (sockets.containsKey(name)) {
            close(DisconnectReason.FORCED_SERVER_CLOSE);
            return;
        }
        if (!mayJoin(name)) {
            exceeds(Limit.NAMESPACES);
            return;
        }
        var json = packet.json().isBlank() ? "{}" : packet.json();
        var auth = server.codec().readObject(json);
        var handshake = new Handshake(session.handshake(), Instant.now(), auth);
        var namespace = server.enter(name, handshake);
        if (namespace.isEmpty()) {
            var refusal = server.encoder().connectError(name, "Invalid namespace", null);
            session.send(refusal);
            refusal.release();
            return;
        }
        var socket = new Socket(SessionIds.next(), namespace.get(), this, handshake);
        forgetEarlier(name);
        sockets.put(name, socket);
        socket.begin();
        beginEntering();
    }

    private void forgetEarlier(String namespace) {
        if (!left.isEmpty()) {
            left.remove(namespace);
        }
        if (!refused.isEmpty()) {
            refused.remove(namespace);
        }
    }

    /// The limit is on names: one that was asked for before, and left or refused, may be asked for again.
    private boolean mayJoin(String namespace) {
        return left.contains(namespace)
                || refused.contains(namespace)
                || sockets.size() + left.size() + refused.size() < limits().namespaces();
    }

    /// A socket asks the middlewares: beyond a few at a time the client is not read, or it could set any number at work
    /// by joining and leaving.
    private void beginEntering() {
        entering++;
        if (entering >= limits().entrances()) {
            server.limits().met(Limit.ENTRANCES);
            session.hold();
        }
    }

    /// The middlewares have decided about one socket. Any thread.
    void endEntering() {
        session.loop().execute(() -> {
            if (entering >= limits().entrances()) {
                session.resume();
            }
            entering--;
        });
    }

    private void event(Socket socket, Packet packet, List<byte[]> attachments) throws MalformedJson, MalformedPacket {
        if (packet.json().isEmpty()) {
            return;
        }
        var values = server.codec().readArray(packet.json(), attachments);
        var event = values.isEmpty() ? Optional.<String>empty() : server.codec().eventName(values.getFirst());
        if (event.isEmpty() || ReservedEvents.contains(event.get())) {
            throw new MalformedPacket("event name");
        }
        socket.receive(event.get(), values.subList(1, values.size()), packet.id());
    }

    private void ack(Socket socket, Packet packet, List<byte[]> attachments) throws MalformedJson, MalformedPacket {
        if (packet.json().isEmpty()) {
            return;
        }
        var values = server.codec().readArray(packet.json(), attachments);
        var id = packet.id();
        if (id.isEmpty()) {
            throw new MalformedPacket("an ack of nothing");
        }
        socket.sender().answered(id.getAsLong(), values);
    }

    /// A socket has joined: the session has earned its place.
    void joined() {
        hasJoined = true;
        session.joined();
        endConnecting();
    }

    /// Takes a socket that was refused out.
    void forget(Socket socket) {
        if (sockets.remove(socket.namespace().name(), socket)) {
            refused = with(refused, socket);
        }
    }

    // Most clients never leave and are never refused: no set for them.
    private static Set<String> with(Set<String> names, Socket socket) {
        var all = names.isEmpty() ? new HashSet<String>(2) : names;
        all.add(socket.namespace().name());
        return all;
    }

    /// A socket is over, in whatever way.
    void left(Socket socket) {
        server.leave(socket.namespace());
    }

    /// Ends the connection as if it had broken: the client is back on another one already.
    void endForSuccessor() {
        session.loop().execute(() -> close(DisconnectReason.TRANSPORT_CLOSE));
    }

    JsonCodec codec() {
        return server.codec();
    }

    /// Takes a socket out that left. False if it was not in any more.
    boolean leave(Socket socket) {
        left = with(left, socket);
        return sockets.remove(socket.namespace().name(), socket);
    }

    /// Says goodbye on all namespaces and ends the session.
    void disconnect() {
        for (var socket : List.copyOf(sockets.values())) {
            leave(socket);
            socket.leaveNamespace();
        }
        drop();
    }

    /// Ends the session without a goodbye.
    void drop() {
        close(DisconnectReason.FORCED_SERVER_CLOSE);
    }

    private void neverJoined() {
        server.limits().met(Limit.CONNECT_TIMEOUT);
        close(DisconnectReason.FORCED_SERVER_CLOSE);
    }

    private void exceeds(Limit limit) {
        violation(Optional.of(limit));
    }

    private void violation(Optional<Limit> limit) {
        limit.ifPresent(server.limits()::met);
        violation();
    }

    private void violation() {
        close(DisconnectReason.FORCED_CLOSE);
    }

    private void close(DisconnectReason reason) {
        session.close(reason);
    }
}
