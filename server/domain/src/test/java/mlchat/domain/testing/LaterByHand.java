package mlchat.domain.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mlchat.domain.Later;

/// Time that passes when the test says so, or by itself.
public final class LaterByHand implements Later {
    private final List<Runnable> due = new ArrayList<>();
    // Guarded by the list.
    private boolean flows;
    private int passed;

    /// One that passes by itself: everything is due at once.
    public static LaterByHand flowing() {
        var later = new LaterByHand();
        later.flows = true;
        return later;
    }

    @Override
    public void after(Duration wait, Runnable work) {
        synchronized (due) {
            if (flows) {
                Thread.startVirtualThread(work);
            } else {
                due.add(work);
            }
        }
    }

    /// From now on it passes when the test says so.
    public void hold() {
        synchronized (due) {
            flows = false;
        }
    }

    /// Does what waits now; what that adds waits for the next time.
    public void pass() {
        List<Runnable> now;
        synchronized (due) {
            now = List.copyOf(due);
            due.clear();
            passed += now.isEmpty() ? 0 : 1;
        }
        now.forEach(Runnable::run);
    }

    /// How often something was due when it passed.
    public int passed() {
        synchronized (due) {
            return passed;
        }
    }
}
