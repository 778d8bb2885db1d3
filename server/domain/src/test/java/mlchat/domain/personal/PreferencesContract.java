package mlchat.domain.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [BelongingStore] promises of preferences and of the numbers that a person's own changes take.
public abstract class PreferencesContract extends StoreContract {
    private static final PreferencesEdit NOTHING = edit(Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void whoHasSaidNothingHasWhatIsStandard() {
        var ada = cast.guest("ada");
        assertEquals(Preferences.STANDARD, stores.belongings().preferences(ada.id()));
        assertEquals(0, stores.belongings().rev(ada.id()));
    }

    @Test
    void whatIsSaidStaysAndTheRestIsAsItWas() {
        var ada = cast.guest("ada");
        prefer(ada, folding("rooms", "favourites"));
        var night = new QuietHours(LocalTime.parse("22:30"), LocalTime.parse("07:00"), ZoneId.of("Europe/Berlin"));
        prefer(ada, edit(Optional.empty(), Optional.of(Optional.of("pt-BR")), Optional.of(Optional.of(night))));

        var kept = stores.belongings().preferences(ada.id());
        assertEquals(List.of("rooms", "favourites"), kept.collapsed());
        assertEquals(Optional.of("pt-BR"), kept.language());
        assertEquals(Optional.of(night), kept.quietHours());
        assertEquals(Preferences.SendKey.ENTER, kept.sendKey());
        prefer(ada, edit(Optional.empty(), Optional.of(Optional.empty()), Optional.of(Optional.empty())));
        assertEquals(Optional.empty(), stores.belongings().preferences(ada.id()).language());
        assertEquals(Optional.empty(), stores.belongings().preferences(ada.id()).quietHours());
    }

    @Test
    void everyPreferenceIsKept() {
        var ada = cast.guest("ada");
        var all = new PreferencesEdit(
                Optional.of(List.of()),
                Optional.of(Preferences.SendKey.CTRL_ENTER),
                Optional.empty(),
                Optional.of(Preferences.Theme.CONTRAST),
                Optional.of(Preferences.TimeFormat.H23),
                Optional.of(false),
                Optional.of(Preferences.Announce.OFF),
                Optional.of(true),
                Optional.empty());
        var wanted = all.applyTo(Preferences.STANDARD);
        assertEquals(wanted, prefer(ada, all));
        assertEquals(wanted, stores.belongings().preferences(ada.id()));
        assertEquals(
                Preferences.STANDARD,
                stores.belongings().preferences(cast.guest("bob").id()));
    }

    @Test
    void eachChangeTakesTheNextRevisionAndIsAnnouncedToThePersonAlone() {
        var ada = cast.guest("ada");
        prefer(ada, folding("rooms"));
        prefer(ada, folding("rooms"));
        prefer(ada, NOTHING);
        prefer(ada, folding());

        var heardOf = heard.all(Event.BelongingsChanged.class);
        assertEquals(
                List.of(1L, 2L),
                heardOf.stream().map(event -> event.changes().rev()).toList());
        assertEquals(
                List.of(0L, 1L),
                heardOf.stream().map(event -> event.changes().after()).toList());
        assertTrue(heardOf.stream().allMatch(event -> event.userId().equals(ada.id())));
        assertEquals(2, stores.belongings().rev(ada.id()));
    }

    @Test
    void whoAsksGetsWhatIsNewerThanWhatIsKnownAndNothingElse() {
        var ada = cast.guest("ada");
        prefer(ada, folding("rooms"));
        prefer(ada, folding("directs"));

        var all = changes(ada, 0);
        assertEquals(List.of(stores.belongings().preferences(ada.id())), settled(all));
        assertEquals(2, all.rev());
        assertFalse(all.more());
        assertEquals(settled(all), settled(changes(ada, 1)));
        assertEquals(List.of(), changes(ada, 2).belongings());
        assertEquals(List.of(), changes(cast.guest("bob"), 0).belongings());
    }

    @Test
    void whoKnowsMoreThanThereIsOrFarTooLittleAsksAnew() {
        var ada = cast.guest("ada");
        assertTrue(changes(ada, 1).reset());
        for (int i = 0; i < PersonalChanges.RESET_BEYOND + 2; i++) {
            prefer(ada, folding("part-" + i));
        }
        assertTrue(changes(ada, 1).reset());
        assertEquals(List.of(), changes(ada, 1).belongings());
        assertFalse(changes(ada, 2).reset());
        assertFalse(changes(ada, 0).reset());
        assertEquals(1, changes(ada, 0).belongings().size());
    }

    @Test
    void howeverManyChangeAtOnceNoRevisionIsTakenTwice() {
        var ada = cast.guest("ada");
        var race = Race.of(40, runner -> prefer(ada, folding("part-" + runner)));
        assertEquals(40, race.done().size());
        assertEquals(
                LongStream.rangeClosed(1, 40).boxed().toList(),
                heard.all(Event.BelongingsChanged.class).stream()
                        .map(event -> event.changes().rev())
                        .toList());
    }

    @Test
    void aSessionThatIsOverChangesNothing() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        assertRefused(
                new Refusal.SessionOver(),
                () -> stores.belongings().prefer(ada.id(), bob.session(), folding("rooms"), Cast.NOW));
        stores.sessions().end(ada.session(), Cast.NOW);
        assertRefused(new Refusal.SessionOver(), () -> prefer(ada, folding("rooms")));
        assertEquals(Preferences.STANDARD, stores.belongings().preferences(ada.id()));
    }

    private static PreferencesEdit folding(String... parts) {
        return edit(Optional.of(List.of(parts)), Optional.empty(), Optional.empty());
    }

    private static PreferencesEdit edit(
            Optional<List<String>> collapsed,
            Optional<Optional<String>> language,
            Optional<Optional<QuietHours>> quietHours) {
        return new PreferencesEdit(
                collapsed,
                Optional.empty(),
                language.map(PreferencesEdit.Language::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                quietHours.map(PreferencesEdit.Quiet::new));
    }

    private Preferences prefer(Guest guest, PreferencesEdit edit) {
        return stores.belongings().prefer(guest.id(), guest.session(), edit, Cast.NOW);
    }

    private PersonalChanges changes(Guest guest, long known) {
        return stores.belongings().changes(guest.id(), PersonalChanges.Since.of(known));
    }

    private static List<Preferences> settled(PersonalChanges changes) {
        return changes.belongings().stream()
                .map(Belonging.Settled.class::cast)
                .map(Belonging.Settled::preferences)
                .toList();
    }
}
