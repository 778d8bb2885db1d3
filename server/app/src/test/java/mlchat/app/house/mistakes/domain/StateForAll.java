package mlchat.app.house.mistakes.domain;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// State that others can change, a signature that does not block, and a question that may be none.
public final class StateForAll {
    int state;

    public List<CompletableFuture<Integer>> later() {
        return List.of(CompletableFuture.completedFuture(state));
    }

    public boolean is(Optional<Integer> wanted) {
        return wanted.isPresent() && wanted.get() == state;
    }
}
