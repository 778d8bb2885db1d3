package mlchat.socketio;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sockets picked by rooms, and what can be done to them at once. Immutable; any thread.
public final class BroadcastOperator {
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(5);

    private final Adapter adapter;
    private final Selection selection;
    private final boolean isVolatile;

    BroadcastOperator(Adapter adapter, Selection selection, boolean isVolatile) {
        this.adapter = adapter;
        this.selection = selection;
        this.isVolatile = isVolatile;
    }

    /// These rooms too. A socket in several gets an event once. A socket's id is a room.
    public BroadcastOperator to(String... rooms) {
        return new BroadcastOperator(
                adapter, new Selection(union(selection.rooms(), rooms), selection.except()), isVolatile);
    }

    /// The same as `to`, for reading before what is not an emit.
    public BroadcastOperator in(String... rooms) {
        return to(rooms);
    }

    /// Not the sockets in these rooms.
    public BroadcastOperator except(String... rooms) {
        return new BroadcastOperator(
                adapter, new Selection(selection.rooms(), union(selection.except(), rooms)), isVolatile);
    }

    /// Events are dropped where they cannot leave at once: no poll waits, or earlier bytes still do.
    public BroadcastOperator volatileOnly() {
        return new BroadcastOperator(adapter, selection, true);
    }

    /// Sends an event. Encoded once; never blocks; events of one calling thread keep their order.
    public void emit(String event, @Nullable Object... arguments) {
        adapter.broadcast(selection, isVolatile, event, Arrays.asList(arguments));
    }

    /// Lets them join rooms; on this node they have when this returns. Not on an event loop.
    public void socketsJoin(String... rooms) {
        adapter.join(selection, Set.of(rooms));
    }

    /// Lets them leave rooms; on this node they have when this returns. Not on an event loop.
    public void socketsLeave(String... rooms) {
        adapter.leave(selection, Set.of(rooms));
    }

    /// Disconnects them; on this node nothing more reaches them when this returns. Not on an event loop.
    ///
    /// @param close whether their connections end too
    public void disconnectSockets(boolean close) {
        adapter.disconnect(selection, close);
    }

    /// Who they are. Not on an event loop.
    public List<RemoteSocket> fetchSockets() {
        return adapter.fetch(selection, FETCH_TIMEOUT);
    }

    private static Set<String> union(Set<String> some, String... more) {
        var union = new HashSet<>(some);
        union.addAll(Arrays.asList(more));
        return union;
    }
}
