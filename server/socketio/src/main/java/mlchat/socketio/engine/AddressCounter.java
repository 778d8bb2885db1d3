package mlchat.socketio.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many things each address has. Any thread; what nobody has is forgotten.
public final class AddressCounter {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /// Counts one more, unless that would be more than `limit`; 0 is no limit. False if it was not counted.
    public boolean enter(String address, int limit) {
        var entered = new boolean[1];
        counts.compute(address, (_, before) -> {
            int now = before == null ? 1 : before + 1;
            entered[0] = limit == 0 || now <= limit;
            return entered[0] ? Integer.valueOf(now) : before;
        });
        return entered[0];
    }

    /// Takes one back.
    public void leave(String address) {
        counts.computeIfPresent(address, (_, before) -> before == 1 ? null : before - 1);
    }

    /// How many addresses have something.
    public int addresses() {
        return counts.size();
    }
}
