package mlchat.edge.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;

/// One named limit, with a bucket for each key (an address, an account). Full buckets are forgotten, so that its
/// memory is bounded by who was busy lately.
public final class RateLimit {
    /// Beyond this many keys, full buckets are swept out before a new one is made.
    private static final int SWEEP_AT = 10_000;

    private final String name;
    private final Optional<Bucket> size;
    private final ConcurrentMap<String, io.github.bucket4j.Bucket> buckets = new ConcurrentHashMap<>();

    /// @param name as in `MLCHAT_LIMIT_<NAME>`
    /// @param size nothing switches the limit off
    public RateLimit(String name, Optional<Bucket> size) {
        this.name = name;
        this.size = size;
    }

    /// Takes one from the key's bucket.
    ///
    /// @throws Refused with [Refusal.TooManyAttempts] and the time until there is one again
    public void take(String key) {
        size.ifPresent(bucket -> {
            var probe = bucketOf(key, bucket).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new Refused(new Refusal.TooManyAttempts(name, wait(probe)));
            }
        });
    }

    private io.github.bucket4j.Bucket bucketOf(String key, Bucket bucket) {
        if (buckets.size() >= SWEEP_AT) {
            buckets.values().removeIf(kept -> kept.getAvailableTokens() >= bucket.burst());
        }
        return buckets.computeIfAbsent(key, _ -> full(bucket));
    }

    private static io.github.bucket4j.Bucket full(Bucket bucket) {
        var one = Duration.ofNanos((long) (60_000_000_000L / bucket.perMinute()));
        return io.github.bucket4j.Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(bucket.burst())
                        .refillGreedy(1, one)
                        .build())
                .build();
    }

    private static Duration wait(ConsumptionProbe probe) {
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
