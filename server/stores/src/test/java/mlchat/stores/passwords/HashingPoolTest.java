package mlchat.stores.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HashingPoolTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void leave() {
        mayEnd.countDown();
        people.close();
    }

    @Test
    void whoFindsTheQueueFullIsSentAwayAtOnceAndTheOthersAreServed() throws Exception {
        try (var pool = new HashingPool(1, Duration.ofMinutes(1))) {
            occupy(pool);
            var waiting = new ArrayList<Future<Integer>>();
            for (int i = 0; i < HashingPool.QUEUE; i++) {
                waiting.add(people.submit((Callable<Integer>) () -> pool.run(done::incrementAndGet)));
            }
            while (pool.waiting() < HashingPool.QUEUE) {
                Thread.onSpinWait();
            }
            assertOverloaded(Duration.ofMinutes(1), pool);
            mayEnd.countDown();
            for (var each : waiting) {
                assertTrue(each.get() > 0);
            }
            assertEquals(HashingPool.QUEUE, done.get());
        }
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsSentAwayAndNothingIsDoneLater() throws Exception {
        var patience = Duration.ofMillis(20);
        try (var pool = new HashingPool(1, patience)) {
            occupy(pool);
            assertOverloaded(patience, pool);
            assertEquals(0, pool.waiting());
            mayEnd.countDown();
            assertEquals(1, pool.run(done::incrementAndGet), "the one that gave up never ran");
        }
    }

    @Test
    void workThatFailsFailsForItsAskerOnly() {
        try (var pool = new HashingPool(1, PATIENCE)) {
            var fault = assertThrows(
                    IllegalStateException.class,
                    () -> pool.run(() -> {
                        throw new IllegalArgumentException("no hash");
                    }));
            assertTrue(String.valueOf(fault.getCause()).endsWith("no hash"));
            assertEquals(1, pool.run(done::incrementAndGet));
        }
    }

    private void occupy(HashingPool pool) throws InterruptedException {
        people.execute(() -> pool.run(() -> {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return 0;
        }));
        begun.await();
    }

    private void assertOverloaded(Duration retryAfter, HashingPool pool) {
        var refused = assertThrows(Refused.class, () -> pool.run(done::incrementAndGet));
        assertEquals(new Refusal.Overloaded(retryAfter), refused.refusal());
    }
}
