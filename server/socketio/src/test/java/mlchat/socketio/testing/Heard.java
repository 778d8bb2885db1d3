package mlchat.socketio.testing;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What happened on other threads, in order.
public final class Heard<T> {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<T> queue = new LinkedBlockingQueue<>();

    public void add(T thing) {
        queue.add(thing);
    }

    /// The next thing, waited for.
    public T next() throws InterruptedException {
        var next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    public int size() {
        return queue.size();
    }

    public boolean isEmpty() {
        return queue.isEmpty();
    }
}
