package mlchat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import mlchat.bench.chat.ChatBench;
import mlchat.bench.edge.EdgeBench;
import mlchat.bench.edge.Loads;
import mlchat.bench.load.Measurement;
import mlchat.bench.load.Timing;
import mlchat.bench.search.SearchBench;
import mlchat.stores.StartFault;

/// `edge [--quick]` compares servers; `load NAME PORT PID [SECONDS]` sends one load to a server that runs already,
/// and `load … --slow-reader` lets one of its sockets stop reading; `chat [send] [deliver] [read] [MESSAGES]` measures
/// the built program, or parts of it; `search [MESSAGES]` looks for things among a million messages.
final class Main {
    private static final Timing LONG = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(6));
    private static final Timing SHORT = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(4));

    private static final int MILLION = 1_000_000;

    private Main() {}

    public static void main(String[] arguments) throws IOException, StartFault, InterruptedException {
        var words = List.of(arguments);
        if (words.isEmpty()) {
            usage();
        } else if (words.equals(List.of("edge"))) {
            edge(3, LONG);
        } else if (words.equals(List.of("edge", "--quick"))) {
            edge(1, SHORT);
        } else if (words.getFirst().equals("chat")) {
            chat(words.subList(1, words.size()));
        } else if (words.size() <= 2 && words.getFirst().equals("search")) {
            new SearchBench(words.size() == 2 ? Integer.parseInt(words.get(1)) : MILLION).run();
        } else if (words.size() >= 4 && words.getFirst().equals("load")) {
            load(Arrays.asList(arguments).subList(1, arguments.length));
        } else {
            usage();
        }
    }

    private static void usage() {
        System.err.println(
                "usage: bin/bench edge [--quick] | chat [send] [deliver] [read] [MESSAGES] | search [MESSAGES] | load NAME PORT PID [SECONDS]"
                        + " [--slow-reader] | micro");
        System.exit(1);
    }

    private static void chat(List<String> words) throws IOException, StartFault, InterruptedException {
        var parts = EnumSet.noneOf(ChatBench.Part.class);
        int messages = MILLION;
        for (var word : words) {
            if (Character.isDigit(word.charAt(0))) {
                messages = Integer.parseInt(word);
            } else {
                parts.add(ChatBench.Part.valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        new ChatBench(root(), messages).run(parts.isEmpty() ? EnumSet.allOf(ChatBench.Part.class) : parts);
    }

    private static void edge(int rounds, Timing timing) throws IOException {
        new EdgeBench(root(), rounds, timing).run();
    }

    private static Path root() {
        return Path.of(System.getProperty("bench.root", ".")).toAbsolutePath();
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
