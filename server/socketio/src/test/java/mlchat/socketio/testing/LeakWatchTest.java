package mlchat.socketio.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// The watchman is awake: a lost buffer is noticed.
@Isolated("it loses buffers on purpose")
final class LeakWatchTest {
    @Test
    void aLostBufferIsReportedWithWhereItWasLastSeen() {
        loseABuffer();
        var reports = LeakWatch.reports();
        assertEquals(1, reports.size());
        assertTrue(reports.getFirst().contains("loseABuffer"), reports.getFirst());
        LeakWatch.forget();
    }

    @Test
    void aReleasedBufferIsNot() {
        PooledByteBufAllocator.DEFAULT.directBuffer(16).writeByte(1).release();
        assertEquals(0, LeakWatch.reports().size());
    }

    @SuppressWarnings("CheckReturnValue") // lost on purpose
    private static void loseABuffer() {
        PooledByteBufAllocator.DEFAULT.directBuffer(16).writeByte(1);
    }
}
