package mlchat.domain.messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mlchat.domain.Later;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;

/// Lets what many do to the same thing be done together: whoever comes first goes at once, and those who come before
/// a pause is over wait for its end and go as one, in the order in which they came.
///
/// So something happens to one thing at most once a pause, however many there are. The line is bounded: whoever finds
/// it full is sent away.
final class Gathering<K, T, R> {
    private final Work<K, T, R> work;
    private final Duration pause;
    private final int bound;
    private final Later later;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, List<Place<T, R>>> lines = new HashMap<>();
    // Guarded by the lock.
    private int waiting;

    /// Does all of it; one answer for each, in the same order.
    interface Work<K, T, R> {
        List<R> apply(K key, List<T> things);
    }

    /// @param bound most that wait, for whatever
    Gathering(Work<K, T, R> work, Duration pause, int bound, Later later) {
        this.work = work;
        this.pause = pause;
        this.bound = bound;
        this.later = later;
    }

    /// Returns when it is done.
    ///
    /// @throws Refused with [Refusal.Overloaded], and what the work throws
    R join(K key, T thing) {
        var place = new Place<T, R>(thing);
        if (isFirst(key, place)) {
            serve(key, List.of(place));
        }
        return place.await();
    }

    /// Who is not stands in line.
    private boolean isFirst(K key, Place<T, R> place) {
        lock.lock();
        try {
            var line = lines.get(key);
            if (line == null) {
                lines.put(key, new ArrayList<>());
                return true;
            }
            if (waiting >= bound) {
                throw new Refused(new Refusal.Overloaded(Duration.ofSeconds(1)));
            }
            waiting++;
            line.add(place);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Whatever goes wrong goes wrong for all of them, and the next are served all the same.
    private void serve(K key, List<Place<T, R>> places) {
        try {
            var answers = work.apply(key, places.stream().map(Place::thing).toList());
            for (int i = 0; i < places.size(); i++) {
                var answer = answers.get(i);
                places.get(i).answer(() -> answer);
            }
        } catch (RuntimeException accident) {
            places.forEach(place -> place.answer(() -> {
                throw accident;
            }));
        } catch (Error error) {
            places.forEach(place -> place.answer(() -> {
                throw error;
            }));
        } finally {
            later.after(pause, () -> turn(key));
        }
    }

    /// How many stand in line, for whatever.
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    private void turn(K key) {
        var line = leave(key);
        if (!line.isEmpty()) {
            serve(key, line);
        }
    }

    /// Everybody in line. When nobody is there, the next one is first again.
    private List<Place<T, R>> leave(K key) {
        lock.lock();
        try {
            var line = lines.getOrDefault(key, List.of());
            if (line.isEmpty()) {
                lines.remove(key);
            } else {
                lines.put(key, new ArrayList<>());
                waiting -= line.size();
            }
            return line;
        } finally {
            lock.unlock();
        }
    }

    private static final class Place<T, R> {
        private final T thing;
        private final CompletableFuture<Supplier<R>> answer = new CompletableFuture<>();

        Place(T thing) {
            this.thing = thing;
        }

        T thing() {
            return thing;
        }

        void answer(Supplier<R> with) {
            answer.complete(with);
        }

        R await() {
            return answer.join().get();
        }
    }
}
