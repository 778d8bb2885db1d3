package mlchat.stores.sql;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mlchat.stores.jdbc.Sql;
import mlchat.stores.jdbc.SqlFault;

/// A real connection that a test can hold, count and break.
final class UnreliableConnection implements WriteConnection {
    private final WriteConnection real;
    private final Semaphore mayBegin = new Semaphore(1);
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger pass = new AtomicInteger();
    private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);
    private volatile String onBegin = "";

    /// What goes wrong with the next commit, or with every beginning.
    enum Fault {
        NONE,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        AT_EVERY_BEGINNING
    }

    UnreliableConnection(WriteConnection real) {
        this.real = real;
    }

    /// Lets no transaction begin until it is released: what comes in the meantime waits together.
    void hold() {
        mayBegin.acquireUninterruptibly();
    }

    /// Returns when a transaction waits to begin.
    void awaitHeld() {
        while (!mayBegin.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
    }

    void release() {
        mayBegin.release();
    }

    void fail(Fault fault) {
        fail(fault, 0);
    }

    /// Lets so many commits pass before.
    void fail(Fault fault, int passing) {
        pass.set(passing);
        next.set(fault);
    }

    /// Asks this, which answers with one number, at the beginning of every transaction.
    void onBegin(String sql) {
        onBegin = sql;
    }

    int commits() {
        return commits.get();
    }

    @Override
    public Sql begin() {
        mayBegin.acquireUninterruptibly();
        mayBegin.release();
        if (next.get() == Fault.AT_EVERY_BEGINNING) {
            throw fault("no connection can be opened");
        }
        var handle = real.begin();
        if (!onBegin.isEmpty()) {
            handle.execute(onBegin);
        }
        return handle;
    }

    @Override
    public boolean isUndisturbed() {
        return real.isUndisturbed();
    }

    @Override
    public void commit() {
        boolean passes = pass.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        var fault = passes ? Fault.NONE : next.getAndSet(Fault.NONE);
        if (fault == Fault.BEFORE_COMMIT) {
            throw fault("the disk is gone before the commit");
        }
        real.commit();
        if (fault == Fault.AFTER_COMMIT) {
            throw fault("the disk is gone after the commit");
        }
        commits.incrementAndGet();
    }

    private static SqlFault fault(String message) {
        return new SqlFault("the connection", new SQLException(message));
    }

    @Override
    public void rollback() {
        real.rollback();
    }

    @Override
    public void discard() {
        real.discard();
    }

    @Override
    public void close() {
        real.close();
    }
}
