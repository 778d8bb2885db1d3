package mlchat.socketio;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reaches the sockets of one namespace. The one in place knows this node's; one for a cluster wraps it and tells
/// the other nodes too. Any thread but an event loop.
public interface Adapter {
    /// Sends an event to the selected sockets. Never blocks. Events of one calling thread keep their order.
    void broadcast(Selection selection, boolean isVolatile, String event, List<? extends @Nullable Object> arguments);

    /// Lets the selected sockets join the rooms; on this node they have when this returns.
    void join(Selection selection, Set<String> rooms);

    /// Lets the selected sockets leave the rooms; on this node they have when this returns.
    void leave(Selection selection, Set<String> rooms);

    /// Disconnects the selected sockets; on this node nothing more reaches them when this returns.
    ///
    /// @param close whether their connections end too
    void disconnect(Selection selection, boolean close);

    /// The selected sockets, of all nodes that answer in time.
    List<RemoteSocket> fetch(Selection selection, Duration timeout);

    /// Shows the selected sockets of this node to the visitor, each on its event loop: it must not block.
    void forEachLocal(Selection selection, Consumer<Socket> visitor);

    /// Makes the adapter of a namespace out of the one for this node.
    @FunctionalInterface
    interface Factory {
        Adapter around(String namespace, Adapter local);
    }
}
