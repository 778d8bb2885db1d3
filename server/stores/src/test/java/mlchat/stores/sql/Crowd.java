package mlchat.stores.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// People who come one after the other and wait at the same lane.
final class Crowd<T> {
    private final GroupCommit lane;
    private final List<CompletableFuture<T>> members = new ArrayList<>();

    Crowd(GroupCommit lane) {
        this.lane = lane;
    }

    /// Somebody comes; the lane may serve at once.
    void come(Supplier<T> action) {
        members.add(CompletableFuture.supplyAsync(action, Executors.newVirtualThreadPerTaskExecutor()));
    }

    /// Somebody comes, and has joined the line when this returns. The lane must be held.
    void join(Supplier<T> action) {
        int before = lane.waiting();
        come(action);
        while (lane.waiting() == before) {
            Thread.onSpinWait();
        }
    }

    /// What member number `index` got.
    T got(int index) {
        try {
            return members.get(index).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    List<T> got() {
        return members.stream().map(CompletableFuture::join).toList();
    }
}
