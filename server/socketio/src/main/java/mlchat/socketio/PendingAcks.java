package mlchat.socketio;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mlchat.socketio.loop.Deadline;
import mlchat.socketio.loop.Loop;

/// Answers one socket still owes us. Only on the socket's loop.
final class PendingAcks {
    private final Loop loop;
    private final Map<Long, Pending> pending = new HashMap<>(4);

    private record Pending(Consumer<Optional<List<Object>>> answer, Deadline deadline) {}

    PendingAcks(Loop loop) {
        this.loop = loop;
    }

    /// @param answer called once: with the arguments, or with nothing if none came in time
    void expect(long id, Duration timeout, Consumer<Optional<List<Object>>> answer) {
        var deadline = new Deadline(() -> {
            pending.remove(id);
            answer.accept(Optional.empty());
        });
        pending.put(id, new Pending(answer, deadline));
        loop.deadlines(timeout).add(deadline);
    }

    /// An answer to nothing we asked is ignored.
    void answered(long id, List<Object> arguments) {
        var expected = pending.remove(id);
        if (expected != null) {
            expected.deadline.cancel();
            expected.answer.accept(Optional.of(arguments));
        }
    }

    void failAll() {
        pending.values().forEach(expected -> {
            expected.deadline.cancel();
            expected.answer.accept(Optional.empty());
        });
        pending.clear();
    }
}
