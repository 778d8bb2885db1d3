package mlchat.socketio.netty;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Values that thousands of requests have in common, each kept once: names of headers and parameters, addresses of
/// requests, what browsers say of themselves. Bounded, so that nobody fills it with values of his own. Any thread.
///
/// @param <T> immutable, with `equals`
final class Shared<T> {
    private static final int MOST = 1_024;

    private final Map<T, T> known = new ConcurrentHashMap<>();

    /// An equal value, the same one for all who ask in a while.
    T of(T value) {
        var before = known.get(value);
        if (before != null) {
            return before;
        }
        if (known.size() >= MOST) {
            // What is common comes again; what somebody filled it with does not.
            known.clear();
        }
        var raced = known.putIfAbsent(value, value);
        return raced == null ? value : raced;
    }
}
