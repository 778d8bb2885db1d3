package mlchat.socketio;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import mlchat.socketio.packet.PacketEncoder;
import mlchat.socketio.rooms.Rooms;
import org.jspecify.annotations.Nullable;

/// The sockets of this node. An event is encoded once for all of them.
final class LocalAdapter implements Adapter {
    private final String namespace;
    private final Rooms rooms;
    private final PacketEncoder encoder;

    LocalAdapter(String namespace, Rooms rooms, PacketEncoder encoder) {
        this.namespace = namespace;
        this.rooms = rooms;
        this.encoder = encoder;
    }

    @Override
    public void broadcast(
            Selection selection, boolean isVolatile, String event, List<? extends @Nullable Object> arguments) {
        rooms.broadcast(selection, isVolatile, encoder.event(namespace, OptionalLong.empty(), event, arguments));
    }

    @Override
    public void join(Selection selection, Set<String> joined) {
        forEachLocal(selection, socket -> joined.forEach(socket::join));
    }

    @Override
    public void leave(Selection selection, Set<String> left) {
        forEachLocal(selection, socket -> left.forEach(socket::leave));
    }

    @Override
    public void disconnect(Selection selection, boolean close) {
        forEachLocal(selection, socket -> socket.disconnectHere(close));
    }

    @Override
    public List<RemoteSocket> fetch(Selection selection, Duration timeout) {
        Collection<RemoteSocket> found = new ConcurrentLinkedQueue<>();
        forEachLocal(selection, socket -> found.add(socket.snapshot()));
        return List.copyOf(found);
    }

    @Override
    public void forEachLocal(Selection selection, Consumer<Socket> visitor) {
        rooms.forEach(selection, member -> visitor.accept(Socket.of(member)));
    }
}
