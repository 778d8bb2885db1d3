package mlchat.edge.live;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mlchat.domain.Broadcast;
import mlchat.domain.Event;

/// Takes announcements from the stores' lanes and hands them on, one after the other in the same order, on a thread
/// of its own: the lane, and so the acknowledgement, does not wait for encoding.
///
/// Its queue is bounded. When it is full the lane waits: better slow than out of order or out of memory.
public final class Announcer implements Broadcast, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Announcer.class.getName());
    private static final int QUEUE = 10_000;
    private static final int PATIENCE_SECONDS = 5;

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(QUEUE);
    // Comes later than the stores, which announce to it from the start.
    private volatile Feed feed = _ -> {};
    private final Thread thread = Thread.ofPlatform().name("announcer").daemon().unstarted(this::run);

    /// Where announcements go.
    interface Feed {
        void deliver(Event event);
    }

    /// Starts handing on. What was announced before had nobody to hear it.
    void start(Feed to) {
        feed = to;
        thread.start();
    }

    @Override
    public void announce(Event event) {
        if (!thread.isAlive()) {
            return;
        }
        try {
            waiting.put(() -> deliver(event));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when everything has been handed on that was announced before, or after a while at the latest.
    void awaitDelivered() {
        var delivered = new CountDownLatch(1);
        try {
            if (thread.isAlive()) {
                waiting.put(delivered::countDown);
                if (!delivered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.log(WARNING, "announcements are more than {0} seconds behind", PATIENCE_SECONDS);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                waiting.take().run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// One event that cannot be delivered must not silence those after it, whatever went wrong: this thread is the
    /// only one that announces. Clients repair the hole by `rev`.
    private void deliver(Event event) {
        try {
            feed.deliver(event);
        } catch (RuntimeException e) {
            LOG.log(
                    ERROR,
                    "an announcement was not delivered: " + event.getClass().getSimpleName(),
                    e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
