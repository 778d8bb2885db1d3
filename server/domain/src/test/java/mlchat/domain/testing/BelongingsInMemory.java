package mlchat.domain.testing;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.domain.Event;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.BelongingStore;
import mlchat.domain.personal.OwnEdit;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.personal.Preferences;
import mlchat.domain.personal.PreferencesEdit;
import mlchat.domain.rooms.Membership;

final class BelongingsInMemory implements BelongingStore {
    private final World world;

    BelongingsInMemory(World world) {
        this.world = world;
    }

    @Override
    public long rev(UserId user) {
        synchronized (world) {
            return world.estate(user).rev;
        }
    }

    @Override
    public PersonalChanges changes(UserId user, PersonalChanges.Since since) {
        synchronized (world) {
            long now = world.estate(user).rev;
            if (PersonalChanges.isReset(since, now)) {
                return PersonalChanges.reset(since.known(), now);
            }
            var later = later(user, since.from());
            var steps = later.stream()
                    .limit(PersonalChanges.LIMIT + 1L)
                    .map(belonging -> new PersonalChanges.Step(belonging.userRev(), belonging.size()))
                    .toList();
            long upTo = PersonalChanges.upTo(steps, now);
            var told = later.stream()
                    .filter(belonging -> belonging.userRev() <= upTo)
                    .filter(belonging -> since.known() > 0 || !belonging.gone())
                    .toList();
            return new PersonalChanges(since.from(), upTo, told, upTo < now, false);
        }
    }

    private List<Belonging> later(UserId user, long from) {
        var placed = Stream.concat(rooms(user), new ThreadsInMemory(world).belongings(user));
        return Stream.concat(world.estate(user).belongings.values().stream(), placed)
                .filter(belonging -> belonging.userRev() > from)
                .sorted(comparingLong(Belonging::userRev))
                .toList();
    }

    private Stream<Belonging> rooms(UserId user) {
        return world.rooms.entrySet().stream()
                .flatMap(entry -> entry.getValue().present(user).stream()
                        .filter(seat -> seat.userRev > 0)
                        .map(seat -> new Belonging.OfRoom(
                                entry.getKey(), seat.own, world.mark(entry.getValue(), user, seat), seat.userRev)));
    }

    @Override
    public void settle(Membership member, OwnEdit edit, Instant at) {
        synchronized (world) {
            var user = member.user();
            var seat = world.seat(member.room(), user);
            world.requireLive(member.session(), user, at);
            var own = edit.applyTo(seat.own);
            if (own.equals(seat.own)) {
                return;
            }
            seat.own = own;
            seat.userRev = ++world.estate(user).rev;
            var mark = world.mark(world.room(member.room()), user, seat);
            var changed = new Belonging.OfRoom(member.room(), own, mark, seat.userRev);
            world.broadcast.announce(new Event.BelongingsChanged(user, PersonalChanges.of(changed)));
        }
    }

    @Override
    public Preferences preferences(UserId user) {
        synchronized (world) {
            return Optional.ofNullable(world.estate(user).belongings.get(Preferences.class))
                    .map(Belonging.Settled.class::cast)
                    .map(Belonging.Settled::preferences)
                    .orElse(Preferences.STANDARD);
        }
    }

    @Override
    public Preferences prefer(UserId user, SessionId session, PreferencesEdit edit, Instant at) {
        synchronized (world) {
            world.requireLive(session, user, at);
            var before = preferences(user);
            var after = edit.applyTo(before);
            if (!after.equals(before)) {
                world.keep(user, Preferences.class, new Belonging.Settled(after, ++world.estate(user).rev));
            }
            return after;
        }
    }
}
