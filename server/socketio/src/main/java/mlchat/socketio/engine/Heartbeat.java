package mlchat.socketio.engine;

import java.time.Duration;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.Limit;
import mlchat.socketio.loop.Deadline;
import mlchat.socketio.loop.DeadlineQueue;

/// The server's pings to one session and the wait for their pongs. Only on the session's loop.
final class Heartbeat {
    private static final Duration STALL = Duration.ofSeconds(1);
    private static final Frame PING = Frame.constant("2");

    private final EngineSession session;
    private final DeadlineQueue intervals;
    private final DeadlineQueue timeouts;
    private final Deadline deadline = new Deadline(this::due);
    private boolean awaitsPong;
    private boolean extended;

    Heartbeat(EngineSession session) {
        this.session = session;
        var config = session.engine().config();
        intervals = session.loop().deadlines(config.pingInterval());
        timeouts = session.loop().deadlines(config.pingTimeout());
    }

    void start() {
        intervals.add(deadline);
    }

    void stop() {
        deadline.cancel();
    }

    void pong() {
        if (awaitsPong) {
            awaitsPong = false;
            intervals.add(deadline);
        }
    }

    /// Any other packet proves once per ping that the client lives: a long upload may delay its pong.
    void otherPacket() {
        if (awaitsPong && !extended) {
            extended = true;
            timeouts.add(deadline);
        }
    }

    /// Does now what a late timer would do later: a client at the door must not be faster than it.
    void catchUp() {
        while (deadline.isOverdue()) {
            deadline.cancel();
            due();
        }
    }

    private void due() {
        if (!awaitsPong) {
            awaitsPong = true;
            extended = false;
            if (deadline.isLaterThan(STALL)) {
                // We were not there, so the client could not have answered.
                timeouts.add(deadline);
            } else {
                timeouts.addAfterDue(deadline);
            }
            session.send(PING);
        } else if (session.isHeld()) {
            // We do not read, so the pong cannot have come: not the client's fault.
            timeouts.add(deadline);
        } else {
            session.engine().meter().met(Limit.PING_TIMEOUT);
            session.fail(DisconnectReason.PING_TIMEOUT);
        }
    }
}
