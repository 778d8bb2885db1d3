package mlchat.domain.testing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.ScheduleStore;
import mlchat.domain.personal.ScheduledEdit;
import mlchat.domain.personal.ScheduledId;
import mlchat.domain.personal.ScheduledMessage;
import mlchat.domain.personal.ScheduledMessage.Failure;
import mlchat.domain.personal.ScheduledMessage.State;
import mlchat.domain.rooms.Membership;

final class ScheduleInMemory implements ScheduleStore {
    private final World world;

    ScheduleInMemory(World world) {
        this.world = world;
    }

    @Override
    public ScheduledMessage add(Membership author, ScheduledMessage message, int most, Instant at) {
        synchronized (world) {
            var user = author.user();
            world.seat(author.room(), user);
            world.requireLive(author.session(), user, at);
            var before = of(user).filter(one -> one.clientId().equals(message.clientId()))
                    .findFirst();
            if (before.isPresent()) {
                return before.get().ifLike(message);
            }
            if (of(user).filter(one -> !one.gone()).count() >= most) {
                throw new Refused(new Refusal.TooManyKept("scheduled messages", most));
            }
            return keep(user, message.at(++world.estate(user).rev), message.due());
        }
    }

    @Override
    public List<ScheduledMessage> list(UserId user) {
        synchronized (world) {
            return of(user).filter(one -> !one.gone())
                    .sorted(comparing(ScheduledMessage::due)
                            .thenComparing(one -> one.id().toString()))
                    .toList();
        }
    }

    @Override
    public Optional<ScheduledMessage> find(UserId author, ScheduledId id) {
        synchronized (world) {
            return of(author).filter(one -> one.id().equals(id)).findFirst();
        }
    }

    @Override
    public ScheduledMessage edit(UserId user, SessionId session, ScheduledId id, ScheduledEdit edit, Instant at) {
        synchronized (world) {
            var edited = own(user, session, id, at).edited(edit, ++world.estate(user).rev);
            return keep(user, edited, edited.due());
        }
    }

    @Override
    public void cancel(UserId user, SessionId session, ScheduledId id, Instant at) {
        synchronized (world) {
            var message = own(user, session, id, at);
            keep(user, message.in(State.CANCELLED, ++world.estate(user).rev), at);
        }
    }

    @Override
    public ScheduledMessage claim(UserId user, SessionId session, ScheduledId id, Instant at) {
        synchronized (world) {
            return claim(user, own(user, session, id, at), at);
        }
    }

    private ScheduledMessage own(UserId user, SessionId session, ScheduledId id, Instant at) {
        world.requireLive(session, user, at);
        return find(user, id)
                .filter(ScheduledMessage::isOpen)
                .orElseThrow(() -> new Refused(new Refusal.ScheduledNotFound()));
    }

    private ScheduledMessage claim(UserId user, ScheduledMessage message, Instant now) {
        return keep(user, message.in(State.POSTING, ++world.estate(user).rev), now.plus(LEASE));
    }

    @Override
    public List<Due> claimDue(Instant now, int limit) {
        synchronized (world) {
            return world.estates.keySet().stream()
                    .flatMap(user -> of(user).filter(
                                    one -> one.state() == State.WAITING || one.state() == State.POSTING)
                            .filter(one -> !world.tryAt
                                    .getOrDefault(one.id(), one.due())
                                    .isAfter(now))
                            .map(one -> new Due(user, one)))
                    .sorted(comparing(due -> world.tryAt.getOrDefault(
                            due.message().id(), due.message().due())))
                    .limit(limit)
                    .toList()
                    .stream()
                    .map(due -> new Due(due.author(), claim(due.author(), due.message(), now)))
                    .toList();
        }
    }

    @Override
    public void posted(UserId author, ScheduledId id) {
        synchronized (world) {
            posting(author, id)
                    .ifPresent(one -> keep(author, one.in(State.POSTED, ++world.estate(author).rev), one.due()));
        }
    }

    @Override
    public void failed(UserId author, ScheduledId id, Failure why) {
        synchronized (world) {
            posting(author, id).ifPresent(one -> keep(author, one.failed(why, ++world.estate(author).rev), one.due()));
        }
    }

    private Optional<ScheduledMessage> posting(UserId author, ScheduledId id) {
        return find(author, id).filter(one -> one.state() == State.POSTING);
    }

    private ScheduledMessage keep(UserId user, ScheduledMessage message, Instant tryNotBefore) {
        world.tryAt.put(message.id(), tryNotBefore);
        world.keep(user, message.id(), message);
        return message;
    }

    private Stream<ScheduledMessage> of(UserId user) {
        return world.estate(user).belongings.values().stream()
                .filter(ScheduledMessage.class::isInstance)
                .map(ScheduledMessage.class::cast);
    }
}
