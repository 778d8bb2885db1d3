package mlchat.bench.load;

import java.time.Duration;

/// How long traffic flows before anything counts, and how long it counts.
public record Timing(Duration warmUp, Duration window) {}
