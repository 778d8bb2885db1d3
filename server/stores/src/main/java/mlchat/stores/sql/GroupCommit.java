package mlchat.stores.sql;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mlchat.domain.Broadcast;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.stores.jdbc.SqlFault;

/// The lane of all writes: one thread that commits together whatever waits, without a timer, so that one
/// flush of the disk serves many.
///
/// After the commit it announces, in the order of the work and so of every room's `rev`, and then answers. A
/// piece of work that fails takes nobody with it: the group is rolled back and each is tried alone. When the
/// outcome of a commit is not known, everybody in it is told so, and the connection is given up.
final class GroupCommit implements AutoCloseable {
    /// Who comes when this many wait is sent away.
    static final int QUEUE = 1_000;

    private static final int LARGEST_GROUP = 1_000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final System.Logger LOG = System.getLogger(GroupCommit.class.getName());

    private final WriteConnection connection;
    private final Broadcast broadcast;
    private final Waiting<Item<?>> waiting = new Waiting<>(QUEUE);
    private final Thread thread = Thread.ofPlatform().name("writer").unstarted(this::serve);
    // What the last transaction knew, as long as it is true; on the lane's thread only.
    private Optional<Known> known = Optional.empty();

    GroupCommit(WriteConnection connection, Broadcast broadcast) {
        this.connection = connection;
        this.broadcast = broadcast;
    }

    void start() {
        thread.start();
    }

    /// Does the work in a transaction and returns when it is on disk and announced.
    ///
    /// @throws Refused as the work refuses; with `Overloaded`, `OutcomeUnknown` or `StorageFull`
    /// @throws IllegalStateException when the work fell
    <T> T run(Write<T> work) {
        return run(new Item<>(work, false));
    }

    /// Like [#run], for work that changes rooms, places in them and sessions through the ledger alone: what is known of
    /// them stays true.
    <T> T runByLedger(Write<T> work) {
        return run(new Item<>(work, true));
    }

    private <T> T run(Item<T> item) {
        if (!waiting.join(item)) {
            throw new Refused(new Refusal.Overloaded(RETRY_AFTER));
        }
        return item.await();
    }

    /// How many wait to be served.
    int waiting() {
        return waiting.size();
    }

    private void serve() {
        var group = waiting.next(LARGEST_GROUP);
        while (!group.isEmpty()) {
            commit(group);
            group = waiting.next(LARGEST_GROUP);
        }
    }

    private void commit(List<Item<?>> group) {
        switch (attempt(group)) {
            case Outcome.Committed(var events, var answers) -> {
                events.forEach(this::announce);
                answers.forEach(Runnable::run);
            }
            case Outcome.NotBegun(var fault) -> group.forEach(item -> item.fail(fault));
            case Outcome.RolledBack(var _) when group.size() > 1 -> group.forEach(item -> commit(List.of(item)));
            case Outcome.RolledBack(var fault) -> group.forEach(item -> item.fail(fault));
            case Outcome.Unknown(var fault, var doubts) -> {
                LOG.log(ERROR, "the outcome of a commit is not known", fault);
                doubts.forEach(this::announce);
                group.forEach(item -> item.fail(new Refused(new Refusal.OutcomeUnknown())));
            }
        }
    }

    /// Runs the group's work in one transaction. An error that is no exception (a full stack, no memory) is
    /// one item's fault as well, and must not end the lane.
    private Outcome attempt(List<Item<?>> group) {
        Transaction transaction;
        boolean byLedger = group.stream().allMatch(Item::isByLedger);
        var answers = new ArrayList<Runnable>(group.size());
        try {
            transaction = begin(byLedger);
        } catch (SqlFault e) {
            connection.discard();
            return new Outcome.NotBegun(e);
        }
        try {
            for (var item : group) {
                answers.add(item.attempt(transaction));
            }
            transaction.writeBack();
        } catch (RuntimeException | Error e) {
            return rolledBack(e);
        }
        try {
            connection.commit();
        } catch (SqlFault e) {
            if (Sqlite.isFull(e)) {
                return rolledBack(e);
            }
            connection.discard();
            return new Outcome.Unknown(e, transaction.doubts());
        }
        if (byLedger) {
            known = transaction.known().afterCommit(Known.MOST);
        }
        return new Outcome.Committed(transaction.events(), List.copyOf(answers));
    }

    /// What was known is taken up only when everything goes by the ledger, and kept only after the commit.
    private Transaction begin(boolean byLedger) {
        var sql = connection.begin();
        boolean undisturbed = connection.isUndisturbed();
        var before = known.filter(_ -> byLedger && undisturbed);
        known = Optional.empty();
        return new Transaction(sql, before.orElseGet(() -> Known.nothing(sql)));
    }

    /// SQLite may have rolled back by itself; a connection that cannot do it either is given up, which does
    /// it too.
    private Outcome rolledBack(Throwable fault) {
        try {
            connection.rollback();
        } catch (SqlFault e) {
            fault.addSuppressed(e);
            connection.discard();
        }
        return new Outcome.RolledBack(fault);
    }

    /// An announcement must not fail. If one does, those after it and the answers still go out: who misses it
    /// repairs by `rev`.
    private void announce(Event event) {
        try {
            broadcast.announce(event);
        } catch (RuntimeException e) {
            LOG.log(ERROR, "an announcement failed", e);
        }
    }

    /// Serves who waits, lets nobody in any more, and closes the connection.
    @Override
    public void close() {
        waiting.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }

    private sealed interface Outcome {
        record Committed(List<Event> events, List<Runnable> answers) implements Outcome {}

        record NotBegun(Throwable fault) implements Outcome {}

        record RolledBack(Throwable fault) implements Outcome {}

        record Unknown(Throwable fault, List<Event> doubts) implements Outcome {}
    }

    /// Work, and who waits for it. Waiting is not interruptible: an answer may be on its way to the disk.
    private static final class Item<T> {
        private final Write<T> work;
        private final boolean byLedger;
        private final CompletableFuture<Answer<T>> answer = new CompletableFuture<>();

        Item(Write<T> work, boolean byLedger) {
            this.work = work;
            this.byLedger = byLedger;
        }

        boolean isByLedger() {
            return byLedger;
        }

        /// Does the work; the result is what to do once it is committed. Other work may end sessions.
        Runnable attempt(Transaction transaction) {
            if (!byLedger) {
                transaction.leases().forget();
            }
            try {
                var value = work.in(transaction);
                return () -> answer.complete(new Answer.Done<>(value));
            } catch (Refused refused) {
                return () -> fail(refused);
            }
        }

        void fail(Throwable fault) {
            answer.complete(new Answer.Failed<>(fault));
        }

        T await() {
            return switch (answer.join()) {
                case Answer.Done<T>(var value) -> value;
                case Answer.Failed<T>(var fault) -> throw explained(fault);
            };
        }

        private static RuntimeException explained(Throwable fault) {
            if (fault instanceof Refused refused) {
                return refused;
            }
            if (Sqlite.isFull(fault)) {
                return new Refused(new Refusal.StorageFull());
            }
            if (Sqlite.isBusy(fault)) {
                return new Refused(new Refusal.Overloaded(RETRY_AFTER));
            }
            return new IllegalStateException("a write failed and left nothing behind", fault);
        }
    }

    private sealed interface Answer<T> {
        record Done<T>(T value) implements Answer<T> {}

        record Failed<T>(Throwable fault) implements Answer<T> {}
    }
}
