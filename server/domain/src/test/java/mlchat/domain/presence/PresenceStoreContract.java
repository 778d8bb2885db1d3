package mlchat.domain.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.people.UserId;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [PresenceStore] promises.
public abstract class PresenceStoreContract extends StoreContract {

    @Test
    void whoHasChosenNothingIsShownAsTheDevicesSay() {
        var ada = cast.guest("ada");

        assertEquals(
                Map.of(ada.id(), new PresenceStore.Kept(Choice.STANDARD, Optional.empty())),
                stores.presence().kept(List.of(ada.id(), new UserId(cast.ids().next()))));
    }

    @Test
    void aChoiceIsKept() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var chosen = choose(ada, Availability.DND, Optional.of("at the dentist"));

        assertEquals(new Choice(Availability.DND, Optional.of(new StatusText("at the dentist"))), chosen);
        assertEquals(chosen, kept(ada).choice());
        assertEquals(Choice.STANDARD, kept(bob).choice());
    }

    @Test
    void whatIsNotSaidAgainStaysUntilItIsTakenBack() {
        var ada = cast.guest("ada");
        choose(ada, Availability.DND, Optional.of("at the dentist"));
        var back = stores.presence()
                .choose(ada.id(), ada.session(), new Choice.Edit(Availability.ONLINE, Optional.empty()), Cast.NOW);
        assertEquals(Optional.of(new StatusText("at the dentist")), back.text());

        assertEquals(Choice.STANDARD, choose(ada, Availability.ONLINE, Optional.empty()));
        assertEquals(Choice.STANDARD, kept(ada).choice());
    }

    @Test
    void aSessionThatIsOverChoosesNothing() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        stores.sessions().end(ada.session(), Cast.NOW);
        var edit = new Choice.Edit(Availability.DND, Optional.empty());

        assertRefused(
                new Refusal.SessionOver(), () -> stores.presence().choose(ada.id(), ada.session(), edit, Cast.NOW));
        assertRefused(
                new Refusal.SessionOver(), () -> stores.presence().choose(ada.id(), bob.session(), edit, Cast.NOW));
        assertEquals(Choice.STANDARD, kept(ada).choice());
    }

    @Test
    void itIsKeptWhenPeopleWereSeen() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        choose(ada, Availability.AWAY, Optional.empty());
        stores.presence().seen(Map.of(ada.id(), Cast.NOW));

        assertEquals(Optional.of(Cast.NOW), kept(ada).lastSeenAt());
        assertEquals(Availability.AWAY, kept(ada).choice().availability());
        assertEquals(Optional.empty(), kept(bob).lastSeenAt());
        choose(ada, Availability.ONLINE, Optional.empty());
        assertEquals(Optional.of(Cast.NOW), kept(ada).lastSeenAt());
    }

    private Choice choose(Guest guest, Availability availability, Optional<String> text) {
        var said = Optional.of(new Choice.Said(text.map(StatusText::new)));
        return stores.presence().choose(guest.id(), guest.session(), new Choice.Edit(availability, said), Cast.NOW);
    }

    private PresenceStore.Kept kept(Guest guest) {
        return Optional.ofNullable(stores.presence().kept(List.of(guest.id())).get(guest.id()))
                .orElseThrow();
    }
}
