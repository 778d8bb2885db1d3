package mlchat.stores.sql;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.stores.jdbc.Sql;
import mlchat.stores.jdbc.SqlFault;

/// A few connections that only read, each with a platform thread of its own: SQLite's native calls would hold
/// the carriers of virtual threads. Every read sees the database as it was at one instant.
final class Readers implements AutoCloseable {
    /// How many read; who searches has others.
    static final int CONNECTIONS = 3;

    static final int QUEUE = 1_000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final System.Logger LOG = System.getLogger(Readers.class.getName());

    private final Sqlite sqlite;
    private final ArrayBlockingQueue<Sql> idle;
    private final ThreadPoolExecutor threads;
    private final ReadLimit limit = new ReadLimit();

    /// Reading, in a transaction that ends when it returns.
    @FunctionalInterface
    interface Read<T> {
        T in(Sql sql);
    }

    /// @param name        of the threads
    /// @param connections how many of each
    Readers(Sqlite sqlite, String name, int connections) {
        this.sqlite = sqlite;
        this.idle = new ArrayBlockingQueue<>(connections);
        this.threads = new ThreadPoolExecutor(
                connections,
                connections,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name(name + "-", 1).factory());
        for (int i = 0; i < connections; i++) {
            idle.add(sqlite.reading());
        }
    }

    /// @throws Refused as the reading refuses, and with `Overloaded` when too many wait or it takes too long
    <T> T read(Read<T> read) {
        try {
            return CompletableFuture.supplyAsync(() -> onThread(read), threads).join();
        } catch (RejectedExecutionException _) {
            throw overloaded();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            if (Sqlite.isInterrupted(e)) {
                throw overloaded();
            }
            throw new IllegalStateException("a read failed", e.getCause());
        }
    }

    private static Refused overloaded() {
        return new Refused(new Refusal.Overloaded(RETRY_AFTER));
    }

    /// How many wait for a connection.
    int waiting() {
        return threads.getQueue().size();
    }

    /// There are as many all as threads, so one is always there.
    private <T> T onThread(Read<T> read) {
        var sql = idle.remove();
        try {
            return inTransaction(sql, read);
        } catch (RuntimeException e) {
            sql = afterFault(sql, e);
            throw e;
        } finally {
            idle.add(sql);
        }
    }

    private <T> T inTransaction(Sql sql, Read<T> read) {
        try (var _ = limit.begin(sql)) {
            sql.execute("BEGIN");
            var found = read.in(sql);
            sql.execute("COMMIT");
            return found;
        }
    }

    /// The same connection if it still works; else a new one, or the old one while there is no other.
    private Sql afterFault(Sql sql, RuntimeException fault) {
        try {
            sql.execute("ROLLBACK");
            return sql;
        } catch (SqlFault e) {
            fault.addSuppressed(e);
        }
        try {
            var fresh = sqlite.reading();
            close(List.of(sql));
            return fresh;
        } catch (SqlFault e) {
            fault.addSuppressed(e);
            return sql;
        }
    }

    /// Lets the reads that began finish.
    @Override
    public void close() {
        threads.close();
        limit.close();
        var all = new ArrayList<Sql>();
        idle.drainTo(all);
        close(all);
    }

    private static void close(List<Sql> all) {
        for (var sql : all) {
            try {
                sql.close();
            } catch (SqlFault e) {
                LOG.log(WARNING, "a reading connection could not be closed", e);
            }
        }
    }
}
