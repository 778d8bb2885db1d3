package mlchat.bench.load;

/// What went wrong, counted for every pair of a sender and a client that hears it.
///
/// @param lost messages that never came
/// @param repeatedOrLate messages that came twice, or after a later one
/// @param strange packets that no client was to hear, those of other rooms among them
/// @param disconnects clients that were sent away
public record Faults(long lost, long repeatedOrLate, long strange, long disconnects) {
    public boolean none() {
        return lost == 0 && repeatedOrLate == 0 && strange == 0 && disconnects == 0;
    }

    @Override
    public String toString() {
        return none()
                ? "nothing lost, doubled or out of order"
                : lost + " lost, " + repeatedOrLate + " doubled or out of order, " + strange + " strange, "
                        + disconnects + " disconnected";
    }
}
