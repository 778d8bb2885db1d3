package mlchat.socketio.recovery;

import io.netty.util.collection.LongObjectHashMap;
import io.netty.util.collection.LongObjectMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mlchat.socketio.Selection;
import mlchat.socketio.engine.Frame;

/// The last events of a namespace, in the order in which they were sent, bounded by age, number and bytes. Owns its
/// frames. Not for several threads at once.
public final class EventLog {
    private final long maxAge;
    private final int maxEvents;
    private final int maxBytes;
    // Those behind `dropped`, up to `position`, without a gap.
    private final LongObjectMap<Entry> entries = new LongObjectHashMap<>();
    private long position;
    private long dropped;
    private long newestDropped = System.nanoTime();
    private long bytes;

    /// One event.
    public record Entry(long position, Selection selection, Frame frame, long at) {
        /// Whether it was meant for a client with these rooms.
        public boolean isFor(HeldRooms rooms) {
            return rooms.match(selection, position);
        }
    }

    public EventLog(Duration maxAge, int maxEvents, int maxBytes) {
        this.maxAge = maxAge.toNanos();
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
    }

    /// The position of the latest event; 0: there was none.
    public long position() {
        return position;
    }

    /// All events up to this position are gone.
    public long dropped() {
        return dropped;
    }

    /// When the newest of the events that are gone was sent, by `System.nanoTime`.
    public long newestDropped() {
        return newestDropped;
    }

    /// Adds the next event, whose position is one more than the last. Retains the frame.
    public void append(Selection selection, Frame frame) {
        long now = System.nanoTime();
        position++;
        entries.put(position, new Entry(position, selection, frame.retain(), now));
        bytes += frame.bytes();
        trim(now);
    }

    /// Drops what is too old.
    public void trim(long now) {
        while (!entries.isEmpty()
                && (entries.size() > maxEvents
                        || bytes > maxBytes
                        || now - entries.get(dropped + 1).at() > maxAge)) {
            var oldest = entries.remove(dropped + 1);
            bytes -= oldest.frame().bytes();
            dropped = oldest.position();
            newestDropped = oldest.at();
            oldest.frame().release();
        }
    }

    /// Whether an event at that position is still here and was meant for a client with these rooms.
    public boolean hasSent(long sought, HeldRooms rooms) {
        var entry = entries.get(sought);
        return entry != null && entry.isFor(rooms);
    }

    /// The events behind that position that are meant for a client with these rooms, retained for the caller.
    public List<Entry> after(long from, HeldRooms rooms) {
        var found = new ArrayList<Entry>();
        for (long next = Math.max(from, dropped) + 1; next <= position; next++) {
            var entry = entries.get(next);
            if (entry.isFor(rooms)) {
                entry.frame().retain();
                found.add(entry);
            }
        }
        return found;
    }

    /// Gives everything back.
    public void clear() {
        entries.values().forEach(entry -> entry.frame().release());
        entries.clear();
        bytes = 0;
        dropped = position;
    }
}
