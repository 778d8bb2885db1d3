package mlchat.stores.sql;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mlchat.stores.jdbc.Sql;
import org.sqlite.SQLiteConnection;

/// Interrupts the statements of reads that take too long: while one is open, the journal cannot be emptied and
/// grows.
final class ReadLimit implements AutoCloseable {
    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final System.Logger LOG = System.getLogger(ReadLimit.class.getName());

    private final Set<Turn> turns = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("read-limit").daemon().factory());

    ReadLimit() {
        // A look never throws, so it is never the last one.
        var _ = watch.scheduleWithFixedDelay(
                () -> turns.forEach(Turn::interruptIfLate),
                LOOK_EVERY.toMillis(),
                LOOK_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// A read begins on this connection; it ends when the result is closed.
    Turn begin(Sql sql) {
        var turn = new Turn(sql);
        turns.add(turn);
        return turn;
    }

    /// One read of one connection.
    final class Turn implements AutoCloseable {
        private final Sql sql;
        private final long begun = System.nanoTime();
        private boolean over;

        private Turn(Sql sql) {
            this.sql = sql;
        }

        /// Does nothing between two statements; then the next look finds the next one.
        private synchronized void interruptIfLate() {
            if (over || System.nanoTime() - begun < LONGEST.toNanos()) {
                return;
            }
            try {
                sql.connection().unwrap(SQLiteConnection.class).getDatabase().interrupt();
            } catch (SQLException e) {
                LOG.log(WARNING, "a read that takes too long could not be interrupted", e);
            }
        }

        /// From now on the connection belongs to somebody else, who must not be interrupted.
        @Override
        public synchronized void close() {
            over = true;
            turns.remove(this);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
