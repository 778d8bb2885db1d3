package mlchat.domain.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import mlchat.domain.Broadcast;
import mlchat.domain.Event;
import mlchat.domain.Later;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;

/// The door to who is writing something at the moment. It is kept nowhere but here, and one device writes
/// in one place at a time: so it is bounded by who is connected.
public final class Typists {
    /// Who has not said for that long that he still writes does so no more.
    public static final Duration EXPIRY = Duration.ofSeconds(6);

    /// Who goes on is told of at most that often.
    public static final Duration PAUSE = Duration.ofSeconds(3);

    /// How often it is looked for those who do so no more.
    private static final Duration SWEEP = Duration.ofMillis(500);

    private final Broadcast broadcast;
    private final Later later;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by the lock, these two.
    private final Map<Spot, Entry> typing = new HashMap<>();
    private final Map<Device, Spot> places = new HashMap<>();

    public Typists(Broadcast broadcast, Later later, InstantSource clock) {
        this.broadcast = broadcast;
        this.later = later;
        this.clock = clock;
    }

    private record Spot(RoomId room, UserId user) {}

    private record Entry(Device device, Optional<MessageId> thread, Instant until, Instant toldAt) {}

    /// The member writes something in the room.
    public void type(Membership member, Device device) {
        type(new Spot(member.room(), member.user()), device, Optional.empty());
    }

    /// The member writes something in a thread of the room.
    public void typeIn(MessageId thread, Membership member, Device device) {
        type(new Spot(member.room(), member.user()), device, Optional.of(thread));
    }

    /// What is written on this device is written no more.
    public void stop(Device device) {
        locked(() -> Optional.ofNullable(places.get(device)).ifPresent(this::end));
    }

    /// The person has said it, or is in the room no more.
    public void stop(RoomId room, UserId user) {
        locked(() -> end(new Spot(room, user)));
    }

    /// How many write at the moment.
    int count() {
        lock.lock();
        try {
            return typing.size();
        } finally {
            lock.unlock();
        }
    }

    private void type(Spot spot, Device device, Optional<MessageId> thread) {
        locked(() -> {
            Optional.ofNullable(places.get(device))
                    .filter(before -> !before.equals(spot))
                    .ifPresent(this::end);
            var now = clock.instant();
            var known = Optional.ofNullable(typing.get(spot));
            known.filter(entry -> !entry.thread().equals(thread)).ifPresent(_ -> end(spot));
            var toldAt = known.filter(entry -> entry.thread().equals(thread))
                    .map(Entry::toldAt)
                    .filter(told -> now.isBefore(told.plus(PAUSE)));
            if (typing.isEmpty()) {
                later.after(SWEEP, this::sweep);
            }
            known.ifPresent(entry -> places.remove(entry.device()));
            typing.put(spot, new Entry(device, thread, now.plus(EXPIRY), toldAt.orElse(now)));
            places.put(device, spot);
            if (toldAt.isEmpty()) {
                tell(spot, thread, true);
            }
        });
    }

    private void end(Spot spot) {
        Optional.ofNullable(typing.remove(spot)).ifPresent(entry -> {
            places.remove(entry.device());
            tell(spot, entry.thread(), false);
        });
    }

    private void tell(Spot spot, Optional<MessageId> thread, boolean on) {
        broadcast.announce(new Event.TypingChanged(new Typing(spot.room(), thread, spot.user(), on)));
    }

    private void sweep() {
        locked(() -> {
            var now = clock.instant();
            var over = typing.entrySet().stream()
                    .filter(entry -> !now.isBefore(entry.getValue().until()))
                    .map(Map.Entry::getKey)
                    .toList();
            over.forEach(this::end);
            if (!typing.isEmpty()) {
                later.after(SWEEP, this::sweep);
            }
        });
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
