package mlchat.socketio.loop;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Deadlines that all wait equally long, hence in the order they were added: adding and removing take constant
/// time, and one timer of the loop serves them all, however many sockets wait. Lives on one event loop.
public final class DeadlineQueue {
    private final EventLoop loop;
    private final long delay;
    private final Runnable whenEmpty;
    private final Deadline head = new Deadline(() -> {});
    private boolean timerRuns;

    /// @param whenEmpty runs when nothing waits any more
    DeadlineQueue(EventLoop loop, Duration delay, Runnable whenEmpty) {
        this.loop = loop;
        this.delay = delay.toNanos();
        this.whenEmpty = whenEmpty;
    }

    /// Lets the deadline wait from now on; one that waits already starts again.
    public void add(Deadline deadline) {
        add(deadline, System.nanoTime());
    }

    /// Lets a deadline that has just expired wait again from the moment it was due, so that lateness does not add up.
    public void addAfterDue(Deadline deadline) {
        add(deadline, deadline.due);
    }

    int waiting() {
        int count = 0;
        for (var each = head.next; each != head; each = each.next) {
            count++;
        }
        return count;
    }

    private void add(Deadline deadline, long start) {
        deadline.unlink();
        deadline.due = start + delay;
        deadline.previous = head.previous;
        deadline.next = head;
        head.previous.next = deadline;
        head.previous = deadline;
        if (!timerRuns) {
            startTimer(Math.max(0, deadline.due - System.nanoTime()));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // never cancelled
    private void startTimer(long nanos) {
        timerRuns = true;
        loop.schedule(this::expire, nanos, TimeUnit.NANOSECONDS);
    }

    private void expire() {
        timerRuns = false;
        long now = System.nanoTime();
        while (head.isWaiting() && head.next.due - now <= 0) {
            var deadline = head.next;
            deadline.unlink();
            deadline.expire();
        }
        if (!head.isWaiting()) {
            whenEmpty.run();
        } else if (!timerRuns) {
            startTimer(Math.max(0, head.next.due - System.nanoTime()));
        }
    }
}
