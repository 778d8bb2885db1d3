package mlchat.domain.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.presence.Availability;
import mlchat.domain.presence.Choice;
import mlchat.domain.presence.PresenceStore;

final class PresenceInMemory implements PresenceStore {
    private final World world;

    PresenceInMemory(World world) {
        this.world = world;
    }

    @Override
    public Map<UserId, Kept> kept(Collection<UserId> users) {
        synchronized (world) {
            var kept = new HashMap<UserId, Kept>();
            users.stream().filter(world.accounts::containsKey).forEach(user -> kept.put(user, world.kept(user)));
            return Map.copyOf(kept);
        }
    }

    @Override
    public Choice choose(UserId user, SessionId session, Choice.Edit edit, Instant at) {
        synchronized (world) {
            world.requireLive(session, user, at);
            var before = world.kept(user);
            var choice = edit.applyTo(before.choice());
            world.presence.put(user, new Kept(choice, before.lastSeenAt()));
            if (choice.availability() != Availability.INVISIBLE) {
                world.rooms.values().stream()
                        .flatMap(place -> place.present(user).stream())
                        .forEach(seat -> world.read(seat, seat.readSeq));
            }
            return choice;
        }
    }

    @Override
    public void seen(Map<UserId, Instant> times) {
        synchronized (world) {
            times.forEach((user, at) ->
                    world.presence.put(user, new Kept(world.kept(user).choice(), Optional.of(at))));
        }
    }
}
