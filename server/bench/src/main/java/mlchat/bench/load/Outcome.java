package mlchat.bench.load;

import java.util.Locale;

/// What one run measured in its window.
///
/// @param deliveriesPerSecond events that clients heard
/// @param cpuMicros the server's CPU time per delivery in microseconds
/// @param p50 milliseconds from the time a message was due, or sent in a closed loop, until a client has read it
/// @param serverCores how many processors the server kept busy
/// @param loadCores the same of this process
/// @param otherCores the same of everything else on the machine
public record Outcome(
        double deliveriesPerSecond,
        double cpuMicros,
        double p50,
        double p99,
        double serverCores,
        double loadCores,
        double otherCores,
        Faults faults) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,.0f deliveries/s, %.2f µs of CPU each, p50 %.2f ms, p99 %.2f ms; cores: server %.2f, load %.2f,"
                        + " others %.2f; %s",
                deliveriesPerSecond,
                cpuMicros,
                p50,
                p99,
                serverCores,
                loadCores,
                otherCores,
                faults);
    }
}
