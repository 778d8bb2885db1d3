package mlchat.socketio.recovery;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The clients that are away, the longest one first. Not for several threads at once.
public final class SavedSessions {
    private final long maxAge;
    private final int limit;
    private final Map<String, SavedSession> sessions = new LinkedHashMap<>();

    public SavedSessions(Duration maxAge, int limit) {
        this.maxAge = maxAge.toNanos();
        this.limit = limit;
    }

    /// Until when a client that goes away now is kept.
    public long expiry() {
        return System.nanoTime() + maxAge;
    }

    public void save(SavedSession session) {
        sessions.put(session.pid(), session);
        trim(System.nanoTime());
    }

    /// What was saved under that secret, which is forgotten by being asked for.
    public Optional<SavedSession> take(String pid) {
        trim(System.nanoTime());
        return Optional.ofNullable(sessions.remove(pid));
    }

    /// Forgets who is away too long, or one too many.
    public void trim(long now) {
        var oldest = sessions.values().iterator();
        while (oldest.hasNext() && (oldest.next().expires() - now <= 0 || sessions.size() > limit)) {
            oldest.remove();
        }
    }

    public int count() {
        return sessions.size();
    }

    public void clear() {
        sessions.clear();
    }
}
