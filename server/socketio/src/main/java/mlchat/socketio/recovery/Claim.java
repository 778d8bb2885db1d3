package mlchat.socketio.recovery;

import java.util.List;

/// A client that comes back: what was saved of it, and what it missed until then. Owns the frames until `release`.
///
/// @param missed up to the position `until`
public record Claim(SavedSession session, List<EventLog.Entry> missed, long until) {
    public Claim {
        missed = List.copyOf(missed);
    }

    /// Gives the frames back.
    public void release() {
        missed.forEach(entry -> entry.frame().release());
    }
}
