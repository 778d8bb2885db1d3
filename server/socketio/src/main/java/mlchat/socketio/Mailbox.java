package mlchat.socketio;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Runs a socket's tasks one after another on virtual threads, one thread at a time and none while it is empty.
final class Mailbox {
    private static final Logger LOG = System.getLogger(Mailbox.class.getName());

    private final int capacity;
    private final Source source;
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>(2);
    private boolean runs;
    private boolean overfull;

    /// Who fills a mailbox.
    interface Source {
        /// More than `capacity` tasks wait. On the thread that added the last.
        void full();

        /// After that, half of them are done. On the mailbox's thread.
        void roomy();
    }

    Mailbox(int capacity, Source source) {
        this.capacity = capacity;
        this.source = source;
    }

    /// Never refuses: who reads for us must stop when told that we are full.
    void add(Runnable task) {
        boolean starts;
        boolean isFull;
        synchronized (tasks) {
            tasks.add(task);
            starts = !runs;
            runs = true;
            isFull = !overfull && tasks.size() > capacity;
            overfull |= isFull;
        }
        if (starts) {
            Thread.startVirtualThread(this::drain);
        }
        if (isFull) {
            source.full();
        }
    }

    /// Whether no task waits or runs.
    boolean isIdle() {
        synchronized (tasks) {
            return !runs;
        }
    }

    private void drain() {
        for (var task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error accident) {
                // The door of the application: what nobody answered ends here, and the next task runs.
                LOG.log(Level.ERROR, "A handler failed", accident);
            }
        }
    }

    private @Nullable Runnable next() {
        Runnable next;
        boolean isRoomy;
        synchronized (tasks) {
            isRoomy = overfull && tasks.size() <= capacity / 2;
            overfull &= !isRoomy;
            next = tasks.poll();
            runs = next != null;
        }
        if (isRoomy) {
            source.roomy();
        }
        return next;
    }
}
