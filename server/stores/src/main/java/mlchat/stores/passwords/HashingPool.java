package mlchat.stores.passwords;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;

/// A few threads for work that burns a core on purpose, with a short queue: a storm of logins must not stop
/// the chat.
final class HashingPool implements AutoCloseable {
    static final int QUEUE = 32;

    private final ThreadPoolExecutor threads;
    private final Duration patience;

    /// @param threads  how many hash at once
    /// @param patience how long somebody waits for the turn before being sent away
    HashingPool(int threads, Duration patience) {
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name("hashing-", 1).daemon().factory());
    }

    /// Waits for the turn, does the work, and returns its result.
    ///
    /// @throws Refused with `Overloaded` when too many wait, or the turn does not come in time
    <T> T run(Supplier<T> work) {
        var job = new Job<>(work);
        try {
            threads.execute(job);
        } catch (RejectedExecutionException _) {
            throw overloaded();
        }
        if (!job.begunWithin(patience) && job.giveUp()) {
            threads.remove(job);
            throw overloaded();
        }
        return job.result();
    }

    private Refused overloaded() {
        return new Refused(new Refusal.Overloaded(patience));
    }

    /// How many wait for their turn.
    int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void close() {
        threads.close();
    }

    /// Either a thread takes it or who waits gives it up, never both.
    private static final class Job<T> implements Runnable {
        private final Supplier<T> work;
        private final AtomicBoolean taken = new AtomicBoolean();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CompletableFuture<T> result = new CompletableFuture<>();

        Job(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (!taken.compareAndSet(false, true)) {
                return;
            }
            begun.countDown();
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }

        boolean begunWithin(Duration patience) {
            try {
                return begun.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        boolean giveUp() {
            return taken.compareAndSet(false, true);
        }

        T result() {
            try {
                return result.join();
            } catch (CompletionException e) {
                throw new IllegalStateException("hashing failed", e.getCause());
            }
        }
    }
}
