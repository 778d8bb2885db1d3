package mlchat.domain.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;

/// What came of many who did something at the same moment.
///
/// @param done    what those got who were not refused
/// @param refused what the others were told
public record Race<T>(List<T> done, List<Refusal> refused) {

    /// Lets `runners` virtual threads start together and waits for all. An accident in one of them fails the
    /// test.
    public static <T> Race<T> of(int runners, IntFunction<T> action) {
        var barrier = new CyclicBarrier(runners);
        var done = new ArrayList<T>();
        var refused = new ArrayList<Refusal>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < runners; i++) {
                int runner = i;
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return action.apply(runner);
                }));
            }
            for (var future : futures) {
                try {
                    done.add(future.get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Refused refusal)) {
                        throw new AssertionError("a runner fell", e.getCause());
                    }
                    refused.add(refusal.refusal());
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError("the race was interrupted", e);
        }
        return new Race<>(List.copyOf(done), List.copyOf(refused));
    }
}
