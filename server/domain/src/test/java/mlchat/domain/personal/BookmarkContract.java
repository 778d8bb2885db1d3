package mlchat.domain.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.messages.MessageId;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [BookmarkStore] promises.
public abstract class BookmarkContract extends StoreContract {
    private static final int MOST = 3;

    @Test
    void aBookmarkIsForItsOwnerAloneAndNoChangeOfTheMessage() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var message = say(ada, cast.general());
        var kept = add(bob, cast.general(), message);

        assertEquals(List.of(kept), page(bob));
        assertEquals(List.of(), page(ada));
        assertEquals(List.of(kept), changes(bob, 0).belongings());
        assertEquals(List.of(), heard.all(Event.MessageChanged.class));
        assertEquals(kept, add(bob, cast.general(), message), "again is the same");
        assertEquals(1, heard.all(Event.BelongingsChanged.class).size());
    }

    @Test
    void theNewestComesFirstPageByPage() {
        var ada = cast.guest("ada");
        var kept = List.of(1, 2, 3).stream()
                .map(_ -> add(ada, cast.general(), say(ada, cast.general())))
                .toList();
        var first = stores.bookmarks().page(ada.id(), Long.MAX_VALUE, 2);
        assertEquals(kept.reversed().subList(0, 2), first);
        assertEquals(
                List.of(kept.getFirst()),
                stores.bookmarks().page(ada.id(), first.getLast().userRev(), 2));
    }

    @Test
    void whatIsTakenAwayIsGoneAndWhoWasAwayLearnsOfIt() {
        var ada = cast.guest("ada");
        var message = say(ada, cast.general());
        var kept = add(ada, cast.general(), message);
        remove(ada, message);
        remove(ada, message);

        assertEquals(List.of(), page(ada));
        var told = changes(ada, kept.userRev()).belongings();
        assertEquals(1, told.size());
        assertTrue(told.getFirst().gone());
        assertEquals(List.of(), changes(ada, 0).belongings());
        assertEquals(2, stores.belongings().rev(ada.id()));
        assertTrue(add(ada, cast.general(), message).userRev() > kept.userRev(), "and can come back");
    }

    @Test
    void whatOneMayNotReadIsNotShownAndCanBeTakenAwayStill() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PRIVATE, "ours", ada, bob);
        var message = say(ada, room);
        add(bob, room, message);
        stores.members().remove(cast.in(room, ada), bob.id(), false, cast.ids(), Cast.NOW);

        assertEquals(List.of(), page(bob));
        remove(bob, message);
        stores.members().add(cast.in(room, ada), bob.id(), Role.MEMBER, cast.ids(), Cast.NOW);
        assertEquals(List.of(), page(bob));
    }

    @Test
    void onlyAMessageOfTheRoomThatSaysSomethingCanBeMarked() {
        var ada = cast.guest("ada");
        var other = cast.room(RoomKind.PUBLIC, "other", ada);
        var message = say(ada, other);
        assertRefused(new Refusal.MessageNotFound(), () -> add(ada, cast.general(), message));
        assertRefused(
                new Refusal.MessageNotFound(),
                () -> add(ada, cast.general(), new MessageId(cast.ids().next())));
        stores.messages().delete(cast.in(other, ada), message, Cast.NOW);
        assertRefused(new Refusal.MessageNotFound(), () -> add(ada, other, message));
    }

    @Test
    void nobodyKeepsMoreThanTheLimit() {
        var ada = cast.guest("ada");
        for (int i = 0; i < MOST; i++) {
            add(ada, cast.general(), say(ada, cast.general()));
        }
        var last = say(ada, cast.general());
        assertRefused(new Refusal.TooManyKept("bookmarks", MOST), () -> add(ada, cast.general(), last));
        remove(ada, page(ada).getFirst().message());
        add(ada, cast.general(), last);
        assertEquals(MOST, page(ada).size());
    }

    @Test
    void aSessionThatIsOverMarksNothing() {
        var ada = cast.guest("ada");
        var message = say(ada, cast.general());
        var membership = cast.in(cast.general(), ada);
        stores.sessions().end(ada.session(), Cast.NOW);
        assertRefused(new Refusal.SessionOver(), () -> stores.bookmarks().add(membership, message, MOST, Cast.NOW));
        assertRefused(new Refusal.SessionOver(), () -> remove(ada, message));
    }

    @Test
    void aRoomThatIsDeletedTakesItsBookmarksAlong() {
        var ada = cast.guest("ada");
        var room = cast.room(RoomKind.PUBLIC, "short-lived", ada);
        add(ada, room, say(ada, room));
        stores.rooms().delete(cast.in(room, ada), Cast.NOW);
        assertEquals(List.of(), page(ada));
    }

    private MessageId say(Guest guest, RoomId room) {
        return cast.say(guest, room, "words").message().id();
    }

    private Bookmark add(Guest guest, RoomId room, MessageId message) {
        return stores.bookmarks().add(cast.in(room, guest), message, MOST, Cast.NOW);
    }

    private void remove(Guest guest, MessageId message) {
        stores.bookmarks().remove(guest.id(), guest.session(), message, Cast.NOW);
    }

    private List<Bookmark> page(Guest guest) {
        return stores.bookmarks().page(guest.id(), Long.MAX_VALUE, 50);
    }

    private PersonalChanges changes(Guest guest, long known) {
        return stores.belongings().changes(guest.id(), PersonalChanges.Since.of(known));
    }
}
