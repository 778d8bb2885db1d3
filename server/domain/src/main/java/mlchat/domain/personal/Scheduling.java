package mlchat.domain.personal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.Draft;
import mlchat.domain.messages.Messages;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.ScheduledMessage.Failure;
import mlchat.domain.personal.ScheduledMessage.State;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.Rooms;

/// The door to what is to be said later.
///
/// Each message is said exactly once: it is taken before it is said, under a name of its own that the store of
/// messages recognises, and one that was taken by a process that ended is taken again.
public final class Scheduling {
    /// How far ahead a message can be scheduled.
    public static final Duration HORIZON = Duration.ofDays(366);

    private static final int AT_ONCE = 100;

    private final ScheduleStore store;
    private final Messages messages;
    private final Rooms rooms;
    private final Surroundings surroundings;

    /// What it needs from outside.
    ///
    /// @param most how many messages a person may have waiting
    public record Surroundings(Ids ids, InstantSource clock, int most) {}

    public Scheduling(ScheduleStore store, Messages messages, Rooms rooms, Surroundings surroundings) {
        this.store = store;
        this.messages = messages;
        this.rooms = rooms;
        this.surroundings = surroundings;
    }

    /// Keeps a message for later; a repeat yields what the first one yielded.
    ///
    /// @throws Refused with [Refusal.MessageTooLong], [Refusal.TimeOutOfRange] and as [ScheduleStore#add]
    public ScheduledMessage add(Membership author, Draft draft, Instant due) {
        messages.requireLength(draft);
        requireInRange(due);
        var message = new ScheduledMessage(
                new ScheduledId(surroundings.ids().next()),
                author.room(),
                draft.clientId(),
                draft.content(),
                due,
                State.WAITING,
                Optional.empty(),
                0);
        return store.add(author, message, surroundings.most(), now());
    }

    /// The person's messages that wait or have failed, by their time.
    public List<ScheduledMessage> list(UserId user) {
        return store.list(user);
    }

    /// Changes its words or its time.
    ///
    /// @throws Refused with [Refusal.MessageEmpty], [Refusal.MessageTooLong], [Refusal.TimeOutOfRange] and as
    ///     [ScheduleStore#edit]
    public ScheduledMessage edit(UserId user, SessionId session, ScheduledId id, ScheduledEdit edit) {
        edit.content().ifPresent(content -> messages.requireLength(new Draft(id.clientId(), content)));
        edit.due().ifPresent(this::requireInRange);
        return store.edit(user, session, id, edit, now());
    }

    /// Gives it up.
    ///
    /// @throws Refused as [ScheduleStore#cancel]
    public void cancel(UserId user, SessionId session, ScheduledId id) {
        store.cancel(user, session, id, now());
    }

    /// Says it now instead of later.
    ///
    /// @throws Refused as [ScheduleStore#claim], and as [Messages#send]: then it has failed
    public ScheduledMessage sendNow(UserId user, SessionId session, ScheduledId id) {
        post(new ScheduleStore.Due(user, store.claim(user, session, id, now())));
        return store.find(user, id).orElseThrow(Scheduling::notFound);
    }

    /// Says everything whose time has come. Whether there may be more.
    public boolean postDue() {
        var due = store.claimDue(now(), AT_ONCE);
        due.forEach(this::post);
        return due.size() == AT_ONCE;
    }

    private void post(ScheduleStore.Due due) {
        var message = due.message();
        try {
            var author = rooms.absent(message.room(), due.author());
            messages.send(author, new Draft(message.id().clientId(), message.content()));
            store.posted(due.author(), message.id());
        } catch (Refused refused) {
            failure(refused.refusal()).ifPresent(why -> store.failed(due.author(), message.id(), why));
        }
    }

    /// Why it cannot be said; nothing when it can be tried again.
    private static Optional<Failure> failure(Refusal refusal) {
        return switch (refusal) {
            case Refusal.SlowMode _,
                    Refusal.TooManyAttempts _,
                    Refusal.Overloaded _,
                    Refusal.OutcomeUnknown _,
                    Refusal.StorageFull _ -> Optional.empty();
            case Refusal.RoomNotFound _ -> Optional.of(Failure.ROOM_NOT_FOUND);
            case Refusal.RoomArchived _ -> Optional.of(Failure.ROOM_ARCHIVED);
            case Refusal.ReadOnly _ -> Optional.of(Failure.READ_ONLY);
            case Refusal.Muted _ -> Optional.of(Failure.MUTED);
            case Refusal.MessageTooLong _ -> Optional.of(Failure.MESSAGE_TOO_LONG);
            case Refusal _ -> Optional.of(Failure.REFUSED);
        };
    }

    /// A time that has just passed is as good as now: clocks differ.
    private void requireInRange(Instant due) {
        var now = now();
        if (due.isBefore(now.minus(Duration.ofMinutes(5))) || due.isAfter(now.plus(HORIZON))) {
            throw new Refused(new Refusal.TimeOutOfRange());
        }
    }

    private Instant now() {
        return surroundings.clock().instant();
    }

    private static Refused notFound() {
        return new Refused(new Refusal.ScheduledNotFound());
    }
}
