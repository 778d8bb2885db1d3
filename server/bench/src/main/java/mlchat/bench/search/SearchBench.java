package mlchat.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import mlchat.domain.people.UserId;
import mlchat.domain.search.Found;
import mlchat.domain.search.SearchLimits;
import mlchat.domain.search.Searches;
import mlchat.stores.StartFault;
import mlchat.stores.sql.SqlDatabase;

/// Fills a database with talk and measures how long the first page of a search takes, from the question to the
/// hits, without the network.
public final class SearchBench {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 200;

    private final SplittableRandom random = new SplittableRandom(42);
    private final Babble babble = new Babble(random.split());
    private final int messages;

    public SearchBench(int messages) {
        this.messages = messages;
    }

    /// One kind of question.
    private record Kind(String name, Supplier<String> question) {}

    /// Prints a table.
    public void run() throws IOException, StartFault, InterruptedException {
        var folder = Files.createTempDirectory("mlchat-search-");
        var file = Files.createFile(folder.resolve("bench.db"));
        try (var database = SqlDatabase.open(file, _ -> {}, Clock.systemUTC().instant())) {
            long begun = System.nanoTime();
            long cpu = cpu();
            var people = new Town(database).fill(messages, babble);
            System.out.printf(
                    Locale.ROOT,
                    "%d messages sent in %.0f s with %.0f us of CPU each, %d MiB on disk%n",
                    messages,
                    seconds(begun),
                    (cpu() - cpu) / 1e3 / messages,
                    Files.size(file) >> 20);
            var searches = new Searches(database.search(), Clock.systemUTC(), new SearchLimits(500, 32));
            System.out.printf(
                    Locale.ROOT,
                    "%n| Question | Hits | In all %d rooms: p50, p95, CPU ms | In two rooms: p50, p95, CPU ms |%n",
                    Town.ROOMS);
            System.out.printf(Locale.ROOT, "|---|---|---|---|%n");
            for (var kind : kinds()) {
                var busy = measure(searches, people.busy(), kind);
                var quiet = measure(searches, people.quiet(), kind);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.0f, %.0f | %s | %s |%n",
                        kind.name(),
                        busy.hits(),
                        quiet.hits(),
                        busy,
                        quiet);
            }
        } finally {
            remove(folder);
        }
    }

    private List<Kind> kinds() {
        var latin = babble.tongues().getFirst();
        var kinds = new ArrayList<Kind>();
        for (var tongue : babble.tongues()) {
            kinds.add(new Kind(tongue.name() + ", any word", () -> babble.word(tongue)));
        }
        kinds.add(new Kind("the most frequent word", () -> latin.words().getFirst()));
        kinds.add(new Kind("a rare word", () -> latin.words().get(20_000 + random.nextInt(10_000))));
        kinds.add(new Kind("a word nobody wrote", () -> "xylophone" + random.nextInt(1_000)));
        kinds.add(new Kind("two words", () -> babble.word(latin) + " " + babble.word(latin)));
        kinds.add(new Kind("a phrase", () -> '"' + babble.word(latin) + " " + babble.word(latin) + '"'));
        kinds.add(new Kind("a word without another", () -> babble.word(latin) + " -" + babble.word(latin)));
        kinds.add(new Kind("has:link and a word", () -> "has:link " + babble.word(latin)));
        kinds.add(new Kind("from: and a word", () -> "from:busy " + babble.word(latin)));
        kinds.add(new Kind("from: nobody else", () -> "-from:busy " + babble.word(latin)));
        kinds.add(new Kind(
                "in: a room and a word", () -> Town.room(random.nextInt(Town.ROOMS)) + " " + babble.word(latin)));
        kinds.add(new Kind("before: today and a word", () -> "before:today " + babble.word(latin)));
        kinds.add(new Kind("has:code alone", () -> "has:code"));
        kinds.add(new Kind("code", () -> "call_" + random.nextInt(1_000)));
        return kinds;
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private record Times(double hits, double p50, double p95, double cpu) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f, %.1f, %.1f", p50, p95, cpu);
        }
    }

    private static Times measure(Searches searches, UserId asker, Kind kind) {
        for (int i = 0; i < WARM_UP; i++) {
            find(searches, asker, kind.question().get());
        }
        var times = new double[ROUNDS];
        int hits = 0;
        long cpu = cpu();
        for (int i = 0; i < ROUNDS; i++) {
            var question = kind.question().get();
            long begun = System.nanoTime();
            hits += find(searches, asker, question).hits().size();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return new Times(
                (double) hits / ROUNDS, times[ROUNDS / 2], times[ROUNDS * 95 / 100], (cpu() - cpu) / 1e6 / ROUNDS);
    }

    private static Found find(Searches searches, UserId asker, String question) {
        var query = searches.query(question, ZoneOffset.UTC);
        return searches.find(asker, query, Found.Position.NEWEST, Searches.DEFAULT);
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1e3;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
