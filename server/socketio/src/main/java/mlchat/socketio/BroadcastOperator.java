package mlchat.socketio;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Sockets picked by rooms, and what can be done to them at once. Immutable; any thread.
public final class BroadcastOperator {
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(5);

    private final Adapter adapter;
    private final Selection selection;
    private final BroadcastFlags flags;

    BroadcastOperator(Adapter adapter, Selection selection, BroadcastFlags flags) {
        this.adapter = adapter;
        this.selection = selection;
        this.flags = flags;
    }

    /// These rooms too. A socket in several gets an event once. A socket's id is a room.
    public BroadcastOperator to(String... rooms) {
        return new BroadcastOperator(
                adapter, new Selection(union(selection.rooms(), rooms), selection.except()), flags);
    }

    /// The same as `to`, for reading before what is not an emit.
    public BroadcastOperator in(String... rooms) {
        return to(rooms);
    }

    /// Not the sockets in these rooms.
    public BroadcastOperator except(String... rooms) {
        return new BroadcastOperator(
                adapter, new Selection(selection.rooms(), union(selection.except(), rooms)), flags);
    }

    /// Events are dropped where they cannot leave at once: no poll waits, or earlier bytes still do.
    public BroadcastOperator volatileOnly() {
        return with(new BroadcastFlags(true, flags.compress(), flags.local()));
    }

    /// Whether messages may be compressed where compression is on; they may unless it is said.
    public BroadcastOperator compress(boolean allowed) {
        return with(new BroadcastFlags(flags.isVolatile(), allowed, flags.local()));
    }

    /// Only sockets of this node.
    public BroadcastOperator local() {
        return with(new BroadcastFlags(flags.isVolatile(), flags.compress(), true));
    }

    /// Sends an event. Encoded once; never blocks; events of one calling thread keep their order.
    public void emit(String event, @Nullable Object... arguments) {
        adapter.broadcast(selection, flags, event, Arrays.asList(arguments));
    }

    /// Sends an event and collects what the clients answer. Never blocks: the handler is called when all have answered,
    /// at the latest after the timeout, then with those answers that came.
    public void emitWithAck(Duration timeout, AnswersHandler handler, String event, @Nullable Object... arguments) {
        Queue<List<Object>> received = new ConcurrentLinkedQueue<>();
        adapter.ask(selection, flags, timeout, event, Arrays.asList(arguments), new AnswerSink() {
            @Override
            public void answered(List<Object> answer) {
                received.add(answer);
            }

            @Override
            public void done(int asked) {
                var answers = new Answers(List.copyOf(received), asked);
                Thread.startVirtualThread(() ->
                        EventHandlers.guard("answers", "a broadcast of " + event, () -> handler.answered(answers)));
            }
        });
    }

    /// Sends an event and waits for the answers: for virtual threads.
    public Answers request(Duration timeout, String event, @Nullable Object... arguments) throws InterruptedException {
        var answers = new ArrayBlockingQueue<Answers>(1);
        emitWithAck(timeout, answers::add, event, arguments);
        return answers.take();
    }

    /// Lets them join rooms; on this node they have when this returns. Not on an event loop.
    public void socketsJoin(String... rooms) {
        adapter.join(selection, flags, Set.of(rooms));
    }

    /// Lets them leave rooms; on this node they have when this returns. Not on an event loop.
    public void socketsLeave(String... rooms) {
        adapter.leave(selection, flags, Set.of(rooms));
    }

    /// Disconnects them; on this node nothing more reaches them when this returns. Not on an event loop.
    ///
    /// @param close whether their connections end too
    public void disconnectSockets(boolean close) {
        adapter.disconnect(selection, flags, close);
    }

    /// Who they are. Not on an event loop.
    public List<RemoteSocket> fetchSockets() {
        return adapter.fetch(selection, flags, FETCH_TIMEOUT);
    }

    private BroadcastOperator with(BroadcastFlags other) {
        return new BroadcastOperator(adapter, selection, other);
    }

    private static Set<String> union(Set<String> some, String... more) {
        var union = new HashSet<>(some);
        union.addAll(Arrays.asList(more));
        return union;
    }
}
