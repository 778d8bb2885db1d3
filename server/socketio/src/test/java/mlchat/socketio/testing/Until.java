package mlchat.socketio.testing;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Waits for what happens on other threads.
public final class Until {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Until() {}

    /// Returns when the condition holds; an `AssertionError` if it does not for long.
    public static void isTrue(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it never came to be");
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }
}
