package mlchat.domain.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mlchat.domain.Event;
import mlchat.domain.people.UserId;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.Heard;
import mlchat.domain.testing.InMemoryStores;
import mlchat.domain.testing.LaterByHand;
import org.junit.jupiter.api.Test;

final class PresencesTest {
    private static final Device PHONE = new Device("phone");
    private static final Device LAPTOP = new Device("laptop");

    private final Heard heard = new Heard();
    private final InMemoryStores stores = new InMemoryStores(heard);
    private final Cast cast = new Cast(stores);
    private final Guest ada = cast.guest("ada");
    private final Guest bob = cast.guest("bob");
    private final LaterByHand later = new LaterByHand();
    private Instant now = Cast.NOW;
    private final InstantSource clock = () -> now;
    private final Presences presences = new Presences(stores.presence(), new DevicesHere(), heard, later, clock);

    @Test
    void whoComesAndGoesIsToldOfOnceAPause() {
        presences.arrive(ada.id(), PHONE);
        assertEquals(List.of(), told());
        later.pass();
        assertEquals(List.of(online(ada)), told());
        now = now.plusSeconds(60);
        presences.leave(ada.id(), PHONE);
        later.pass();
        assertEquals(List.of(online(ada), gone(ada, now)), told());
        assertEquals(List.of(gone(ada, now)), shown(ada.id()));
    }

    @Test
    void whoIsBackWithinAPauseHasNotMoved() {
        presences.arrive(ada.id(), PHONE);
        later.pass();
        presences.leave(ada.id(), PHONE);
        presences.arrive(ada.id(), LAPTOP);
        later.pass();
        assertEquals(List.of(online(ada)), told());
        presences.arrive(bob.id(), PHONE);
        presences.leave(bob.id(), PHONE);
        later.pass();
        assertEquals(List.of(online(ada)), told());
    }

    @Test
    void aPersonIsAwayWhileNoDeviceIsInUse() {
        presences.arrive(ada.id(), PHONE);
        presences.arrive(ada.id(), LAPTOP);
        later.pass();
        presences.idle(ada.id(), PHONE, true);
        later.pass();
        presences.idle(ada.id(), LAPTOP, true);
        later.pass();
        presences.idle(ada.id(), PHONE, false);
        later.pass();
        assertEquals(List.of(online(ada), shownAs(ada, Presence.Shown.AWAY), online(ada)), told());
    }

    @Test
    void whatSomebodyChoseHoldsOnEveryDevice() {
        presences.arrive(ada.id(), PHONE);
        choose(ada, Availability.DND);
        presences.idle(ada.id(), PHONE, true);
        later.pass();
        assertEquals(List.of(shownAs(ada, Presence.Shown.DND)), told());
        presences.leave(ada.id(), PHONE);
        later.pass();
        assertEquals(Availability.DND, presences.arrive(ada.id(), LAPTOP).availability());
        assertEquals(List.of(shownAs(ada, Presence.Shown.DND)), shown(ada.id()));
        choose(ada, Availability.AWAY);
        assertEquals(List.of(shownAs(ada, Presence.Shown.AWAY)), shown(ada.id()));
        assertEquals(
                List.of(
                        new Event.PresenceChosen(ada.id(), new Choice(Availability.DND, Optional.empty())),
                        new Event.PresenceChosen(ada.id(), new Choice(Availability.AWAY, Optional.empty()))),
                heard.all(Event.PresenceChosen.class));
    }

    @Test
    void whoHidesIsAsOneWhoLeft() {
        presences.arrive(ada.id(), PHONE);
        presences.arrive(bob.id(), PHONE);
        later.pass();
        now = now.plusSeconds(1);
        choose(ada, Availability.INVISIBLE);
        presences.leave(bob.id(), PHONE);
        later.pass();
        assertEquals(
                List.of(gone(ada, now)), told().stream().filter(of(ada)).skip(1).toList());
        assertEquals(
                List.of(gone(bob, now)), told().stream().filter(of(bob)).skip(1).toList());
        assertFalse(presences.isShown(ada.id()));
        int before = told().size();

        var hidden = now;
        now = now.plusSeconds(60);
        presences.idle(ada.id(), PHONE, true);
        presences.arrive(ada.id(), LAPTOP);
        presences.leave(ada.id(), PHONE);
        presences.leave(ada.id(), LAPTOP);
        presences.arrive(ada.id(), PHONE);
        later.pass();
        later.pass();
        assertEquals(before, told().size(), "nothing of it is told");
        assertEquals(List.of(gone(ada, hidden)), shown(ada.id()));

        choose(ada, Availability.ONLINE);
        later.pass();
        assertTrue(presences.isShown(ada.id()));
        assertEquals(online(ada), told().getLast());
    }

    @Test
    void whatSomebodySaysIsTold() {
        presences.arrive(ada.id(), PHONE);
        later.pass();
        say(ada, Availability.ONLINE, "at lunch");
        later.pass();
        var text = Optional.of(new StatusText("at lunch"));
        assertEquals(new Presence(ada.id(), Presence.Shown.ONLINE, text, Optional.empty()), told().getLast());
        presences.leave(ada.id(), PHONE);
        later.pass();
        assertEquals(new Presence(ada.id(), Presence.Shown.OFFLINE, text, Optional.of(now)), told().getLast());
        presences.arrive(bob.id(), PHONE);
        say(bob, Availability.INVISIBLE, "elsewhere");
        later.pass();
        presences.leave(bob.id(), PHONE);
        later.pass();
        int before = told().size();
        presences.arrive(bob.id(), PHONE);
        later.pass();
        assertEquals(before, told().size(), "who comes in hiding says nothing new");
    }

    @Test
    void whoWasNeverHereIsShownWithoutATimeAndNobodyWithoutAnAccount() {
        assertEquals(
                List.of(new Presence(ada.id(), Presence.Shown.OFFLINE, Optional.empty(), Optional.empty())),
                shown(ada.id(), new UserId(cast.ids().next())));
    }

    @Test
    void whatChangesWhileSomebodyIsShownTheStateIsToldAfterwards() throws Exception {
        presences.arrive(ada.id(), PHONE);
        var teller = new Thread[1];
        presences.show(List.of(ada.id()), present -> {
            assertEquals(List.of(online(ada)), present);
            teller[0] = Thread.ofVirtual().start(later::pass);
            while (teller[0].getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertEquals(List.of(), told());
        });
        teller[0].join();
        assertEquals(List.of(online(ada)), told());
    }

    @Test
    void whoIsHereAtTheEndWasSeenThen() {
        presences.arrive(ada.id(), PHONE);
        presences.arrive(bob.id(), PHONE);
        choose(bob, Availability.INVISIBLE);
        now = now.plusSeconds(60);
        presences.end();
        presences.leave(ada.id(), PHONE);
        presences.leave(bob.id(), PHONE);
        assertEquals(List.of(gone(ada, now)), shown(ada.id()));
        var never = new Presence(bob.id(), Presence.Shown.OFFLINE, Optional.empty(), Optional.empty());
        assertEquals(List.of(never), shown(bob.id()));
    }

    private void choose(Guest guest, Availability availability) {
        presences.choose(guest.id(), guest.session(), new Choice.Edit(availability, Optional.empty()));
    }

    private void say(Guest guest, Availability availability, String text) {
        var said = Optional.of(new Choice.Said(Optional.of(new StatusText(text))));
        presences.choose(guest.id(), guest.session(), new Choice.Edit(availability, said));
    }

    private List<Presence> told() {
        return heard.all(Event.PresenceChanged.class).stream()
                .map(Event.PresenceChanged::presence)
                .toList();
    }

    private List<Presence> shown(UserId... users) {
        var shown = new ArrayList<Presence>();
        presences.show(List.of(users), shown::addAll);
        return shown;
    }

    private static Predicate<Presence> of(Guest guest) {
        return presence -> presence.user().equals(guest.id());
    }

    private static Presence online(Guest guest) {
        return shownAs(guest, Presence.Shown.ONLINE);
    }

    private static Presence shownAs(Guest guest, Presence.Shown shown) {
        return new Presence(guest.id(), shown, Optional.empty(), Optional.empty());
    }

    private static Presence gone(Guest guest, Instant at) {
        return new Presence(guest.id(), Presence.Shown.OFFLINE, Optional.empty(), Optional.of(at));
    }
}
