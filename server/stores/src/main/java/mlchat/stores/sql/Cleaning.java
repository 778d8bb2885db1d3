package mlchat.stores.sql;

import static java.lang.System.Logger.Level.ERROR;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mlchat.domain.Refused;

/// Deletes what nobody can see any more, in small pieces behind the writes of others, from the start on: what
/// a process did not finish the next one does.
final class Cleaning implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Cleaning.class.getName());
    private static final int RETRY_SECONDS = 30;

    private final GroupCommit lane;
    private final Semaphore work = new Semaphore(1);
    private final Thread thread = Thread.ofVirtual().name("cleaning").unstarted(this::run);

    Cleaning(GroupCommit lane) {
        this.lane = lane;
    }

    void start() {
        thread.start();
    }

    /// There is something to delete.
    void wake() {
        work.release();
    }

    private void run() {
        try {
            while (true) {
                work.acquire();
                work.drainPermits();
                clean();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void clean() throws InterruptedException {
        boolean more = true;
        while (more) {
            try {
                more = lane.run(transaction -> DeletedRooms.deletePiece(transaction.sql()));
            } catch (Refused | IllegalStateException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                LOG.log(ERROR, "what is deleted could not be cleaned up yet", e);
                if (work.tryAcquire(RETRY_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
            }
        }
    }

    /// What is under way is finished by the lane, or not done at all.
    @Override
    public void close() {
        thread.interrupt();
    }
}
