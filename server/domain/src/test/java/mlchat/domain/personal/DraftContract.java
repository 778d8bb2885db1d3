package mlchat.domain.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.KeptDraft.DraftPlace;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [DraftStore] promises.
public abstract class DraftContract extends StoreContract {
    private static final int MOST = 3;

    @Test
    void aDraftIsKeptForItsWriterAlone() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var kept = write(ada, "hel", 0);

        assertEquals("hel", kept.content());
        assertEquals(List.of(kept), stores.drafts().drafts(ada.id()));
        assertEquals(List.of(), stores.drafts().drafts(bob.id()));
        assertEquals(List.of(kept), changes(ada.id(), 0).belongings());
        var told = heard.all(Event.BelongingsChanged.class);
        assertEquals(1, told.size());
        assertEquals(ada.id(), told.getFirst().userId());
    }

    @Test
    void aThreadHasADraftOfItsOwn() {
        var ada = cast.guest("ada");
        var thread = new MessageId(cast.ids().next());
        write(ada, "in the room", 0);
        var place = new DraftPlace(cast.general(), Optional.of(thread));
        stores.drafts()
                .write(cast.in(cast.general(), ada), new DraftWrite(place, "in the thread", 0, false), MOST, Cast.NOW);

        assertEquals(
                List.of("in the thread", "in the room"),
                stores.drafts().drafts(ada.id()).stream()
                        .map(KeptDraft::content)
                        .toList());
    }

    @Test
    void theLastOneWhoWritesWinsAndTheOtherTextStaysBesideIt() {
        var ada = cast.guest("ada");
        write(ada, "from the phone", 0);
        var second = write(ada, "from the laptop", 0);

        assertEquals("from the laptop", second.content());
        assertEquals("from the phone", second.other());
        assertEquals(List.of(second), stores.drafts().drafts(ada.id()));
    }

    @Test
    void whoWentOnWithATextLeavesNothingBeside() {
        var ada = cast.guest("ada");
        var first = write(ada, "hel", 0);
        assertEquals("", write(ada, "hello", first.userRev()).other());
        assertEquals("", write(ada, "hello world", 0).other(), "it contains what was there");
    }

    @Test
    void anEmptyTextEndsADraftAndWhoWasAwayLearnsOfIt() {
        var ada = cast.guest("ada");
        var first = write(ada, "hello", 0);
        var ended = write(ada, "", first.userRev());

        assertTrue(ended.gone());
        assertEquals(List.of(), stores.drafts().drafts(ada.id()));
        assertEquals(List.of(ended), changes(ada.id(), first.userRev()).belongings());
        assertEquals(List.of(), changes(ada.id(), 0).belongings(), "who knows nothing needs not forget it");
    }

    @Test
    void aLateEndOfAnOlderTextClearsNoNewerOne() {
        var ada = cast.guest("ada");
        var first = write(ada, "hello", 0);
        var newer = write(ada, "hello, and more", first.userRev());
        var after = write(ada, "", first.userRev());

        assertEquals(newer, after);
        assertEquals(List.of(newer), stores.drafts().drafts(ada.id()));
    }

    @Test
    void whatChangesNothingTakesNoRevision() {
        var ada = cast.guest("ada");
        var first = write(ada, "hello", 0);
        assertEquals(first, write(ada, "hello", first.userRev()));
        assertEquals(0, write(cast.guest("bob"), "", 0).userRev());
        assertEquals(1, heard.all(Event.BelongingsChanged.class).size());
    }

    @Test
    void nobodyKeepsMoreThanTheLimit() {
        var ada = cast.guest("ada");
        var rooms = List.of(cast.general(), room(ada, "one"), room(ada, "two"), room(ada, "three"));
        for (var room : rooms.subList(0, MOST)) {
            write(ada, room, "text", 0);
        }
        assertRefused(new Refusal.TooManyKept("drafts", MOST), () -> write(ada, rooms.get(MOST), "text", 0));
        var kept = stores.drafts().drafts(ada.id()).getFirst();
        write(ada, kept.place().room(), "longer text", kept.userRev());
        write(ada, rooms.getFirst(), "", Long.MAX_VALUE);
        write(ada, rooms.get(MOST), "text", 0);
        assertEquals(MOST, stores.drafts().drafts(ada.id()).size());
    }

    @Test
    void manyDevicesAtOnceLoseNoText() {
        var ada = cast.guest("ada");
        var race = Race.of(20, runner -> write(ada, "text-" + (char) ('a' + runner), 0));
        assertEquals(20, race.done().size());
        var kept = stores.drafts().drafts(ada.id()).getFirst();
        for (char c = 'a'; c < 'a' + 20; c++) {
            assertTrue((kept.content() + kept.other()).contains("text-" + c), "text-" + c);
        }
    }

    @Test
    void whoIsNotInTheRoomOrHasNoSessionKeepsNothing() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PRIVATE, "ours", ada, bob);
        write(bob, room, "text", 0);
        var membership = cast.in(room, bob);
        stores.members().remove(cast.in(room, ada), bob.id(), false, cast.ids(), Cast.NOW);
        assertRefused(
                new Refusal.RoomNotFound(),
                () -> stores.drafts().write(membership, draft(room, "more", 0), MOST, Cast.NOW));
        assertEquals(List.of(), stores.drafts().drafts(bob.id()));
        var general = cast.in(cast.general(), bob);
        stores.sessions().end(bob.session(), Cast.NOW);
        assertRefused(
                new Refusal.SessionOver(),
                () -> stores.drafts().write(general, draft(cast.general(), "x", 0), MOST, Cast.NOW));
    }

    @Test
    void aRoomThatIsDeletedTakesItsDraftsAlong() {
        var ada = cast.guest("ada");
        var room = room(ada, "short-lived");
        write(ada, room, "text", 0);
        stores.rooms().delete(cast.in(room, ada), Cast.NOW);
        assertEquals(List.of(), stores.drafts().drafts(ada.id()));
    }

    private RoomId room(Guest owner, String name) {
        return cast.room(RoomKind.PUBLIC, name, owner);
    }

    private static DraftWrite draft(RoomId room, String content, long base) {
        return new DraftWrite(new DraftPlace(room, Optional.empty()), content, base, false);
    }

    private KeptDraft write(Guest guest, String content, long base) {
        return write(guest, cast.general(), content, base);
    }

    private KeptDraft write(Guest guest, RoomId room, String content, long base) {
        return stores.drafts().write(cast.in(room, guest), draft(room, content, base), MOST, Cast.NOW);
    }

    private PersonalChanges changes(UserId user, long known) {
        return stores.belongings().changes(user, PersonalChanges.Since.of(known));
    }
}
