package mlchat.socketio.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test class in or before which a buffer was lost. Registered for all by the service file.
public final class LeakWatch implements BeforeAllCallback, AfterAllCallback {
    private static final Queue<String> REPORTS = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        watch();
    }

    static void watch() {
        ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new ReportingFactory());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertEquals(List.of(), reports(), "lost buffers");
    }

    /// Every buffer that was lost so far.
    static List<String> reports() {
        collectGarbage();
        // The detector looks for lost buffers when it is asked to watch a new one.
        PooledByteBufAllocator.DEFAULT.directBuffer(16).release();
        return List.copyOf(REPORTS);
    }

    static void forget() {
        REPORTS.clear();
    }

    private static void collectGarbage() {
        // References are queued some time after they are cleared, but all of one collection before the next ones: so
        // the second canary comes behind everything that was lost before.
        for (int round = 0; round < 2; round++) {
            var queue = new ReferenceQueue<Object>();
            var canary = new WeakReference<>(new Object(), queue);
            while (!canary.refersTo(null) || queue.poll() == null) {
                System.gc();
            }
        }
    }

    private static final class ReportingFactory extends ResourceLeakDetectorFactory {
        // The only overload the factory leaves abstract; the last parameter is dead.
        @Override
        @SuppressWarnings("deprecation")
        public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> resource, int interval, long unused) {
            return new ReportingDetector<>(resource, interval);
        }
    }

    private static final class ReportingDetector<T> extends ResourceLeakDetector<T> {
        ReportingDetector(Class<?> resource, int interval) {
            super(resource, interval);
        }

        @Override
        protected boolean needReport() {
            return true;
        }

        @Override
        protected void reportTracedLeak(String resource, String records) {
            REPORTS.add(resource + records);
        }

        @Override
        protected void reportUntracedLeak(String resource) {
            REPORTS.add(resource);
        }
    }
}
