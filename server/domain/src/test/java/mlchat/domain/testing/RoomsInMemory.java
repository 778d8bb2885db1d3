package mlchat.domain.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.NewRoom;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.Right;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomEntry;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.RoomRules;
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
    public RoomId create(NewRoom room, UserId creator, SessionId session, Ids ids, Instant at) {
        synchronized (world) {
            world.requireLive(session, creator, at);
            requireFree(room.name(), Optional.empty());
            var owner = world.person(creator);
            var guests = room.people().stream()
                    .filter(user -> !user.equals(creator))
                    .map(world::person)
                    .toList();
            var id = new RoomId(ids.next());
            var place = new World.Place(room.kind(), Optional.of(room.name()));
            place.topic = room.topic();
            world.rooms.put(id, place);
            var log = new RoomLog(world, id, ids, at);
            log.enter(owner, Role.OWNER);
            guests.forEach(guest -> log.enter(guest, Role.MEMBER));
            log.note(owner, SystemNote.of(SystemNote.Kind.CREATED));
            world.broadcast.announce(new Event.RoomJoined(creator, id));
            guests.forEach(guest -> world.broadcast.announce(new Event.RoomJoined(guest.id(), id)));
            return id;
        }
    }

    private void requireFree(RoomName name, Optional<RoomId> own) {
        boolean taken = world.rooms.entrySet().stream()
                .filter(entry -> !Optional.of(entry.getKey()).equals(own))
                .flatMap(entry -> entry.getValue().name.stream())
                .anyMatch(other -> other.canonical().equals(name.canonical()));
        if (taken) {
            throw new Refused(new Refusal.RoomNameTaken());
        }
    }

    @Override
    public void change(Membership actor, RoomEdit edit, Ids ids, Instant at) {
        synchronized (world) {
            var place = world.room(actor.room());
            var seat = world.seat(actor.room(), actor.user());
            world.requireLive(actor.session(), actor.user(), at);
            RoomRules.requireMayChange(place.state(), seat.member.role(), world.describe(actor.room(), place), edit);
            edit.name().ifPresent(name -> requireFree(name, Optional.of(actor.room())));
            var notes = new ArrayList<SystemNote>();
            boolean quietly = settleQuietly(place, edit);
            edit.name().filter(name -> !place.name.equals(Optional.of(name))).ifPresent(name -> {
                place.name = Optional.of(name);
                notes.add(SystemNote.of(SystemNote.Kind.RENAMED, name.value()));
            });
            edit.topic().filter(topic -> !place.topic.equals(topic)).ifPresent(topic -> {
                place.topic = topic;
                notes.add(SystemNote.of(SystemNote.Kind.TOPIC, topic.value()));
            });
            edit.archived()
                    .filter(archived -> archived != place.archivedAt.isPresent())
                    .ifPresent(archived -> {
                        place.archivedAt = archived ? Optional.of(at) : Optional.empty();
                        notes.add(SystemNote.of(archived ? SystemNote.Kind.ARCHIVED : SystemNote.Kind.REOPENED));
                    });
            if (notes.isEmpty() && !quietly) {
                return;
            }
            place.rev++;
            place.metaRev = place.rev;
            world.broadcast.announce(new Event.RoomChanged(world.describe(actor.room(), place)));
            var log = new RoomLog(world, actor.room(), ids, at);
            notes.forEach(note -> log.note(seat.member.person(), note));
        }
    }

    /// What changes without a note; whether anything did.
    private static boolean settleQuietly(World.Place place, RoomEdit edit) {
        boolean readOnly = edit.readOnly().orElse(place.readOnly);
        var slowMode = edit.slowMode().orElse(place.slowMode);
        boolean receipts = edit.receipts().orElse(place.receipts);
        boolean changed = readOnly != place.readOnly || !slowMode.equals(place.slowMode) || receipts != place.receipts;
        place.readOnly = readOnly;
        place.slowMode = slowMode;
        place.receipts = receipts;
        return changed;
    }

    @Override
    public void delete(Membership actor, Instant at) {
        synchronized (world) {
            var state = world.room(actor.room()).state();
            var role = world.seat(actor.room(), actor.user()).member.role();
            world.requireLive(actor.session(), actor.user(), at);
            RoomRules.require(Right.DELETE, state, role);
            RoomRules.requireMayBeLeft(state);
            world.deleteRoom(actor.room());
        }
    }

    @Override
    public List<RoomEntry> directory(Optional<RoomName> after, int limit, UserId asker) {
        return entries(
                asker,
                name -> after.map(last -> name.compareTo(last.canonical()) > 0).orElse(true),
                limit);
    }

    @Override
    public List<RoomEntry> search(String prefix, int limit, UserId asker) {
        return entries(asker, name -> name.startsWith(prefix) || name.contains(" " + prefix), limit);
    }

    private List<RoomEntry> entries(UserId asker, Predicate<String> wanted, int limit) {
        synchronized (world) {
            return world.rooms.entrySet().stream()
                    .filter(entry -> entry.getValue().kind == RoomKind.PUBLIC)
                    .filter(entry -> entry.getValue().archivedAt.isEmpty())
                    .filter(entry -> wanted.test(canonicalName(entry.getValue())))
                    .sorted(Comparator.comparing(entry -> canonicalName(entry.getValue())))
                    .limit(limit)
                    .map(entry -> new RoomEntry(
                            world.describe(entry.getKey(), entry.getValue()),
                            entry.getValue().present(asker).isPresent()))
                    .toList();
        }
    }

    private static String canonicalName(World.Place place) {
        return place.name.map(RoomName::canonical).orElse("");
    }

    @Override
    public Optional<Role> role(RoomId room, UserId user) {
        return view(room, user).map(RoomView::role);
    }

    @Override
    public Optional<RoomView> view(RoomId room, UserId user) {
        synchronized (world) {
            return Optional.ofNullable(world.rooms.get(room))
                    .filter(place -> place.present(user).isPresent())
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
                .filter(entry -> entry.getValue().present(user).isPresent());
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
            persons.forEach(person -> world.enter(place, person, Role.MEMBER, at));
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
                world.read(seat, wanted);
                seat.userRev = ++world.estate(member.user()).rev;
            }
            var mark = world.mark(place, member.user(), seat);
            if (moves) {
                world.broadcast.announce(new Event.MarkMoved(member.user(), member.room(), mark, seat.userRev));
            }
            return mark;
        }
    }
}
