package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [PinStore] promises.
public abstract class PinContract extends StoreContract {
    private static final Instant LATER = Cast.NOW.plus(Duration.ofMinutes(1));
    private static final int MOST = 3;

    private Cast.Guest ada;
    private Cast.Guest bob;
    private RoomId room;
    private Message message;

    @BeforeEach
    void say() {
        ada = cast.guest("ada");
        bob = cast.guest("bob");
        room = cast.room(RoomKind.PUBLIC, "tea", ada, bob);
        message = cast.say(bob, room, "tea is ready").message();
    }

    @Test
    void aPinChangesTheMessageAndANoteTellsOfIt() {
        var pinned = pin(ada, message);

        assertTrue(pinned.pinned());
        assertEquals(message.rev() + 1, pinned.rev());
        assertEquals(List.of(new Event.MessageChanged(pinned)), heard.all(Event.MessageChanged.class));
        assertEquals(List.of(pinned), pins());
        assertEquals(Optional.of(pinned), stores.messages().find(room, message.id()));
        var note =
                stores.messages().page(room, new PageQuery.Latest(1)).messages().getFirst();
        assertEquals(Optional.of(SystemNote.about(SystemNote.Kind.PINNED, message.id())), note.system());
        assertEquals(ada.person(), note.sender());
        assertEquals(pinned.rev() + 1, note.rev());
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        assertEquals(message, unpin(ada, message));
        var pinned = pin(ada, message);
        assertEquals(pinned, pin(ada, message));
        assertEquals(1, heard.all(Event.MessageChanged.class).size());
    }

    @Test
    void whatIsTakenDownIsNotListed() {
        pin(ada, message);
        assertFalse(unpin(ada, message).pinned());
        assertEquals(List.of(), pins());
    }

    @Test
    void theLatestPinComesFirstWhateverChangesLater() {
        var second = cast.say(bob, room, "and cake").message();
        pin(ada, second);
        pin(ada, message);
        stores.messages().edit(cast.in(room, bob), second.id(), "and biscuits", LATER);
        assertEquals(
                List.of("tea is ready", "and biscuits"),
                pins().stream().map(Message::content).toList());
        var page = stores.pins().pins(room, Long.MAX_VALUE, 1);
        assertEquals(message.id(), page.getFirst().message().id());
        var next = stores.pins().pins(room, page.getFirst().number(), 10);
        assertEquals(
                List.of(second.id()),
                next.stream().map(pin -> pin.message().id()).toList());
    }

    @Test
    void aDeletionTakesItDown() {
        pin(ada, message);
        stores.messages().delete(cast.in(room, bob), message.id(), LATER);
        assertEquals(List.of(), pins());
        assertRefused(new Refusal.MessageNotFound(), () -> pin(ada, message));
        assertRefused(new Refusal.MessageNotFound(), () -> unpin(ada, message));
    }

    @Test
    void aRoomHasOnlySoManyPinsHoweverManyPinAtOnce() {
        var messages = List.of("one", "two", "three", "four", "five").stream()
                .map(text -> cast.say(bob, room, text).message())
                .toList();
        var race = Race.of(messages.size(), runner -> pin(ada, messages.get(runner)));
        assertEquals(MOST, race.done().size());
        assertEquals(List.of(new Refusal.TooManyPins(MOST), new Refusal.TooManyPins(MOST)), race.refused());
        assertEquals(MOST, pins().size());
        unpin(ada, pins().getFirst());
        assertTrue(pin(ada, message).pinned());
    }

    @Test
    void moderatorsPinInRooms() {
        assertNotAllowed(() -> pin(bob, message));
        pin(ada, message);
        assertNotAllowed(() -> unpin(bob, message));
        stores.members().appoint(cast.in(room, ada), bob.id(), Role.MODERATOR, Cast.NOW);
        unpin(bob, message);
    }

    @Test
    void inConversationsEverybodyPins() {
        var direct = cast.direct(ada, bob);
        var inDirect = cast.say(ada, direct, "us").message();
        assertTrue(stores.pins()
                .pin(cast.in(direct, bob), inDirect.id(), MOST, cast.ids(), LATER)
                .pinned());
        var group = cast.room(RoomKind.GROUP, "three", ada, bob);
        var inGroup = cast.say(ada, group, "we").message();
        assertTrue(stores.pins()
                .pin(cast.in(group, bob), inGroup.id(), MOST, cast.ids(), LATER)
                .pinned());
    }

    @Test
    void whoHasNoVoiceAndWhereNobodySpeaksNothingIsPinned() {
        var group = cast.room(RoomKind.GROUP, "three", ada, bob);
        var said = cast.say(ada, group, "we").message();
        stores.members().mute(cast.in(group, ada), bob.id(), Member.FOR_GOOD, Cast.NOW);
        assertRefused(
                new Refusal.Muted(Member.FOR_GOOD),
                () -> stores.pins().pin(cast.in(group, bob), said.id(), MOST, cast.ids(), LATER));
        var stale = cast.in(room, bob);
        stores.members().remove(cast.in(room, ada), bob.id(), false, cast.ids(), Cast.NOW);
        assertRefused(
                new Refusal.RoomNotFound(), () -> stores.pins().pin(stale, message.id(), MOST, cast.ids(), LATER));
        var archived =
                new RoomEdit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        stores.rooms().change(cast.in(room, ada), archived, cast.ids(), Cast.NOW);
        assertRefused(new Refusal.RoomArchived(), () -> pin(ada, message));
    }

    @Test
    void notesAndMessagesOfOtherRoomsAreNotPinned() {
        var note = stores.messages()
                .page(room, new PageQuery.After(0, 1))
                .messages()
                .getFirst();
        assertNotAllowed(() -> pin(ada, note));
        var other = cast.direct(ada, bob);
        assertRefused(
                new Refusal.MessageNotFound(),
                () -> stores.pins().pin(cast.in(other, ada), message.id(), MOST, cast.ids(), LATER));
    }

    private Message pin(Cast.Guest guest, Message which) {
        return stores.pins().pin(cast.in(room, guest), which.id(), MOST, cast.ids(), LATER);
    }

    private Message unpin(Cast.Guest guest, Message which) {
        return stores.pins().unpin(cast.in(room, guest), which.id(), LATER);
    }

    private List<Message> pins() {
        return stores.pins().pins(room, Long.MAX_VALUE, 10).stream()
                .map(PinStore.Pin::message)
                .toList();
    }
}
