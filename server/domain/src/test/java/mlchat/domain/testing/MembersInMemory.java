package mlchat.domain.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.MemberStore;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.Right;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomRules;

final class MembersInMemory implements MemberStore {
    private static final Ids NO_IDS = new Ids(InstantSource.system(), () -> {
        throw new IllegalStateException("what leaves no note needs no id");
    });

    private final World world;

    MembersInMemory(World world) {
        this.world = world;
    }

    @Override
    public void join(RoomId room, UserId user, SessionId session, Ids ids, Instant at) {
        synchronized (world) {
            var place = world.room(room);
            boolean inside = place.present(user).isPresent();
            if (place.kind != RoomKind.PUBLIC && !inside) {
                throw new Refused(new Refusal.RoomNotFound());
            }
            world.requireLive(session, user, at);
            if (inside) {
                return;
            }
            if (place.banned.containsKey(user)) {
                throw new Refused(new Refusal.Banned());
            }
            if (place.state().archived()) {
                throw new Refused(new Refusal.RoomArchived());
            }
            var log = new RoomLog(world, room, ids, at);
            boolean owned = place.present().anyMatch(seat -> seat.member.role() == Role.OWNER);
            log.enter(world.person(user), owned ? Role.MEMBER : Role.OWNER);
            log.note(world.person(user), SystemNote.of(SystemNote.Kind.JOINED));
            world.broadcast.announce(new Event.RoomJoined(user, room));
        }
    }

    @Override
    public void leave(Membership member, Optional<UserId> heir, Ids ids, Instant at) {
        synchronized (world) {
            var room = member.room();
            var place = world.room(room);
            var own = world.seat(room, member.user()).member;
            world.requireLive(member.session(), member.user(), at);
            RoomRules.requireMayBeLeft(place.state());
            var next = heir.filter(user -> !user.equals(member.user())).map(user -> other(place, user));
            boolean alone = place.memberCount() == 1;
            if (own.role() == Role.OWNER && next.isEmpty() && !alone) {
                requireOwnerBeside(place, member.user());
            }
            var log = new RoomLog(world, room, ids, at);
            if (own.role() == Role.OWNER) {
                next.filter(other -> other.role() != Role.OWNER)
                        .ifPresent(other -> log.settle(other, Role.OWNER, other.mutedUntil(), Optional.empty()));
            }
            log.settle(own, Role.MEMBER, own.mutedUntil(), Optional.of(at));
            log.note(own.person(), SystemNote.of(SystemNote.Kind.LEFT));
            world.broadcast.announce(new Event.RoomLeft(member.user(), room, Event.RoomLeft.Reason.LEFT));
            if (alone && (place.kind != RoomKind.PUBLIC || place.archivedAt.isPresent())) {
                world.deleteRoom(room);
            }
        }
    }

    @Override
    public void add(Membership actor, UserId user, Role role, Ids ids, Instant at) {
        synchronized (world) {
            var place = world.room(actor.room());
            var own = acting(actor, role == Role.MEMBER ? Right.INVITE : Right.APPOINT, at);
            var person = world.person(user);
            if (place.present(user).isPresent()) {
                return;
            }
            if (place.banned.containsKey(user)) {
                if (!Right.MODERATE.isOf(own.role())) {
                    throw new Refused(new Refusal.Banned());
                }
                place.banned.remove(user);
            }
            var log = new RoomLog(world, actor.room(), ids, at);
            log.enter(person, role);
            log.note(own.person(), SystemNote.about(SystemNote.Kind.ADDED, person));
            world.broadcast.announce(new Event.RoomJoined(user, actor.room()));
        }
    }

    @Override
    public void appoint(Membership actor, UserId user, Role role, Instant at) {
        synchronized (world) {
            acting(actor, Right.APPOINT, at);
            var place = world.room(actor.room());
            var member = other(place, user);
            if (member.role() == role) {
                return;
            }
            if (member.role() == Role.OWNER) {
                requireOwnerBeside(place, user);
            }
            log(actor, at).settle(member, role, member.mutedUntil(), Optional.empty());
        }
    }

    @Override
    public void remove(Membership actor, UserId user, boolean ban, Ids ids, Instant at) {
        synchronized (world) {
            var place = world.room(actor.room());
            var own = acting(actor, Right.MODERATE, at);
            RoomRules.requireMayBeLeft(place.state());
            if (user.equals(actor.user())) {
                throw new Refused(new Refusal.NotAllowed("Leave the room instead."));
            }
            var person = world.person(user);
            var member = place.present(user).map(seat -> seat.member);
            if (member.isEmpty() && !ban) {
                throw new Refused(new Refusal.MemberNotFound());
            }
            member.ifPresent(other -> RoomRules.requireAbove(own.role(), other.role()));
            if (ban) {
                place.banned.put(user, person);
            }
            var log = new RoomLog(world, actor.room(), ids, at);
            member.ifPresent(other -> {
                log.settle(other, Role.MEMBER, other.mutedUntil(), Optional.of(at));
                log.note(own.person(), SystemNote.about(SystemNote.Kind.REMOVED, person));
                var reason = ban ? Event.RoomLeft.Reason.BANNED : Event.RoomLeft.Reason.REMOVED;
                world.broadcast.announce(new Event.RoomLeft(user, actor.room(), reason));
            });
        }
    }

    @Override
    public void pardon(Membership actor, UserId user, Instant at) {
        synchronized (world) {
            acting(actor, Right.MODERATE, at);
            world.room(actor.room()).banned.remove(user);
        }
    }

    @Override
    public void mute(Membership actor, UserId user, Instant until, Instant at) {
        synchronized (world) {
            var own = acting(actor, Right.MODERATE, at);
            var member = other(world.room(actor.room()), user);
            RoomRules.requireAbove(own.role(), member.role());
            var silence = Optional.of(until).filter(at::isBefore);
            if (!silence.equals(member.mutedUntil())) {
                log(actor, at).settle(member, member.role(), silence, Optional.empty());
            }
        }
    }

    /// For what leaves no note and so needs no ids.
    private RoomLog log(Membership actor, Instant at) {
        return new RoomLog(world, actor.room(), NO_IDS, at);
    }

    private Member acting(Membership actor, Right right, Instant at) {
        var member = world.seat(actor.room(), actor.user()).member;
        world.requireLive(actor.session(), actor.user(), at);
        RoomRules.require(right, world.room(actor.room()).state(), member.role());
        return member;
    }

    private static Member other(World.Place place, UserId user) {
        return place.present(user)
                .map(seat -> seat.member)
                .orElseThrow(() -> new Refused(new Refusal.MemberNotFound()));
    }

    private static void requireOwnerBeside(World.Place place, UserId user) {
        boolean found = place.present()
                .map(seat -> seat.member)
                .anyMatch(member ->
                        member.role() == Role.OWNER && !member.person().id().equals(user));
        if (!found) {
            throw new Refused(new Refusal.LastOwner());
        }
    }

    @Override
    public Optional<Member> member(RoomId room, UserId user) {
        synchronized (world) {
            return world.room(room).present(user).map(seat -> seat.member);
        }
    }

    @Override
    public List<Member> members(RoomId room, Optional<Username> after, int limit) {
        synchronized (world) {
            return world.room(room)
                    .present()
                    .map(seat -> seat.member)
                    .filter(member -> after.map(last -> name(member.person()).compareTo(last.value()) > 0)
                            .orElse(true))
                    .sorted(Comparator.comparing(member -> name(member.person())))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<Person> banned(RoomId room, int limit) {
        synchronized (world) {
            return world.room(room).banned.values().stream()
                    .sorted(Comparator.comparing(MembersInMemory::name))
                    .limit(limit)
                    .toList();
        }
    }

    private static String name(Person person) {
        return person.username().value();
    }
}
