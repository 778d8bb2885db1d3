package mlchat.edge.limits;

/// A token bucket: so many at once, and so many more each minute.
public record Bucket(long burst, double perMinute) {

    /// @throws IllegalArgumentException unless both are positive
    public Bucket {
        if (burst < 1 || !(perMinute > 0)) {
            throw new IllegalArgumentException("a bucket needs a burst of at least 1 and a positive refill");
        }
    }
}
