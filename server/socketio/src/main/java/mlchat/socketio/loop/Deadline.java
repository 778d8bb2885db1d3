package mlchat.socketio.loop;

import java.time.Duration;

/// Something that happens unless it is removed in time. A link of its queue itself, so waiting allocates nothing.
/// Lives on one event loop.
public final class Deadline {
    private final Runnable action;
    Deadline previous = this;
    Deadline next = this;
    long due;

    /// `action` runs on the loop of the queue it is added to.
    public Deadline(Runnable action) {
        this.action = action;
    }

    /// Whether it waits and should have expired by now, were the timer not late.
    public boolean isOverdue() {
        return isWaiting() && System.nanoTime() - due >= 0;
    }

    /// Whether it was due so long ago.
    public boolean isLaterThan(Duration lateness) {
        return System.nanoTime() - due > lateness.toNanos();
    }

    /// Whether it waits in a queue.
    public boolean isWaiting() {
        return next != this;
    }

    /// Waits no more; without effect if it does not wait. Only on its loop.
    public void cancel() {
        unlink();
    }

    void expire() {
        action.run();
    }

    void unlink() {
        previous.next = next;
        next.previous = previous;
        previous = this;
        next = this;
    }
}
