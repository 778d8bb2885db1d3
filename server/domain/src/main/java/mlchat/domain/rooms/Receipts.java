package mlchat.domain.rooms;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import mlchat.domain.Broadcast;
import mlchat.domain.Event;
import mlchat.domain.Later;
import mlchat.domain.people.UserId;

/// The door to how far others have read.
public final class Receipts {
    /// Marks that move are told of at most that often.
    public static final Duration PAUSE = Duration.ofMillis(250);

    private final ReceiptStore store;
    private final Broadcast broadcast;
    private final Later later;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by the lock.
    private final Set<Place> moved = new LinkedHashSet<>();

    /// @param most members of a room that shows them
    public Receipts(ReceiptStore store, Broadcast broadcast, Later later, int most) {
        this.store = store;
        this.broadcast = broadcast;
        this.later = later;
        this.most = most;
    }

    private record Place(RoomId room, UserId user) {}

    /// How far the members of the reader's room have read, as far as they show it.
    public List<Receipt> of(Membership reader) {
        return store.receipts(reader.room(), most);
    }

    /// Somebody has read on: others are told soon, if they may know.
    public void moved(RoomId room, UserId user) {
        lock.lock();
        try {
            if (moved.isEmpty()) {
                later.after(PAUSE, this::tell);
            }
            moved.add(new Place(room, user));
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        for (var place : take()) {
            store.receipt(place.room(), place.user(), most)
                    .ifPresent(receipt -> broadcast.announce(new Event.ReceiptMoved(place.room(), receipt)));
        }
    }

    private List<Place> take() {
        lock.lock();
        try {
            var taken = List.copyOf(moved);
            moved.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
