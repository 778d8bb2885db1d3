package mlchat.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mlchat.domain.Later;

/// One thread that looks at the clock; what is due runs on a virtual thread of its own. What is not due when this is
/// closed does not happen any more.
final class ScheduledLater implements Later, AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("later").daemon().factory());

    @Override
    public void after(Duration wait, Runnable work) {
        var _ = clock.schedule(() -> Thread.startVirtualThread(work), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
