package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [MessageStore] promises of messages that change after they were posted.
public abstract class MessageChangeContract extends StoreContract {
    private static final Instant LATER = Cast.NOW.plus(Duration.ofMinutes(1));

    private Cast.Guest ada;
    private Cast.Guest bob;
    private RoomId room;
    private Message message;

    @BeforeEach
    void say() {
        ada = cast.guest("ada");
        bob = cast.guest("bob");
        room = cast.room(RoomKind.PUBLIC, "tea", ada, bob);
        message = cast.send(cast.in(room, bob), "c1", "frist").message();
    }

    @Test
    void anEditTakesARevisionAndKeepsItsPlaceAndWhatWasSaidBefore() {
        var edited = edit(bob, "first", LATER);

        assertEquals("first", edited.content());
        assertEquals(Optional.of(LATER), edited.editedAt());
        assertEquals(message.seq(), edited.seq());
        assertEquals(message.rev() + 1, edited.rev());
        assertEquals(List.of(new Event.MessageChanged(edited)), heard.all(Event.MessageChanged.class));
        assertEquals(Optional.of(edited), stores.messages().find(room, message.id()));
        assertEquals(
                List.of(edited),
                stores.messages().changes(room, message.rev(), 10).messages());
        assertEquals(
                List.of(new Version("frist", Cast.NOW), new Version("first", LATER)),
                stores.messages().versions(room, message.id()));

        edit(bob, "first!", LATER.plusSeconds(1));
        assertEquals(3, stores.messages().versions(room, message.id()).size());
    }

    @Test
    void theSameTextChangesNothing() {
        assertEquals(message, edit(bob, "frist", LATER));
        assertEquals(List.of(), heard.all(Event.MessageChanged.class));
    }

    @Test
    void nobodyEditsWhatSomebodyElseSaid() {
        assertNotAllowed(() -> edit(ada, "mine", LATER));
        var note = stores.messages()
                .page(room, new PageQuery.After(0, 1))
                .messages()
                .getFirst();
        assertNotAllowed(() -> stores.messages().edit(cast.in(room, ada), note.id(), "mine", LATER));
        assertNotAllowed(() -> stores.messages().delete(cast.in(room, ada), note.id(), LATER));
    }

    @Test
    void whoMayNotSpeakMayNotEdit() {
        stores.members().mute(cast.in(room, ada), bob.id(), Member.FOR_GOOD, Cast.NOW);
        assertRefused(new Refusal.Muted(Member.FOR_GOOD), () -> edit(bob, "first", LATER));
        var stale = cast.in(room, bob);
        stores.members().remove(cast.in(room, ada), bob.id(), false, cast.ids(), Cast.NOW);
        assertRefused(new Refusal.RoomNotFound(), () -> stores.messages().edit(stale, message.id(), "first", LATER));
        assertRefused(new Refusal.RoomNotFound(), () -> stores.messages().delete(stale, message.id(), LATER));
    }

    @Test
    void aMessageOfAnotherRoomIsNotFound() {
        var other = cast.direct(ada, bob);
        assertRefused(
                new Refusal.MessageNotFound(),
                () -> stores.messages().edit(cast.in(other, bob), message.id(), "x", LATER));
        assertRefused(
                new Refusal.MessageNotFound(),
                () -> stores.messages().delete(cast.in(other, bob), message.id(), LATER));
        assertEquals(Optional.empty(), stores.messages().find(other, message.id()));
        assertEquals(List.of(), stores.messages().versions(other, message.id()));
        assertEquals(Optional.empty(), stores.messages().room(new MessageId(UUID.randomUUID())));
        assertEquals(Optional.of(room), stores.messages().room(message.id()));
    }

    @Test
    void whatIsDeletedKeepsItsPlaceAndSaysNothing() {
        edit(bob, "first", LATER);
        var deleted = delete(bob);

        assertEquals("", deleted.content());
        assertEquals(Optional.of(LATER), deleted.deletedAt());
        assertEquals(Optional.empty(), deleted.editedAt());
        assertEquals(message.seq(), deleted.seq());
        assertEquals(List.of(), stores.messages().versions(room, message.id()));
        assertEquals(
                deleted,
                stores.messages().page(room, new PageQuery.Latest(1)).messages().getFirst());
        assertEquals(deleted, delete(bob), "again changes nothing");
        assertRefused(new Refusal.MessageNotFound(), () -> edit(bob, "back", LATER));
        assertEquals(2, heard.all(Event.MessageChanged.class).size());
    }

    @Test
    void moderatorsDeleteWhatOthersSaidAndMembersDoNot() {
        var adas = cast.say(ada, room, "mine").message();
        assertNotAllowed(() -> stores.messages().delete(cast.in(room, bob), adas.id(), LATER));
        stores.members().appoint(cast.in(room, ada), bob.id(), Role.MODERATOR, Cast.NOW);
        stores.messages().delete(cast.in(room, bob), adas.id(), LATER);

        var direct = cast.direct(ada, bob);
        var bobs = cast.say(bob, direct, "just us").message();
        assertNotAllowed(() -> stores.messages().delete(cast.in(direct, ada), bobs.id(), LATER));
    }

    @Test
    void whatIsDeletedIsNotUnread() {
        assertEquals(new ReadMark(0, 1, 0), mark());
        delete(bob);
        assertEquals(new ReadMark(0, 0, 0), mark());
    }

    /// Ada has read the note of the room's making, which is her own, but not what Bob said.
    private ReadMark mark() {
        var mark = stores.rooms().view(room, ada.id()).orElseThrow().mark();
        return new ReadMark(0, mark.unread(), mark.mentions());
    }

    @Test
    void aRepeatIsComparedWithWhatWasPosted() {
        edit(bob, "first", LATER);
        var repeated = cast.send(cast.in(room, bob), "c1", "frist");
        assertInstanceOf(Appended.Repeat.class, repeated);
        assertEquals("first", repeated.message().content());
        assertRefused(new Refusal.ClientIdReused(), () -> cast.send(cast.in(room, bob), "c1", "first"));
        delete(bob);
        assertInstanceOf(Appended.Repeat.class, cast.send(cast.in(room, bob), "c1", "frist"));
    }

    @Test
    void aHundredEditsAtOnceLeaveNoHole() {
        var race = Race.of(100, runner -> edit(bob, "edit " + runner, LATER));
        assertEquals(100, race.done().size());
        var revs = heard.all(Event.MessageChanged.class).stream()
                .map(Event.RoomChange::rev)
                .toList();
        assertEquals(
                LongStream.rangeClosed(message.rev() + 1, message.rev() + 100)
                        .boxed()
                        .toList(),
                revs);
        assertEquals(101, stores.messages().versions(room, message.id()).size());
    }

    private Message edit(Cast.Guest editor, String content, Instant at) {
        return stores.messages().edit(cast.in(room, editor), message.id(), content, at);
    }

    private Message delete(Cast.Guest actor) {
        return stores.messages().delete(cast.in(room, actor), message.id(), LATER);
    }
}
