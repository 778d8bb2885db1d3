package mlchat.socketio;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reaches the sockets of one namespace. The one in place knows this node's; one for a cluster wraps it and tells
/// the other nodes too. `broadcast`, `ask` and `emitToServers` are called on any thread, event loops included, and
/// never block; all else is not called on event loops.
public interface Adapter {
    /// Sends an event to the selected sockets. Events of one calling thread keep their order.
    void broadcast(Selection selection, BroadcastFlags flags, String event, List<? extends @Nullable Object> arguments);

    /// Sends an event to the selected sockets and gives their answers to the sink.
    void ask(
            Selection selection,
            BroadcastFlags flags,
            Duration timeout,
            String event,
            List<? extends @Nullable Object> arguments,
            AnswerSink sink);

    /// Lets the selected sockets join the rooms; on this node they have when this returns.
    void join(Selection selection, BroadcastFlags flags, Set<String> rooms);

    /// Lets the selected sockets leave the rooms; on this node they have when this returns.
    void leave(Selection selection, BroadcastFlags flags, Set<String> rooms);

    /// Disconnects the selected sockets; on this node nothing more reaches them when this returns.
    ///
    /// @param close whether their connections end too
    void disconnect(Selection selection, BroadcastFlags flags, boolean close);

    /// The selected sockets, of all nodes that answer in time.
    List<RemoteSocket> fetch(Selection selection, BroadcastFlags flags, Duration timeout);

    /// Sends an event to the other nodes themselves (`Namespace.onServerEvent`). Without other nodes nobody hears it.
    void emitToServers(String event, List<? extends @Nullable Object> arguments);

    /// Sends an event to the other nodes themselves and waits for their answers, those that come in time.
    List<List<Object>> askServers(Duration timeout, String event, List<? extends @Nullable Object> arguments);

    /// Shows the selected sockets of this node to the visitor, each on its event loop: it must not block.
    void forEachLocal(Selection selection, Consumer<Socket> visitor);

    /// Where an adapter delivers what other nodes send to this one itself.
    @FunctionalInterface
    interface ServerEvents {
        /// Another node sent an event to the servers.
        void received(String event, List<Object> arguments, Ack ack);
    }

    /// Makes the adapter of a namespace out of the one for this node.
    @FunctionalInterface
    interface Factory {
        Adapter around(String namespace, Adapter local, ServerEvents events);
    }
}
