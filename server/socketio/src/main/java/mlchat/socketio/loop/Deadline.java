package mlchat.socketio.loop;

import org.jspecify.annotations.Nullable;

/// Something that happens unless it is removed in time. A link of its queue itself, so waiting allocates nothing.
/// Lives on one event loop.
@SuppressWarnings("ReferenceEquality") // a link that is its own neighbour waits in no queue
public class Deadline {
    private final @Nullable Runnable action;
    Deadline previous = this;
    Deadline next = this;
    long due;

    /// For those that are deadlines themselves.
    protected Deadline() {
        this.action = null;
    }

    /// `action` runs on the loop of the queue it is added to.
    public Deadline(Runnable action) {
        this.action = action;
    }

    /// Whether it waits and should have expired by now, were the timer not late.
    public boolean isOverdue() {
        return isWaiting() && System.nanoTime() - due >= 0;
    }

    /// Whether it waits in a queue.
    public boolean isWaiting() {
        return next != this;
    }

    /// Waits no more; without effect if it does not wait. Only on its loop.
    public void cancel() {
        unlink();
    }

    /// The time is over. On the loop of the queue.
    protected void expire() {
        if (action != null) {
            action.run();
        }
    }

    void unlink() {
        previous.next = next;
        next.previous = previous;
        previous = this;
        next = this;
    }
}
