package mlchat.socketio;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import mlchat.socketio.rooms.Rooms;
import org.jspecify.annotations.Nullable;

/// The sockets of this node. An event is encoded once for all of them.
final class LocalAdapter implements Adapter {
    private final Namespace namespace;
    private final Rooms rooms;

    LocalAdapter(Namespace namespace, Rooms rooms) {
        this.namespace = namespace;
        this.rooms = rooms;
    }

    @Override
    public void broadcast(
            Selection selection, BroadcastFlags flags, String event, List<? extends @Nullable Object> arguments) {
        var recovery = namespace.recovery();
        if (recovery.isPresent() && !flags.isVolatile()) {
            recovery.get().broadcast(selection, flags.compress(), event, arguments);
        } else {
            var frame = namespace
                    .encoder()
                    .event(namespace.name(), OptionalLong.empty(), event, arguments, flags.compress());
            rooms.broadcast(selection, flags.isVolatile(), frame);
        }
        if (namespace.hearsOutgoing()) {
            rooms.visit(selection, member -> Socket.of(member).sent(event, arguments), () -> {});
        }
    }

    @Override
    public void ask(
            Selection selection,
            BroadcastFlags flags,
            Duration timeout,
            String event,
            List<? extends @Nullable Object> arguments,
            AnswerSink sink) {
        long id = namespace.nextAckId();
        var frame =
                namespace.encoder().event(namespace.name(), OptionalLong.of(id), event, arguments, flags.compress());
        var answers = new AnswerCollector(sink);
        rooms.visit(
                selection,
                member -> {
                    answers.ask();
                    var socket = Socket.of(member);
                    socket.sender().askHere(id, timeout, frame, answers::answer);
                    if (namespace.hearsOutgoing()) {
                        socket.sent(event, arguments);
                    }
                },
                () -> {
                    frame.release();
                    answers.allAsked();
                });
    }

    @Override
    public void join(Selection selection, BroadcastFlags flags, Set<String> joined) {
        forEachLocal(selection, socket -> joined.forEach(socket::join));
    }

    @Override
    public void leave(Selection selection, BroadcastFlags flags, Set<String> left) {
        forEachLocal(selection, socket -> left.forEach(socket::leave));
    }

    @Override
    public void disconnect(Selection selection, BroadcastFlags flags, boolean close) {
        forEachLocal(selection, socket -> socket.disconnectHere(close));
    }

    @Override
    public List<RemoteSocket> fetch(Selection selection, BroadcastFlags flags, Duration timeout) {
        Collection<RemoteSocket> found = new ConcurrentLinkedQueue<>();
        forEachLocal(selection, socket -> found.add(socket.snapshot()));
        return List.copyOf(found);
    }

    @Override
    public void emitToServers(String event, List<? extends @Nullable Object> arguments) {
        // This node is not among the others.
    }

    @Override
    public List<List<Object>> askServers(Duration timeout, String event, List<? extends @Nullable Object> arguments) {
        return List.of();
    }

    @Override
    public void forEachLocal(Selection selection, Consumer<Socket> visitor) {
        rooms.forEach(selection, member -> visitor.accept(Socket.of(member)));
    }
}
