package mlchat.bench.micro;

import io.netty.buffer.ByteBuf;
import io.netty.channel.DefaultEventLoop;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mlchat.socketio.Selection;
import mlchat.socketio.engine.Batch;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.engine.FrameBuilder;
import mlchat.socketio.loop.Loop;
import mlchat.socketio.loop.Loops;
import mlchat.socketio.rooms.Member;
import mlchat.socketio.rooms.Rooms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Sixteen broadcasts to a room whose members take a reference to what they get and let it go, up to the moment when
/// the last has it. With `-prof gc`, `gc.alloc.rate.norm` by `16 * members` is what one recipient allocates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BroadcastBenchmark {
    private static final int BROADCASTS = 16;
    private static final Selection ROOM = new Selection(Set.of("room"), Set.of());

    @Param({"10", "1000"})
    public int members;

    private final DefaultEventLoop eventLoop = new DefaultEventLoop();
    private final Loop loop = new Loops().of(eventLoop);
    private final Rooms rooms = new Rooms();

    @Setup
    public void join() {
        for (int i = 0; i < members; i++) {
            rooms.join("room", new Recipient("member" + i, loop));
        }
    }

    @TearDown
    public void stop() {
        eventLoop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Benchmark
    public void broadcast() {
        for (int i = 0; i < BROADCASTS; i++) {
            rooms.broadcast(ROOM, false, FrameBuilder.message("2[\"chat\",{\"room\":\"r1\",\"body\":\"hello\"}]"));
        }
        // The turn ends behind the broadcasts, and what is asked for behind its end comes after it.
        eventLoop.submit(() -> {}).syncUninterruptibly();
        eventLoop.submit(() -> {}).syncUninterruptibly();
    }

    private record Recipient(String id, Loop loop) implements Member {
        @Override
        public void deliver(Batch batch) {
            take(batch.joined());
        }

        @Override
        public void deliver(Frame frame) {
            take(frame.webSocket());
        }

        @Override
        public void deliverVolatile(Frame frame) {
            deliver(frame);
        }

        @Override
        public void settle() {
            // Nothing is kept back.
        }

        private static void take(ByteBuf bytes) {
            bytes.retainedDuplicate().release();
        }
    }
}
