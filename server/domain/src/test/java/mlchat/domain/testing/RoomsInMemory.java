package mlchat.domain.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlchat.domain.Event;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomStore;
import mlchat.domain.rooms.RoomView;

final class RoomsInMemory implements RoomStore {
    private final World world;

    RoomsInMemory(World world) {
        this.world = world;
    }

    @Override
    public RoomId general() {
        return world.general;
    }

    @Override
    public Optional<Role> role(RoomId room, UserId user) {
        return view(room, user).map(RoomView::role);
    }

    @Override
    public Optional<RoomView> view(RoomId room, UserId user) {
        synchronized (world) {
            return Optional.ofNullable(world.rooms.get(room))
                    .filter(place -> place.seats.containsKey(user))
                    .map(place -> world.view(room, place, user));
        }
    }

    @Override
    public List<RoomView> views(UserId user) {
        synchronized (world) {
            return roomsOf(user)
                    .map(entry -> world.view(entry.getKey(), entry.getValue(), user))
                    .toList();
        }
    }

    @Override
    public Map<RoomId, Revision> revisions(UserId user) {
        synchronized (world) {
            return roomsOf(user)
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> entry.getValue().revision()));
        }
    }

    private Stream<Map.Entry<RoomId, World.Place>> roomsOf(UserId user) {
        return world.rooms.entrySet().stream()
                .filter(entry -> entry.getValue().seats.containsKey(user));
    }

    @Override
    public Optional<RoomId> existingDirect(Set<UserId> people) {
        synchronized (world) {
            people.forEach(world::person);
            return Optional.ofNullable(world.directs.get(people));
        }
    }

    @Override
    public RoomId direct(Set<UserId> people, SessionId asker, RoomId idIfNew, Instant at) {
        synchronized (world) {
            world.requireLive(asker, at);
            var persons = people.stream().map(world::person).toList();
            var existing = world.directs.putIfAbsent(Set.copyOf(people), idIfNew);
            if (existing != null) {
                return existing;
            }
            var place = new World.Place(RoomKind.DIRECT, Optional.empty());
            world.rooms.put(idIfNew, place);
            persons.forEach(person -> world.enter(place, person, at));
            people.forEach(user -> world.broadcast.announce(new Event.RoomJoined(user, idIfNew)));
            return idIfNew;
        }
    }

    @Override
    public ReadMark read(Membership member, long seq, boolean force) {
        synchronized (world) {
            var place = world.room(member.room());
            var seat = world.seat(member.room(), member.user());
            world.requireNotEnded(member.session());
            long wanted = Math.clamp(seq, 0, place.seq());
            boolean moves = force ? wanted != seat.readSeq : wanted > seat.readSeq;
            if (moves) {
                seat.readSeq = wanted;
            }
            var mark = world.mark(place, member.user(), seat);
            if (moves) {
                world.broadcast.announce(new Event.MarkMoved(member.user(), member.room(), mark));
            }
            return mark;
        }
    }
}
