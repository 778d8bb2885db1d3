package mlchat.domain.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.rooms.OwnSettings;
import mlchat.domain.rooms.OwnSettings.Level;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [BelongingStore] promises of what a room is to one person.
public abstract class OwnSettingsContract extends StoreContract {

    @Test
    void aRoomIsToItsReaderWhatTheReaderSays() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        assertEquals(OwnSettings.STANDARD, own(ada));
        settle(ada, Optional.of(true), Optional.empty());
        settle(ada, Optional.empty(), Optional.of(Level.MENTIONS));

        assertEquals(new OwnSettings(true, Level.MENTIONS), own(ada));
        assertEquals(OwnSettings.STANDARD, own(bob));
        assertEquals(
                new OwnSettings(true, Level.MENTIONS),
                stores.rooms().views(ada.id()).getFirst().own());
    }

    @Test
    void eachChangeIsToldToThePersonAloneWithTheMark() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        cast.say(bob, cast.general(), "hello");
        settle(ada, Optional.of(true), Optional.empty());
        settle(ada, Optional.of(true), Optional.empty());

        var told = heard.all(Event.BelongingsChanged.class);
        assertEquals(1, told.size());
        var room = new Belonging.OfRoom(cast.general(), new OwnSettings(true, Level.ALL), new ReadMark(0, 1, 0), 1);
        assertEquals(List.of(room), told.getFirst().changes().belongings());
        assertEquals(List.of(room), changes(ada, 0).belongings());
        assertEquals(List.of(), changes(ada, 1).belongings());
    }

    @Test
    void readingTakesARevisionAndSendingTakesNone() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        cast.say(bob, cast.general(), "hello");
        stores.rooms().read(cast.in(cast.general(), ada), 1, false);
        cast.say(ada, cast.general(), "hi");

        assertEquals(1, heard.all(Event.MarkMoved.class).getFirst().userRev());
        assertEquals(1, stores.belongings().rev(ada.id()));
        var room = new Belonging.OfRoom(cast.general(), OwnSettings.STANDARD, new ReadMark(2, 0, 0), 1);
        assertEquals(List.of(room), changes(ada, 0).belongings(), "as it is now");
        settle(ada, Optional.of(true), Optional.empty());
        assertEquals(2, stores.belongings().rev(ada.id()));
        stores.rooms().read(cast.in(cast.general(), ada), 1, false);
        assertEquals(2, stores.belongings().rev(ada.id()), "a mark that does not move takes none");
    }

    @Test
    void whoGoesAndComesBackFindsItAsItWas() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PRIVATE, "ours", ada, bob);
        var edit = new OwnEdit(Optional.of(true), Optional.of(Level.NONE));
        stores.belongings().settle(cast.in(room, bob), edit, Cast.NOW);
        stores.members().remove(cast.in(room, ada), bob.id(), false, cast.ids(), Cast.NOW);
        assertEquals(List.of(), changes(bob, 0).belongings());
        stores.members().add(cast.in(room, ada), bob.id(), Role.MEMBER, cast.ids(), Cast.NOW);
        assertEquals(
                new OwnSettings(true, Level.NONE),
                stores.rooms().view(room, bob.id()).orElseThrow().own());
    }

    @Test
    void whoIsOutOrHasNoSessionSettlesNothing() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PRIVATE, "ours", ada, bob);
        var edit = new OwnEdit(Optional.of(true), Optional.empty());
        var membership = cast.in(room, bob);
        stores.members().remove(cast.in(room, ada), bob.id(), false, cast.ids(), Cast.NOW);
        assertRefused(new Refusal.RoomNotFound(), () -> stores.belongings().settle(membership, edit, Cast.NOW));
        var general = cast.in(cast.general(), bob);
        stores.sessions().end(bob.session(), Cast.NOW);
        assertRefused(new Refusal.SessionOver(), () -> stores.belongings().settle(general, edit, Cast.NOW));
    }

    private void settle(Guest guest, Optional<Boolean> favourite, Optional<Level> level) {
        stores.belongings().settle(cast.in(cast.general(), guest), new OwnEdit(favourite, level), Cast.NOW);
    }

    private OwnSettings own(Guest guest) {
        return stores.rooms().view(cast.general(), guest.id()).orElseThrow().own();
    }

    private PersonalChanges changes(Guest guest, long known) {
        return stores.belongings().changes(guest.id(), PersonalChanges.Since.of(known));
    }
}
