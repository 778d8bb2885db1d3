package mlchat.bench.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import mlchat.bench.load.Load;
import mlchat.bench.load.Outcome;
import mlchat.bench.load.Timing;
import mlchat.bench.servers.Contestants;

/// `docs/benchmarks.md`. What stands there from the heading `Reading` on is a person's and stays.
final class Page {
    private static final String READING = "## Reading";
    private static final double KIB = 1024;

    private final Surroundings surroundings;
    private final Results results;
    private final List<String> servers;
    private final int rounds;
    private final Timing timing;
    private final StringBuilder text = new StringBuilder();

    Page(Surroundings surroundings, Results results, List<String> servers, int rounds, Timing timing) {
        this.surroundings = surroundings;
        this.results = results;
        this.servers = servers;
        this.rounds = rounds;
        this.timing = timing;
    }

    void writeTo(Path file) throws IOException {
        head();
        targets();
        Loads.TRAFFIC.forEach(this::traffic);
        idle();
        slowReader();
        Files.writeString(file, text + reading(file));
    }

    private static String reading(Path file) throws IOException {
        var before = Files.exists(file) ? Files.readString(file) : "";
        int start = before.indexOf(READING);
        return start < 0 ? READING + "\n" : before.substring(start);
    }

    private void head() {
        text.append("""
                # Benchmarks

                What the Socket.IO edge costs beside others, measured by `bin/bench edge%s` on %s. Only the ratios within one run mean
                something elsewhere. Load and servers share the processors; other programs kept %.2f of them busy (median; %.2f to %.2f),
                and the load average was %s at the start.

                - Machine: %s
                - Versions: %s
                - %s, in each of which the servers start anew, are warmed up with ten seconds of closed loops, and then take turns
                  with every load: %d s before it counts and %d s that count. Median (least–most).
                - Servers on the JVM have the flags of `bin/socketio-fixture`. The floor is Netty's epoll transport with one event loop and
                  nothing else: no JSON, no checks, no limits, no heartbeat.
                - CPU is the user and system time of the server's process. Latency counts from the moment a message was due (closed loops:
                  was sent) until a client has read it.
                - Every pair of sender and receiver was checked for what is lost, doubled or out of order. %s

                """.formatted(
                        rounds == 1 ? " --quick" : "",
                        surroundings.day(),
                        results.others().median(),
                        results.others().least(),
                        results.others().most(),
                        surroundings.load(),
                        surroundings.machine(),
                        surroundings.versions(),
                        rounds == 1 ? "One round" : rounds + " rounds",
                        timing.warmUp().toSeconds(),
                        timing.window().toSeconds(),
                        faults()));
    }

    private String faults() {
        var faults = results.faults();
        return faults.isEmpty() ? "Nothing was." : "**Found: " + String.join("; ", faults) + ".**";
    }

    private void targets() {
        text.append("""
                ## Targets

                For `%s`, by the medians below.

                | | Target | Found | |
                |---|---|---|---|
                """.formatted(Contestants.OURS));
        for (var target : new Targets(results).all()) {
            row(target.name(), target.wanted(), target.found(), target.met() ? "met" : "**missed**");
        }
        text.append('\n');
    }

    private void traffic(Load load) {
        text.append("## ")
                .append(load.name())
                .append("\n\n")
                .append(inWords(load))
                .append("""


                | Server | CPU µs a delivery | of socket.io | of the floor | Deliveries/s | of socket.io | of the floor | p50 ms | p99 ms |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (var server : servers) {
            row(
                    server,
                    spread("%.2f", results.of(server, load, Outcome::cpuMicros)),
                    ratio(server, Contestants.NODE, load, Outcome::cpuMicros),
                    ratio(server, Contestants.FLOOR, load, Outcome::cpuMicros),
                    spread("%,.0f", results.of(server, load, Outcome::deliveriesPerSecond)),
                    ratio(server, Contestants.NODE, load, Outcome::deliveriesPerSecond),
                    ratio(server, Contestants.FLOOR, load, Outcome::deliveriesPerSecond),
                    spread("%.1f", results.of(server, load, Outcome::p50)),
                    spread("%.1f", results.of(server, load, Outcome::p99)));
        }
        text.append('\n');
    }

    private static String inWords(Load load) {
        return String.format(
                Locale.ROOT,
                "%,d sockets in %s; %s; bodies of %d bytes.",
                load.sockets(),
                load.rooms() == 1 ? "one room" : load.rooms() + " rooms",
                switch (load.pace()) {
                    case Load.Scheduled(int perSecond) ->
                        String.format(Locale.ROOT, "%,d messages a second from %,d of them", perSecond, load.senders());
                    case Load.Closed() -> load.senders() + " of them with one message under way each";
                    case Load.Silent() -> "nobody speaks";
                },
                load.body());
    }

    private void idle() {
        text.append("""
                ## Idle sockets

                Resident memory for one more socket that does nothing, between 2,000 and 10,000 of them, in processes that have
                just started, each time after a forced collection.

                | Server | KiB a socket |
                |---|---|
                """);
        for (var server : servers) {
            var bytes = results.idle(server);
            var kib = new Spread(bytes.median() / KIB, bytes.least() / KIB, bytes.most() / KIB);
            row(server, spread("%.1f", kib));
        }
        text.append('\n');
    }

    private void slowReader() {
        text.append("""
                ## A slow reader

                %s One of them stops reading. The p99 is that of the others, before and in the 15 seconds after.

                | Server | p99 ms, all read | p99 ms, one does not | The slow one was cut off | Memory gained, MiB |
                |---|---|---|---|---|
                """.formatted(inWords(Loads.SLOW_READER)));
        for (var server : servers) {
            row(
                    server,
                    spread(
                            "%.1f",
                            results.slowReader(server, slow -> slow.before().p99())),
                    spread(
                            "%.1f",
                            results.slowReader(server, slow -> slow.meanwhile().p99())),
                    results.cutOff(server) + " of " + rounds,
                    spread("%.1f", results.slowReader(server, slow -> slow.growth() / KIB / KIB)));
        }
        text.append('\n');
    }

    private String ratio(String server, String to, Load load, ToDoubleFunction<Outcome> figure) {
        double ratio = results.of(server, load, figure).median()
                / results.of(to, load, figure).median();
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    private String spread(String format, Spread spread) {
        var median = String.format(Locale.ROOT, format, spread.median());
        return rounds == 1
                ? median
                : median
                        + String.format(Locale.ROOT, " (" + format + "–" + format + ")", spread.least(), spread.most());
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
