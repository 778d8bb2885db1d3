package mlchat.socketio;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// Counts how often each limit was met. Any thread.
public final class LimitMeter {
    // Filled once, then only read.
    private final Map<Limit, LongAdder> counts = new EnumMap<>(Limit.class);

    public LimitMeter() {
        for (var limit : Limit.values()) {
            counts.put(limit, new LongAdder());
        }
    }

    /// Somebody ran into the limit.
    public void met(Limit limit) {
        counter(limit).increment();
    }

    /// How often since the start.
    public long count(Limit limit) {
        return counter(limit).sum();
    }

    private LongAdder counter(Limit limit) {
        return Objects.requireNonNull(counts.get(limit));
    }
}
