package mlchat.socketio.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// How often each address may come: so often at once, and then so often a second. Any thread; an address that has all
/// its chances back is forgotten within a second.
public final class ArrivalRate {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final LongSupplier clock;
    private final Map<String, Long> busyUntil = new ConcurrentHashMap<>();
    private final AtomicLong lastSweep;

    /// @param perSecond 0: as often as it likes
    /// @param clock nanoseconds from any origin
    ArrivalRate(int perSecond, LongSupplier clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.lastSweep = new AtomicLong(clock.getAsLong());
    }

    /// Counts one that comes, unless that is too often; false then.
    ///
    /// An address is busy for its share of a second after each arrival, one behind the other, and may be busy for a
    /// second at most (the generic cell rate algorithm).
    public boolean enter(String address) {
        if (perSecond == 0) {
            return true;
        }
        long now = clock.getAsLong();
        sweep(now);
        var entered = new boolean[1];
        busyUntil.compute(address, (_, before) -> {
            long until = (before == null || before - now < 0 ? now : before) + SECOND / perSecond;
            entered[0] = until - now <= SECOND;
            return entered[0] ? Long.valueOf(until) : before;
        });
        return entered[0];
    }

    private void sweep(long now) {
        long last = lastSweep.get();
        if (now - last >= SECOND && lastSweep.compareAndSet(last, now)) {
            busyUntil.values().removeIf(until -> until - now <= 0);
        }
    }

    /// How many addresses are remembered.
    int addresses() {
        return busyUntil.size();
    }
}
