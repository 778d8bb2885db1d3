package mlchat.socketio.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.DefaultEventLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What one event loop does once per turn, or at a time.
final class LoopTest {
    private final DefaultEventLoop eventLoop = new DefaultEventLoop();
    private final Loop loop = new Loop(eventLoop);
    private final Heard<String> heard = new Heard<>();

    @AfterEach
    void stop() {
        eventLoop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void aDeliveryThatHasOthersRunAndAddsOneLosesNone() throws Exception {
        loop.execute(() -> {
            loop.deliverLater(() -> {
                heard.add("first");
                loop.deliverNow();
                loop.deliverLater(() -> heard.add("added"));
            });
            loop.deliverLater(() -> heard.add("second"));
            loop.flushLater(() -> heard.add("flushed"));
        });
        assertEquals(
                List.of("first", "second", "added", "flushed"),
                List.of(heard.next(), heard.next(), heard.next(), heard.next()));
    }

    @Test
    void lengthsOfDeadlinesNobodyWaitsForAreForgotten() throws Exception {
        var queues = new Heard<Integer>();
        loop.execute(() -> {
            for (int i = 1; i <= 20; i++) {
                loop.deadlines(Duration.ofMillis(i)).add(new Deadline(() -> heard.add("due")));
            }
            queues.add(loop.deadlineQueues());
        });
        assertEquals(20, queues.next());
        for (int i = 0; i < 20; i++) {
            heard.next();
        }
        Until.isTrue(() -> {
            loop.execute(() -> queues.add(loop.deadlineQueues()));
            return queues.next() == 0;
        });
    }
}
