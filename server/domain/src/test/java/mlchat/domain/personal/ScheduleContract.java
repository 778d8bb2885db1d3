package mlchat.domain.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Draft;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.Messages;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.personal.ScheduledMessage.Failure;
import mlchat.domain.personal.ScheduledMessage.State;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.Rooms;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [ScheduleStore] promises, as the door to it keeps that.
public abstract class ScheduleContract extends StoreContract {
    private static final int MOST = 3;
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Cast.NOW);

    @Test
    void aMessageIsSaidWhenItsTimeHasComeAndOnce() {
        var ada = cast.guest("ada");
        var scheduled = add(ada, cast.general(), "c", "later", HOUR);
        scheduling().postDue();
        assertEquals(List.of(), said(cast.general()));
        pass(HOUR);
        scheduling().postDue();
        scheduling().postDue();

        var message = heard.all(Event.MessagePosted.class).getFirst().message();
        assertEquals(List.of("later"), said(cast.general()));
        assertEquals(ada.id(), message.sender().id());
        assertEquals(List.of(), scheduling().list(ada.id()));
        assertTrue(changes(ada, scheduled.userRev()).belongings().getFirst().gone());
    }

    @Test
    void itIsSaidThoughItsAuthorHasLoggedOut() {
        var ada = cast.guest("ada");
        add(ada, cast.general(), "c", "good night", HOUR);
        stores.sessions().end(ada.session(), Cast.NOW);
        pass(HOUR);
        scheduling().postDue();
        assertEquals(List.of("good night"), said(cast.general()));
    }

    @Test
    void whatAProcessTookAndDidNotFinishTheNextOneSaysOnce() {
        var ada = cast.guest("ada");
        add(ada, cast.general(), "said", "said", HOUR);
        add(ada, cast.general(), "unsaid", "unsaid", HOUR);
        pass(HOUR);
        var taken = stores.schedule().claimDue(now.get(), 10);
        assertEquals(2, taken.size());
        var first = taken.getFirst().message();
        cast.send(cast.in(cast.general(), ada), first.id().clientId().value(), first.content());

        scheduling().postDue();
        assertEquals(1, said(cast.general()).size(), "what was taken is left to who took it");
        pass(ScheduleStore.LEASE);
        scheduling().postDue();
        assertEquals(
                List.of("said", "unsaid"),
                said(cast.general()).stream().sorted().toList());
        assertEquals(List.of(), scheduling().list(ada.id()));
    }

    @Test
    void whoIsNotInTheRoomAnyMoreIsToldThatItWasNotSaid() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PRIVATE, "ours", ada, bob);
        add(bob, room, "c", "too late", HOUR);
        stores.members().remove(cast.in(room, ada), bob.id(), false, cast.ids(), Cast.NOW);
        pass(HOUR);
        scheduling().postDue();

        var failed = scheduling().list(bob.id()).getFirst();
        assertEquals(State.FAILED, failed.state());
        assertEquals(Optional.of(Failure.ROOM_NOT_FOUND), failed.failure());
        assertEquals("too late", failed.content(), "its text is not lost");
        assertEquals(
                failed,
                heard.all(Event.BelongingsChanged.class)
                        .getLast()
                        .changes()
                        .belongings()
                        .getFirst());
        assertTrue(said(room).stream().noneMatch("too late"::equals));
    }

    @Test
    void whatTheRoomDoesNotAllowThenFailsAndCanBeTriedAgain() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PUBLIC, "news", ada, bob);
        var scheduled = add(bob, room, "c", "hello", HOUR);
        readOnly(ada, room, true);
        pass(HOUR);
        scheduling().postDue();
        assertEquals(
                Optional.of(Failure.READ_ONLY),
                scheduling().list(bob.id()).getFirst().failure());

        readOnly(ada, room, false);
        var sent = scheduling().sendNow(bob.id(), bob.session(), scheduled.id());
        assertEquals(State.POSTED, sent.state());
        assertTrue(said(room).contains("hello"));
    }

    @Test
    void slowModeOnlyDelaysIt() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PUBLIC, "slow", ada, bob);
        slow(ada, room);
        add(bob, room, "1", "first", HOUR);
        add(bob, room, "2", "second", HOUR);
        pass(HOUR);
        scheduling().postDue();
        assertEquals(1, scheduling().list(bob.id()).size());
        pass(ScheduleStore.LEASE.plusMinutes(2));
        scheduling().postDue();
        assertEquals(List.of(), scheduling().list(bob.id()));
        assertTrue(said(room).containsAll(List.of("first", "second")));
    }

    @Test
    void itsWordsAndItsTimeCanBeChangedAndItCanBeGivenUp() {
        var ada = cast.guest("ada");
        var one = add(ada, cast.general(), "1", "frist", HOUR);
        var two = add(ada, cast.general(), "2", "second", HOUR.multipliedBy(2));
        var edit = new ScheduledEdit(Optional.of("first"), Optional.of(Cast.NOW.plus(HOUR.multipliedBy(3))));
        scheduling().edit(ada.id(), ada.session(), one.id(), edit);
        scheduling().cancel(ada.id(), ada.session(), two.id());
        pass(HOUR.multipliedBy(2));
        scheduling().postDue();
        assertEquals(List.of(), said(cast.general()));
        pass(HOUR);
        scheduling().postDue();
        assertEquals(List.of("first"), said(cast.general()));
        assertRefused(new Refusal.ScheduledNotFound(), () -> scheduling().cancel(ada.id(), ada.session(), one.id()));
        assertRefused(
                new Refusal.ScheduledNotFound(), () -> scheduling().edit(ada.id(), ada.session(), two.id(), edit));
    }

    @Test
    void nobodySeesOrTouchesWhatOthersScheduled() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var hers = add(ada, cast.general(), "c", "mine", HOUR);
        var edit = new ScheduledEdit(Optional.of("yours"), Optional.empty());
        assertEquals(List.of(), scheduling().list(bob.id()));
        assertRefused(
                new Refusal.ScheduledNotFound(), () -> scheduling().edit(bob.id(), bob.session(), hers.id(), edit));
        assertRefused(new Refusal.ScheduledNotFound(), () -> scheduling().cancel(bob.id(), bob.session(), hers.id()));
        assertRefused(new Refusal.ScheduledNotFound(), () -> scheduling().sendNow(bob.id(), bob.session(), hers.id()));
        assertRefused(new Refusal.SessionOver(), () -> scheduling().cancel(ada.id(), bob.session(), hers.id()));
    }

    @Test
    void schedulingCanBeRepeated() {
        var ada = cast.guest("ada");
        var first = add(ada, cast.general(), "c", "later", HOUR);
        assertEquals(first, add(ada, cast.general(), "c", "later", HOUR));
        assertEquals(List.of(first), scheduling().list(ada.id()));
        assertRefused(new Refusal.ClientIdReused(), () -> add(ada, cast.general(), "c", "something else", HOUR));
    }

    @Test
    void timesAndNumbersHaveBounds() {
        var ada = cast.guest("ada");
        assertRefused(
                new Refusal.TimeOutOfRange(),
                () -> add(ada, cast.general(), "c", "x", Scheduling.HORIZON.plusSeconds(1)));
        assertRefused(new Refusal.TimeOutOfRange(), () -> add(ada, cast.general(), "c", "x", HOUR.negated()));
        for (int i = 0; i < MOST; i++) {
            add(ada, cast.general(), "c" + i, "x", Scheduling.HORIZON);
        }
        assertRefused(
                new Refusal.TooManyKept("scheduled messages", MOST), () -> add(ada, cast.general(), "more", "x", HOUR));
    }

    @Test
    void howeverManySayWhatIsDueItIsSaidOnce() {
        var ada = cast.guest("ada");
        add(ada, cast.general(), "1", "one", HOUR);
        add(ada, cast.general(), "2", "two", HOUR);
        pass(HOUR);
        assertEquals(8, Race.of(8, _ -> scheduling().postDue()).done().size());
        assertEquals(
                List.of("one", "two"), said(cast.general()).stream().sorted().toList());
    }

    private Scheduling scheduling() {
        InstantSource clock = now::get;
        var ids = new Ids(clock, new SecureRandom());
        return new Scheduling(
                stores.schedule(),
                new Messages(stores.messages(), ids, clock, new Messages.Most(100, 2, 10), List::of),
                new Rooms(stores.rooms(), ids, clock),
                new Scheduling.Surroundings(cast.ids(), clock, MOST));
    }

    private ScheduledMessage add(Guest guest, RoomId room, String clientId, String content, Duration in) {
        var draft = new Draft(new ClientId(clientId), content);
        return scheduling().add(cast.in(room, guest), draft, Cast.NOW.plus(in));
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private List<String> said(RoomId room) {
        return stores.messages().page(room, new PageQuery.Latest(50)).messages().stream()
                .filter(message -> message.system().isEmpty())
                .map(Message::content)
                .toList();
    }

    private void readOnly(Guest owner, RoomId room, boolean readOnly) {
        change(owner, room, Optional.of(readOnly), Optional.empty());
    }

    private void slow(Guest owner, RoomId room) {
        change(owner, room, Optional.empty(), Optional.of(Duration.ofMinutes(1)));
    }

    private void change(Guest owner, RoomId room, Optional<Boolean> readOnly, Optional<Duration> slowMode) {
        var edit = new RoomEdit(Optional.empty(), Optional.empty(), readOnly, slowMode, Optional.empty());
        stores.rooms().change(cast.in(room, owner), edit, cast.ids(), Cast.NOW);
    }

    private PersonalChanges changes(Guest guest, long known) {
        return stores.belongings().changes(guest.id(), PersonalChanges.Since.of(known));
    }
}
