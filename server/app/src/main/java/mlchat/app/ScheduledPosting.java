package mlchat.app;

import static java.lang.System.Logger.Level.ERROR;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mlchat.domain.personal.Scheduling;

/// Looks every second for what was scheduled and whose time has come. What a process took and did not finish
/// the next one takes again.
final class ScheduledPosting implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScheduledPosting.class.getName());
    private static final int PATIENCE_SECONDS = 5;

    private final Scheduling scheduling;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("scheduled-posting").daemon().factory());

    private ScheduledPosting(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    static ScheduledPosting start(Scheduling scheduling) {
        var posting = new ScheduledPosting(scheduling);
        var _ = posting.thread.scheduleWithFixedDelay(posting::look, 1, 1, TimeUnit.SECONDS);
        return posting;
    }

    /// A store that is busy or away says nothing about the messages: they are looked for again in a second.
    private void look() {
        try {
            scheduling.postDue();
        } catch (RuntimeException e) {
            LOG.log(ERROR, "what was scheduled could not be looked for", e);
        }
    }

    /// What is being said is finished: the stores are closed after this.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
