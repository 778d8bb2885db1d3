package mlchat.socketio.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import mlchat.socketio.Limit;
import mlchat.socketio.LimitMeter;
import mlchat.socketio.Limits;

/// Lets sessions in by their number, in all and per address. Any thread.
final class Admissions {
    private final Limits limits;
    private final LimitMeter meter;
    private final AtomicInteger sessions = new AtomicInteger();
    private final AddressCounter all = new AddressCounter();
    private final AddressCounter unjoined = new AddressCounter();

    Admissions(Limits limits, LimitMeter meter) {
        this.limits = limits;
        this.meter = meter;
    }

    /// A place for one session, or nothing if there is none.
    Optional<Admission> admit(String address) {
        int now = sessions.incrementAndGet();
        if (limits.sessions() > 0 && now > limits.sessions()) {
            sessions.decrementAndGet();
            return refused(Limit.SESSIONS);
        }
        if (!all.enter(address, limits.sessionsPerAddress())) {
            sessions.decrementAndGet();
            return refused(Limit.SESSIONS_PER_ADDRESS);
        }
        if (!unjoined.enter(address, limits.unjoinedPerAddress())) {
            all.leave(address);
            sessions.decrementAndGet();
            return refused(Limit.UNJOINED_PER_ADDRESS);
        }
        return Optional.of(new Admission(this, address));
    }

    int addressCount() {
        return all.addresses() + unjoined.addresses();
    }

    private Optional<Admission> refused(Limit limit) {
        meter.met(limit);
        return Optional.empty();
    }

    void joined(Admission admission) {
        unjoined.leave(admission.address());
    }

    void left(Admission admission) {
        all.leave(admission.address());
        sessions.decrementAndGet();
    }
}
