package mlchat.bench.edge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.bench.load.Load;

/// The loads of `bin/bench edge`. Bodies have 128 bytes but for the slow reader, whose buffers are to fill in time.
public final class Loads {
    private static final int BODY = 128;

    /// One large room at leisure: 50,000 deliveries a second.
    static final Load FAN_50K = new Load("fan-50k", 1_000, 1, 50, new Load.Scheduled(50), BODY);
    /// Many small rooms at leisure: 50,000 deliveries a second.
    static final Load ROOMS_50K = new Load("rooms-50k", 2_000, 200, 2_000, new Load.Scheduled(5_000), BODY);
    /// One large room as fast as it goes, with 16 messages under way.
    static final Load FAN_C16 = new Load("fan-c16", 1_000, 1, 16, new Load.Closed(), BODY);
    /// Many small rooms as fast as it goes, with four messages under way in each.
    static final Load ROOMS_C = new Load("rooms-c", 2_000, 200, 800, new Load.Closed(), BODY);

    static final Load IDLE = new Load("idle", 10_000, 1, 0, new Load.Silent(), BODY);
    static final Load SLOW_READER = new Load("slow-reader", 1_000, 1, 10, new Load.Scheduled(20), 16_384);

    /// Loads with traffic, in the order of the page.
    static final List<Load> TRAFFIC = List.of(FAN_50K, ROOMS_50K, FAN_C16, ROOMS_C);

    private Loads() {}

    public static Optional<Load> named(String name) {
        return Stream.concat(TRAFFIC.stream(), Stream.of(IDLE, SLOW_READER))
                .filter(load -> load.name().equals(name))
                .findFirst();
    }
}
