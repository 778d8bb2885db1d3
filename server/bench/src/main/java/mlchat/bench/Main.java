package mlchat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import mlchat.bench.edge.EdgeBench;
import mlchat.bench.edge.Loads;
import mlchat.bench.load.Measurement;
import mlchat.bench.load.Timing;

/// `edge [--quick]` compares servers; `load NAME PORT PID [SECONDS]` sends one load to a server that runs already,
/// and `load … --slow-reader` lets one of its sockets stop reading.
final class Main {
    private static final Timing LONG = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(6));
    private static final Timing SHORT = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(4));

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        var words = List.of(arguments);
        if (words.equals(List.of("edge"))) {
            edge(3, LONG);
        } else if (words.equals(List.of("edge", "--quick"))) {
            edge(1, SHORT);
        } else if (words.size() >= 4 && words.getFirst().equals("load")) {
            load(Arrays.asList(arguments).subList(1, arguments.length));
        } else {
            System.err.println(
                    "usage: bin/bench edge [--quick] | load NAME PORT PID [SECONDS] [--slow-reader] | micro");
            System.exit(1);
        }
    }

    private static void edge(int rounds, Timing timing) throws IOException {
        new EdgeBench(Path.of(System.getProperty("bench.root", ".")).toAbsolutePath(), rounds, timing).run();
    }

    private static void load(List<String> words) throws IOException {
        var load = Loads.named(words.get(0))
                .orElseThrow(() -> new IllegalArgumentException("no load is called " + words.get(0)));
        var process = ProcessHandle.of(Long.parseLong(words.get(2)))
                .orElseThrow(() -> new IllegalArgumentException("no process " + words.get(2)));
        var measurement = new Measurement(process, Integer.parseInt(words.get(1)));
        var seconds =
                words.stream().skip(3).filter(word -> !word.startsWith("--")).findFirst();
        var timing = seconds.map(Integer::parseInt)
                .map(number -> new Timing(SHORT.warmUp(), Duration.ofSeconds(number)))
                .orElse(LONG);
        if (words.contains("--slow-reader")) {
            var slow = measurement.slowReader(load, timing);
            System.out.println("all read:       " + slow.before());
            System.out.println("one reads not:  " + slow.meanwhile());
            System.out.println(slow.cutOff() ? "the slow reader was cut off" : "the slow reader was not cut off");
        } else {
            System.out.println(measurement.run(load, timing));
        }
    }
}
