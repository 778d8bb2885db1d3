package mlchat.socketio.engine;

import mlchat.socketio.Limit;
import mlchat.socketio.loop.Deadline;

/// A WebSocket that probes whether it can take a session over from polling. If it misbehaves or is late, only it
/// is closed. Only on the session's loop.
@SuppressWarnings("ReferenceEquality") // this very connection is meant
final class Upgrade {
    private static final int NORMAL = 1000;
    private static final Frame PROBE_ANSWER = Frame.constant("3probe");

    private final EngineSession session;
    private final WebSocket candidate;
    private final Deadline deadline = new Deadline(this::isLate);
    private boolean probed;

    Upgrade(EngineSession session, WebSocket candidate) {
        this.session = session;
        this.candidate = candidate;
        session.loop().deadlines(session.engine().config().upgradeTimeout()).add(deadline);
    }

    boolean isOf(WebSocket webSocket) {
        return candidate == webSocket;
    }

    /// Whether the client probed: from then on no poll may hang, or the client could not switch.
    boolean isProbed() {
        return probed;
    }

    WebSocket candidate() {
        return candidate;
    }

    void packet(String packet) {
        if (!probed && packet.equals("2probe")) {
            probed = true;
            session.writeTo(candidate, PROBE_ANSWER);
            session.releasePoll();
        } else if (probed && packet.equals("5")) {
            deadline.cancel();
            session.switchTo(candidate);
        } else {
            abort();
        }
    }

    private void isLate() {
        session.engine().meter().met(Limit.UPGRADE_TIMEOUT);
        abort();
    }

    void abort() {
        deadline.cancel();
        session.upgradeEnds();
        candidate.close(NORMAL);
    }
}
