package mlchat.socketio.engine;

import mlchat.socketio.loop.Deadline;
import mlchat.socketio.loop.DeadlineQueue;

/// A WebSocket that probes whether it can take a session over from polling. If it misbehaves or is late, only it
/// is closed. Only on the session's loop.
@SuppressWarnings("ReferenceEquality") // this very connection is meant
final class Upgrade {
    private static final int NORMAL = 1000;
    private static final Frame PROBE_ANSWER = Frame.constant("3probe");

    private final EngineSession session;
    private final WebSocket candidate;
    private final DeadlineQueue timeouts;
    private final Deadline deadline = new Deadline(this::abort);
    private boolean probed;

    Upgrade(EngineSession session, WebSocket candidate) {
        this.session = session;
        this.candidate = candidate;
        timeouts = session.loop().deadlines(session.engine().config().upgradeTimeout());
        timeouts.add(deadline);
    }

    boolean isOf(WebSocket webSocket) {
        return candidate == webSocket;
    }

    /// Whether the client probed: from then on no poll may hang, or the client could not switch.
    boolean isProbed() {
        return probed;
    }

    void packet(String packet) {
        if (!probed && packet.equals("2probe")) {
            probed = true;
            EngineSession.write(candidate, PROBE_ANSWER);
            session.releasePoll();
        } else if (probed && packet.equals("5")) {
            timeouts.remove(deadline);
            session.switchTo(candidate);
        } else {
            abort();
        }
    }

    void abort() {
        timeouts.remove(deadline);
        session.upgradeEnds();
        candidate.close(NORMAL);
    }
}
