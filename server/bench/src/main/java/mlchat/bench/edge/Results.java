package mlchat.bench.edge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mlchat.bench.load.Load;
import mlchat.bench.load.Measurement;
import mlchat.bench.load.Outcome;

/// Everything that was measured, by server and load.
final class Results {
    private record Key(String server, Load load) {}

    private final Map<Key, List<Outcome>> traffic = new HashMap<>();
    private final Map<String, List<Double>> idle = new HashMap<>();
    private final Map<String, List<Measurement.SlowReader>> slowReaders = new HashMap<>();

    void traffic(String server, Load load, Outcome outcome) {
        traffic.computeIfAbsent(new Key(server, load), _ -> new ArrayList<>()).add(outcome);
    }

    void idle(String server, double bytes) {
        idle.computeIfAbsent(server, _ -> new ArrayList<>()).add(bytes);
    }

    void slowReader(String server, Measurement.SlowReader outcome) {
        slowReaders.computeIfAbsent(server, _ -> new ArrayList<>()).add(outcome);
    }

    Spread of(String server, Load load, ToDoubleFunction<Outcome> figure) {
        return spread(traffic.getOrDefault(new Key(server, load), List.of()), figure);
    }

    Spread idle(String server) {
        return spread(idle.getOrDefault(server, List.of()), bytes -> bytes);
    }

    Spread slowReader(String server, ToDoubleFunction<Measurement.SlowReader> figure) {
        return spread(slowReaders.getOrDefault(server, List.of()), figure);
    }

    /// In how many rounds the slow reader was cut off.
    long cutOff(String server) {
        return slowReaders.getOrDefault(server, List.of()).stream()
                .filter(Measurement.SlowReader::cutOff)
                .count();
    }

    /// Every run in which something was not delivered as it must be, in words.
    List<String> faults() {
        var found = new ArrayList<String>();
        traffic.forEach((key, outcomes) -> outcomes.stream()
                .filter(outcome -> !outcome.faults().none())
                .forEach(outcome -> found.add(key.server + ", " + key.load.name() + ": " + outcome.faults())));
        slowReaders.forEach((server, outcomes) -> outcomes.stream()
                .map(outcome -> outcome.meanwhile().faults())
                .filter(faults -> !faults.none())
                .forEach(faults -> found.add(server + ", slow-reader: " + faults)));
        return found.stream().sorted().toList();
    }

    /// Processors that were kept busy by something else than server and load, over all runs.
    Spread others() {
        return spread(traffic.values().stream().flatMap(List::stream).toList(), Outcome::otherCores);
    }

    private static <T> Spread spread(List<T> outcomes, ToDoubleFunction<T> figure) {
        return Spread.of(outcomes.stream().map(figure::applyAsDouble).toList());
    }
}
