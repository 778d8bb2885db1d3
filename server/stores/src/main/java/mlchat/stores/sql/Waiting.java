package mlchat.stores.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A bounded line that is served in groups. After it was closed nobody may join, and who stands in it is
/// still served.
final class Waiting<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<T> line = new ArrayDeque<>();
    private final int bound;
    // Guarded by the lock.
    private boolean closed;

    Waiting(int bound) {
        this.bound = bound;
    }

    /// False when the line is full or closed.
    boolean join(T item) {
        lock.lock();
        try {
            if (closed || line.size() >= bound) {
                return false;
            }
            line.add(item);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Everybody who waits, in order, at most `most`; waits for the first. Empty when the line is closed and
    /// served.
    List<T> next(int most) {
        lock.lock();
        try {
            while (line.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            var group = new ArrayList<T>(Math.min(most, line.size()));
            while (group.size() < most && !line.isEmpty()) {
                group.add(line.remove());
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
