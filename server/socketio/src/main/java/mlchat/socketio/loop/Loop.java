package mlchat.socketio.loop;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;

/// One event loop with what it does once per turn: first what was collected for rooms is delivered, then every
/// channel that was written to is flushed. A turn ends behind all tasks that waited when its first piece came in.
public final class Loop {
    private final EventLoop eventLoop;
    private final Map<Duration, DeadlineQueue> deadlines = new HashMap<>();
    private final ArrayDeque<Runnable> deliveries = new ArrayDeque<>();
    private final ArrayDeque<Runnable> flushes = new ArrayDeque<>();
    private boolean turnEnds;

    Loop(EventLoop eventLoop) {
        this.eventLoop = eventLoop;
    }

    /// Runs the task behind all that wait already. Any thread. False if the loop has shut down and will not run it.
    public boolean execute(Runnable task) {
        try {
            eventLoop.execute(task);
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    /// Runs the task at once if this thread is the loop's, else as `execute`.
    public boolean run(Runnable task) {
        if (isCurrent()) {
            task.run();
            return true;
        }
        return execute(task);
    }

    /// Whether the calling thread is the loop's.
    public boolean isCurrent() {
        return eventLoop.inEventLoop();
    }

    /// The queue of deadlines of that length. Only on the loop.
    public DeadlineQueue deadlines(Duration delay) {
        return deadlines.computeIfAbsent(
                delay, length -> new DeadlineQueue(eventLoop, length, () -> deadlines.remove(length)));
    }

    /// How many lengths of deadlines there are. Only on the loop.
    public int deadlineQueues() {
        return deadlines.size();
    }

    /// How many deadlines wait. Walks them all; only on the loop.
    public int waitingDeadlines() {
        return deadlines.values().stream().mapToInt(DeadlineQueue::waiting).sum();
    }

    /// Runs the delivery at the end of this turn, before any flush, or when `deliverNow` is called before. Only on
    /// the loop.
    public void deliverLater(Runnable delivery) {
        deliveries.add(delivery);
        endTurn();
    }

    /// Whether this delivery waits and none was asked for after it. Only on the loop.
    @SuppressWarnings("ReferenceEquality") // this very delivery is meant
    public boolean isLatest(Runnable delivery) {
        return !deliveries.isEmpty() && deliveries.getLast() == delivery;
    }

    /// Runs the deliveries that wait, in their order. Only on the loop.
    public void deliverNow() {
        runAll(deliveries);
    }

    /// Runs the flush at the end of this turn. Only on the loop.
    public void flushLater(Runnable flush) {
        flushes.add(flush);
        endTurn();
    }

    private void endTurn() {
        if (!turnEnds) {
            turnEnds = true;
            execute(this::atEndOfTurn);
        }
    }

    private void atEndOfTurn() {
        turnEnds = false;
        deliverNow();
        runAll(flushes);
    }

    // Each leaves the queue before it runs: one that adds others, or has them run, loses none.
    private static void runAll(ArrayDeque<Runnable> tasks) {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
