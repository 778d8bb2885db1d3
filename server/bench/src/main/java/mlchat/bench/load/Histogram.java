package mlchat.bench.load;

/// Durations in nanoseconds, kept to about one and a half percent: 64 steps for each power of two.
public final class Histogram {
    private static final int STEPS = 64;

    private final long[] counts = new long[64 * STEPS];
    private long total;

    public void add(long nanos) {
        long value = Math.max(0, nanos);
        int exponent = value < STEPS ? 0 : 63 - Long.numberOfLeadingZeros(value) - 5;
        counts[exponent * STEPS + (exponent == 0 ? (int) value : (int) (value >>> exponent) & (STEPS - 1))]++;
        total++;
    }

    /// The duration that this share of all stayed below, in milliseconds.
    public double millis(double share) {
        long wanted = (long) (share * total);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen > wanted) {
                int exponent = i / STEPS;
                return ((long) (i % STEPS) << exponent) / 1e6;
            }
        }
        return 0;
    }
}
