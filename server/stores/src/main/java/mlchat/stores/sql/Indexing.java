package mlchat.stores.sql;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import java.time.Duration;
import mlchat.domain.Refused;

/// Brings into the full-text index what was said before there was one, piece by piece behind the writes of
/// others: what a process did not finish the next one does.
final class Indexing implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Indexing.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final GroupCommit lane;
    private final Thread thread = Thread.ofVirtual().name("indexing").unstarted(this::run);

    Indexing(GroupCommit lane) {
        this.lane = lane;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            int pieces = 0;
            while (addPiece()) {
                pieces++;
            }
            if (pieces > 0) {
                LOG.log(INFO, "everything that was said can be found");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// False when nothing is left.
    private boolean addPiece() throws InterruptedException {
        try {
            return lane.run(transaction -> SearchIndex.addPiece(transaction.sql()));
        } catch (Refused | IllegalStateException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.log(ERROR, "the index for searches cannot be completed yet", e);
            Thread.sleep(RETRY_AFTER);
            return true;
        }
    }

    /// What is under way is finished by the lane, or not done at all.
    @Override
    public void close() {
        thread.interrupt();
    }
}
