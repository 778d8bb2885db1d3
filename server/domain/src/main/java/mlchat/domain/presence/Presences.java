package mlchat.domain.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import mlchat.domain.Broadcast;
import mlchat.domain.Event;
import mlchat.domain.Later;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;

/// The door to who is here: devices come and go, people choose how they are seen, and others are told
/// what they may know of it.
///
/// Changes are collected for [#PAUSE] and told of once: who comes and goes within one has not moved. What
/// it remembers is bounded by who is connected.
public final class Presences {
    /// Changes are told of at most that often.
    public static final Duration PAUSE = Duration.ofSeconds(1);

    private static final PresenceStore.Kept UNKNOWN = new PresenceStore.Kept(Choice.STANDARD, Optional.empty());

    private final PresenceStore store;
    private final Devices devices;
    private final Broadcast broadcast;
    private final Later later;
    private final InstantSource clock;

    /// Held to tell, so that whoever is shown the present state is told of everything later afterwards.
    private final ReentrantReadWriteLock telling = new ReentrantReadWriteLock();

    /// So that choices count in the order in which they were kept.
    private final ReentrantLock choosing = new ReentrantLock();

    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by the lock, these two.
    private final Map<UserId, PresenceStore.Kept> here = new HashMap<>();
    private final Map<UserId, Change> changed = new HashMap<>();

    public Presences(PresenceStore store, Devices devices, Broadcast broadcast, Later later, InstantSource clock) {
        this.store = store;
        this.devices = devices;
        this.broadcast = broadcast;
        this.later = later;
        this.clock = clock;
    }

    /// @param before what was told of the person last
    /// @param since  what is kept of the person now
    /// @param said   whether the person says something else now
    private record Change(Presence.Shown before, PresenceStore.Kept since, boolean said, Instant at) {}

    /// A device has connected. Until it is known what its person chose, it shows nobody.
    ///
    /// @return what the person chose
    public Choice arrive(UserId user, Device device) {
        locked(() -> change(user, () -> devices.arrive(user, device)));
        var kept = Optional.ofNullable(store.kept(List.of(user)).get(user)).orElse(UNKNOWN);
        locked(() -> change(user, () -> here.putIfAbsent(user, kept)));
        return choice(user);
    }

    /// Whether nobody uses the device at the moment.
    public void idle(UserId user, Device device, boolean idle) {
        locked(() -> change(user, () -> devices.idle(user, device, idle)));
    }

    /// The connection is over.
    public void leave(UserId user, Device device) {
        locked(() -> change(user, () -> devices.leave(user, device)));
    }

    /// Keeps how the person wants to be seen, tells the person's devices, and soon everybody who may know.
    ///
    /// @throws mlchat.domain.Refused with `SessionOver`
    public Choice choose(UserId user, SessionId session, Choice.Edit edit) {
        choosing.lock();
        try {
            var choice = store.choose(user, session, edit, clock.instant());
            locked(() -> change(
                    user,
                    () -> here.computeIfPresent(user, (_, kept) -> new PresenceStore.Kept(choice, kept.lastSeenAt()))));
            broadcast.announce(new Event.PresenceChosen(user, choice));
            return choice;
        } finally {
            choosing.unlock();
        }
    }

    /// Whether others may notice that the person is here.
    public boolean isShown(UserId user) {
        return !choice(user).isHidden();
    }

    /// Shows what these people are at the moment; who does not exist is missing. What changes later is
    /// told of when `to` has returned.
    public void show(Collection<UserId> users, Consumer<List<Presence>> to) {
        telling.readLock().lock();
        try {
            var kept = store.kept(users);
            var present = new ArrayList<Presence>();
            locked(() -> kept.forEach((user, of) -> present.add(presence(user, here.getOrDefault(user, of)))));
            to.accept(present);
        } finally {
            telling.readLock().unlock();
        }
    }

    private Choice choice(UserId user) {
        lock.lock();
        try {
            return Optional.ofNullable(here.get(user))
                    .map(PresenceStore.Kept::choice)
                    .orElse(Choice.STANDARD);
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /// Does something that may change what is shown of the person.
    private void change(UserId user, Runnable doing) {
        var known = Optional.ofNullable(here.get(user));
        var shown = presence(user, known.orElse(UNKNOWN)).shown();
        doing.run();
        if (devices.activity(user) == Activity.GONE) {
            here.remove(user);
        }
        if (changed.isEmpty()) {
            later.after(PAUSE, this::tell);
        }
        var since = here.getOrDefault(user, known.orElse(UNKNOWN));
        boolean said = known.isPresent()
                && !known.get().choice().text().equals(since.choice().text());
        changed.merge(
                user,
                new Change(shown, since, said, clock.instant()),
                (first, now) -> new Change(first.before(), now.since(), first.said() || now.said(), now.at()));
    }

    /// Who is not known to be here is not shown.
    private Presence presence(UserId user, PresenceStore.Kept kept) {
        var shown = here.containsKey(user)
                ? Presence.shown(kept.choice().availability(), devices.activity(user))
                : Presence.Shown.OFFLINE;
        var lastSeenAt = shown == Presence.Shown.OFFLINE ? kept.lastSeenAt() : Optional.<Instant>empty();
        return new Presence(user, shown, kept.choice().text(), lastSeenAt);
    }

    /// Tells of what has changed since the last time.
    void tell() {
        telling.writeLock().lock();
        try {
            var seen = new HashMap<UserId, Instant>();
            var news = new ArrayList<Presence>();
            locked(() -> {
                changed.forEach((user, change) -> collect(user, change, seen, news));
                changed.clear();
            });
            news.forEach(presence -> broadcast.announce(new Event.PresenceChanged(presence)));
            if (!seen.isEmpty()) {
                store.seen(seen);
            }
        } finally {
            telling.writeLock().unlock();
        }
    }

    private void collect(UserId user, Change change, Map<UserId, Instant> seen, List<Presence> news) {
        var shown = presence(user, change.since()).shown();
        var kept = change.since();
        if (isOffline(shown) != isOffline(change.before())) {
            seen.put(user, change.at());
            kept = new PresenceStore.Kept(kept.choice(), Optional.of(change.at()));
            here.replace(user, kept);
        }
        // An arrival that nobody may notice is no news, so what was said counts only when it was said now.
        if (shown != change.before() || change.said()) {
            news.add(presence(user, kept));
        }
    }

    private static boolean isOffline(Presence.Shown shown) {
        return shown == Presence.Shown.OFFLINE;
    }

    /// Everybody is about to be cut: those who are shown were seen now.
    public void end() {
        tell();
        var seen = new HashMap<UserId, Instant>();
        locked(() -> here.forEach((user, kept) -> {
            if (!isOffline(presence(user, kept).shown())) {
                seen.put(user, clock.instant());
            }
        }));
        if (!seen.isEmpty()) {
            store.seen(seen);
        }
    }
}
