package mlchat.stores.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.personal.ScheduleStore;
import mlchat.domain.personal.ScheduledEdit;
import mlchat.domain.personal.ScheduledId;
import mlchat.domain.personal.ScheduledMessage;
import mlchat.domain.personal.ScheduledMessage.Failure;
import mlchat.domain.personal.ScheduledMessage.State;
import mlchat.domain.rooms.Membership;

/// What is to be said later, in the table `scheduled`.
final class SqlScheduleStore implements ScheduleStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlScheduleStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    @Override
    public ScheduledMessage add(Membership author, ScheduledMessage message, int most, Instant at) {
        return lane.run(transaction -> {
            var sql = transaction.sql();
            transaction.ledger().seat(author.room(), author.user());
            SqlSessionStore.requireLive(sql, author.session(), author.user(), at);
            var before = ScheduledRows.find(sql, author.user(), message.clientId());
            if (before.isPresent()) {
                return before.get().ifLike(message);
            }
            if (ScheduledRows.count(sql, author.user(), most) >= most) {
                throw new Refused(new Refusal.TooManyKept("scheduled messages", most));
            }
            return write(transaction, author.user(), message::at);
        });
    }

    @Override
    public List<ScheduledMessage> list(UserId user) {
        return readers.read(sql -> ScheduledRows.waiting(sql, user));
    }

    @Override
    public Optional<ScheduledMessage> find(UserId author, ScheduledId id) {
        return readers.read(sql -> ScheduledRows.find(sql, author, id));
    }

    @Override
    public ScheduledMessage edit(UserId user, SessionId session, ScheduledId id, ScheduledEdit edit, Instant at) {
        return lane.run(transaction -> {
            var message = own(transaction, user, session, id, at);
            return write(transaction, user, rev -> message.edited(edit, rev));
        });
    }

    @Override
    public void cancel(UserId user, SessionId session, ScheduledId id, Instant at) {
        lane.run(transaction -> {
            var message = own(transaction, user, session, id, at);
            return write(transaction, user, rev -> message.in(State.CANCELLED, rev));
        });
    }

    @Override
    public ScheduledMessage claim(UserId user, SessionId session, ScheduledId id, Instant at) {
        return lane.run(transaction -> {
            var message = own(transaction, user, session, id, at);
            return claim(transaction, user, message, at);
        });
    }

    /// One that its author may still change.
    private static ScheduledMessage own(
            Transaction transaction, UserId user, SessionId session, ScheduledId id, Instant at) {
        SqlSessionStore.requireLive(transaction.sql(), session, user, at);
        return ScheduledRows.find(transaction.sql(), user, id)
                .filter(ScheduledMessage::isOpen)
                .orElseThrow(() -> new Refused(new Refusal.ScheduledNotFound()));
    }

    @Override
    public List<Due> claimDue(Instant now, int limit) {
        if (readers.read(sql -> ScheduledRows.due(sql, now, 1)).isEmpty()) {
            return List.of();
        }
        return lane.run(transaction -> ScheduledRows.due(transaction.sql(), now, limit).stream()
                .map(due -> new Due(due.author(), claim(transaction, due.author(), due.message(), now)))
                .toList());
    }

    private static ScheduledMessage claim(Transaction transaction, UserId user, ScheduledMessage message, Instant now) {
        return write(transaction, user, now.plus(LEASE), rev -> message.in(State.POSTING, rev));
    }

    @Override
    public void posted(UserId author, ScheduledId id) {
        settle(author, id, (message, rev) -> message.in(State.POSTED, rev));
    }

    @Override
    public void failed(UserId author, ScheduledId id, Failure why) {
        settle(author, id, (message, rev) -> message.failed(why, rev));
    }

    private interface Settling {
        ScheduledMessage settled(ScheduledMessage message, long rev);
    }

    private void settle(UserId author, ScheduledId id, Settling settling) {
        lane.run(transaction -> {
            ScheduledRows.find(transaction.sql(), author, id)
                    .filter(message -> message.state() == State.POSTING)
                    .ifPresent(message -> write(transaction, author, rev -> settling.settled(message, rev)));
            return true;
        });
    }

    private static ScheduledMessage write(Transaction transaction, UserId user, LongFunction<ScheduledMessage> change) {
        return write(transaction, user, Instant.EPOCH, change);
    }

    private static ScheduledMessage write(
            Transaction transaction, UserId user, Instant tryNotBefore, LongFunction<ScheduledMessage> change) {
        var message = change.apply(transaction.users().next(user));
        var tryAt = message.due().isAfter(tryNotBefore) ? message.due() : tryNotBefore;
        ScheduledRows.write(transaction.sql(), user, message, tryAt.truncatedTo(ChronoUnit.MILLIS));
        if (message.gone()) {
            ScheduledRows.forgetGone(transaction.sql(), user, message.userRev());
        }
        transaction.announce(new Event.BelongingsChanged(user, PersonalChanges.of(message)));
        return message;
    }
}
