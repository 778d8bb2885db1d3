package mlchat.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/// Runs loads against one server process that listens on the loopback interface.
public record Measurement(ProcessHandle server, int port) {
    private static final Duration SETTLING = Duration.ofMillis(300);
    private static final Duration ALL_READING = Duration.ofSeconds(3);
    private static final Duration SLOW_READING = Duration.ofSeconds(15);

    private record Moment(long time, double server, double self, double machine, long received) {}

    /// What the others of a room hear while all read, and while one does not.
    ///
    /// @param growth bytes of resident memory that the server has gained meanwhile
    public record SlowReader(Outcome before, Outcome meanwhile, boolean cutOff, long growth) {}

    /// Sends the load and measures in the window behind the warm-up.
    public Outcome run(Load load, Timing timing) throws IOException {
        try (var swarm = swarm(load)) {
            return measured(swarm, begin(swarm, load, timing), timing.window(), true);
        }
    }

    /// One socket of the room stops reading in the middle.
    public SlowReader slowReader(Load load, Timing timing) throws IOException {
        try (var swarm = swarm(load)) {
            swarm.expectSlowReader();
            var histogram = begin(swarm, load, new Timing(timing.warmUp(), ALL_READING));
            var before = measured(swarm, histogram, ALL_READING, false);
            long resident = Machine.resident(server);
            swarm.stopReading();
            var meanwhile = measured(swarm, swarm.record(SLOW_READING.toNanos()), SLOW_READING, true);
            long growth = Machine.resident(server) - resident;
            return new SlowReader(before, meanwhile, swarm.wasCutOff(), growth);
        }
    }

    /// Resident memory that the server needs for one more socket that does nothing: from a fifth of the sockets to
    /// all, each time after it has collected its garbage. Only meaningful behind traffic, when the garbage of the
    /// handshakes lands on pages that were used before.
    public double idle(Load load, Collector collector) throws IOException {
        try (var swarm = swarm(load)) {
            int some = load.sockets() / 5;
            swarm.connect(some);
            long before = settled(swarm, collector);
            swarm.connect(load.sockets());
            return (double) (settled(swarm, collector) - before) / (load.sockets() - some);
        }
    }

    private long settled(Swarm swarm, Collector collector) throws IOException {
        swarm.runUntil(Swarm.now() + SETTLING.toNanos());
        collector.collect(server);
        swarm.runUntil(Swarm.now() + SETTLING.toNanos());
        return Machine.resident(server);
    }

    /// Lets a server collect its garbage.
    @FunctionalInterface
    public interface Collector {
        void collect(ProcessHandle server) throws IOException;
    }

    private Swarm swarm(Load load) throws IOException {
        return new Swarm(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), load);
    }

    private static Histogram begin(Swarm swarm, Load load, Timing timing) throws IOException {
        swarm.connect(load.sockets());
        swarm.runUntil(Swarm.now() + SETTLING.toNanos());
        swarm.startSending();
        swarm.runUntil(Swarm.now() + timing.warmUp().toNanos());
        return swarm.record(timing.window().toNanos());
    }

    private Outcome measured(Swarm swarm, Histogram histogram, Duration window, boolean last) throws IOException {
        var from = moment(swarm);
        swarm.runUntil(Swarm.now() + window.toNanos());
        var to = moment(swarm);
        if (last) {
            swarm.finish();
        }
        double seconds = (to.time - from.time) / 1e9;
        long received = to.received - from.received;
        double cpu = to.server - from.server;
        double self = to.self - from.self;
        return new Outcome(
                received / seconds,
                received == 0 ? 0 : cpu * 1e6 / received,
                histogram.millis(0.5),
                histogram.millis(0.99),
                cpu / seconds,
                self / seconds,
                (to.machine - from.machine - cpu - self) / seconds,
                swarm.faults());
    }

    private Moment moment(Swarm swarm) {
        return new Moment(
                Swarm.now(),
                Machine.cpu(server),
                Machine.cpuAlone(ProcessHandle.current()),
                Machine.busy(),
                swarm.received());
    }
}
