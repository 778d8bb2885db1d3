package mlchat.bench.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import mlchat.bench.load.Load;
import mlchat.bench.load.Outcome;
import mlchat.bench.servers.Contestants;

/// What the edge is to reach, and what the medians of a run say of it.
final class Targets {
    private static final double KIB = 1024;

    /// @param wanted the target in words
    record Target(String name, String wanted, String found, boolean met) {}

    private final Results results;

    Targets(Results results) {
        this.results = results;
    }

    List<Target> all() {
        var targets = new ArrayList<Target>();
        for (var load : List.of(Loads.FAN_50K, Loads.ROOMS_50K)) {
            targets.add(atMost("P1", load, "of socket.io", cpu(load, Contestants.NODE), 0.6));
            targets.add(atMost("P1", load, "of the floor", cpu(load, Contestants.FLOOR), 1.15));
        }
        targets.add(atLeast("P2", Loads.FAN_C16, "of socket.io", speed(Loads.FAN_C16, Contestants.NODE), 20));
        targets.add(atLeast("P2", Loads.FAN_C16, "of the floor", speed(Loads.FAN_C16, Contestants.FLOOR), 0.5));
        targets.add(atLeast("P3", Loads.ROOMS_C, "of socket.io", speed(Loads.ROOMS_C, Contestants.NODE), 4));
        targets.add(atLeast("P3", Loads.ROOMS_C, "of the floor", speed(Loads.ROOMS_C, Contestants.FLOOR), 0.5));
        double idle = results.idle(Contestants.OURS).median() / KIB;
        targets.add(new Target("P4", "an idle socket: at most 5 KiB", number(idle) + " KiB", idle <= 5));
        return targets;
    }

    private double cpu(Load load, String other) {
        return median(Contestants.OURS, load, Outcome::cpuMicros) / median(other, load, Outcome::cpuMicros);
    }

    private double speed(Load load, String other) {
        return median(Contestants.OURS, load, Outcome::deliveriesPerSecond)
                / median(other, load, Outcome::deliveriesPerSecond);
    }

    private double median(String server, Load load, ToDoubleFunction<Outcome> figure) {
        return results.of(server, load, figure).median();
    }

    private static Target atMost(String name, Load load, String of, double found, double most) {
        var wanted = load.name() + ", CPU a delivery: at most " + number(most) + " " + of;
        return new Target(name, wanted, number(found), found <= most);
    }

    private static Target atLeast(String name, Load load, String of, double found, double least) {
        var wanted = load.name() + ", deliveries a second: at least " + number(least) + " × those " + of;
        return new Target(name, wanted, number(found) + " ×", found >= least);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
