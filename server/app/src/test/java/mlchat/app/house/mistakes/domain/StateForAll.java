package mlchat.app.house.mistakes.domain;

import java.util.concurrent.CompletableFuture;

/// State that everybody can change, and a signature that does not block.
public final class StateForAll {
    public int state;

    public CompletableFuture<Integer> later() {
        return CompletableFuture.completedFuture(state);
    }
}
