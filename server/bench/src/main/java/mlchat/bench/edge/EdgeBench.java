package mlchat.bench.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mlchat.bench.load.Load;
import mlchat.bench.load.Timing;
import mlchat.bench.servers.Contestant;
import mlchat.bench.servers.Contestants;
import mlchat.bench.servers.RunningServer;

/// Compares the servers. All of them run at the same time and idle while it is another's turn; each round starts them
/// anew, and each load goes round all of them before the next begins, so that whatever else the machine does hits
/// all alike.
public final class EdgeBench {
    private static final Timing WARMING = new Timing(Duration.ofSeconds(1), Duration.ofSeconds(4));

    private final Path root;
    private final int rounds;
    private final Timing timing;
    private final Results results = new Results();

    public EdgeBench(Path root, int rounds, Timing timing) {
        this.root = root;
        this.rounds = rounds;
        this.timing = timing;
    }

    /// Measures everything and writes `docs/benchmarks.md`.
    public void run() throws IOException {
        var surroundings = Surroundings.now(root);
        var contestants = new Contestants(root).all();
        for (int round = 1; round <= rounds; round++) {
            say("round " + round + " of " + rounds);
            round(contestants);
        }
        var names = contestants.stream().map(Contestant::name).toList();
        var page = new Page(surroundings, results, names, rounds, timing);
        page.writeTo(root.resolve("docs/benchmarks.md"));
        say("wrote docs/benchmarks.md");
    }

    private void round(List<Contestant> contestants) throws IOException {
        var logs = Files.createDirectories(root.resolve("build/bench"));
        var running = new ArrayList<RunningServer>();
        try {
            for (var contestant : contestants) {
                running.add(RunningServer.start(contestant, logs));
            }
            // First: behind traffic a heap has grown so much that more sockets take no more of it.
            for (var server : running) {
                idle(server);
            }
            for (var server : running) {
                warmUp(server);
            }
            for (var load : Loads.TRAFFIC) {
                for (var server : running) {
                    traffic(server, load);
                }
            }
            for (var server : running) {
                slowReader(server);
            }
        } finally {
            for (var server : running) {
                server.close();
            }
        }
    }

    // What was never run has yet to be compiled: that is no cost of a delivery.
    private void warmUp(RunningServer server) throws IOException {
        say("warming up " + server.contestant().name());
        server.measurement().run(Loads.ROOMS_C, WARMING);
        server.measurement().run(Loads.FAN_C16, WARMING);
    }

    private void idle(RunningServer server) throws IOException {
        double bytes = server.measurement().idle(Loads.IDLE, server.contestant().collector());
        results.idle(server.contestant().name(), bytes);
        say(server, Loads.IDLE, Math.round(bytes) + " bytes a socket");
    }

    private void traffic(RunningServer server, Load load) throws IOException {
        var outcome = server.measurement().run(load, timing);
        results.traffic(server.contestant().name(), load, outcome);
        say(server, load, outcome.toString());
    }

    private void slowReader(RunningServer server) throws IOException {
        var outcome = server.measurement().slowReader(Loads.SLOW_READER, timing);
        results.slowReader(server.contestant().name(), outcome);
        say(
                server,
                Loads.SLOW_READER,
                String.format(
                                "p99 %.1f ms, then %.1f ms, ",
                                outcome.before().p99(), outcome.meanwhile().p99())
                        + (outcome.cutOff() ? "cut off" : "not cut off") + ", " + (outcome.growth() >> 10)
                        + " KiB more, " + outcome.meanwhile().faults());
    }

    private static void say(RunningServer server, Load load, String text) {
        say(String.format("%-12s %-18s %s", load.name(), server.contestant().name(), text));
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
