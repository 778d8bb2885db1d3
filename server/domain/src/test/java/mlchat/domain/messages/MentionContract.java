package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [MessageStore] promises of whom messages name.
public abstract class MentionContract extends StoreContract {
    private Guest ada;
    private Guest bob;
    private Guest eve;
    private RoomId room;

    @BeforeEach
    void begin() {
        ada = cast.guest("ada");
        bob = cast.guest("bob");
        eve = cast.guest("eve");
        cast.guest("outsider");
        room = cast.room(RoomKind.PUBLIC, "tea", ada, bob, eve);
    }

    @Test
    void whoIsNamedAndInTheRoomIsCalled() {
        var message = say(bob, "eve", "outsider", "nobody", "bob");
        assertEquals(new Mentioned(List.of(eve.id(), bob.id()), false), message.mentioned());
        assertEquals(Optional.of(message), stores.messages().find(room, message.id()));
        assertEquals(1, mentions(eve));
        assertEquals(0, mentions(ada));
        assertEquals(0, mentions(bob), "nobody is called by oneself");
        assertEquals(message, heard.all(Event.MessagePosted.class).getLast().message());
    }

    @Test
    void whatIsReadCallsNoMore() {
        var first = say(bob, "eve");
        say(bob, "eve");
        var mark = stores.rooms().read(cast.in(room, eve), first.seq(), false);
        assertEquals(new ReadMark(first.seq(), 1, 1), mark);
        var moved = heard.all(Event.MarkMoved.class).getLast();
        assertEquals(mark, moved.mark(), "one's other devices are told");
        assertEquals(2, stores.rooms().read(cast.in(room, eve), 0, true).mentions());
    }

    @Test
    void anEditNamesOthers() {
        var message = say(bob, "eve");
        var edited = edit(bob, message, "ada");
        assertEquals(List.of(ada.id()), edited.mentioned().people());
        assertEquals(0, mentions(eve));
        assertEquals(1, mentions(ada));
        stores.messages().delete(cast.in(room, bob), message.id(), Cast.NOW);
        assertEquals(0, mentions(ada));
        assertEquals(
                Mentioned.NOBODY,
                stores.messages().find(room, message.id()).orElseThrow().mentioned());
    }

    @Test
    void everybodyIsCalledOnce() {
        var message = say(ada, "eve", "room");
        assertTrue(message.mentioned().room());
        assertEquals(1, mentions(eve));
        assertEquals(1, mentions(bob));
        assertEquals(0, mentions(ada));
        assertFalse(edit(ada, message, "eve").mentioned().room());
        assertEquals(0, mentions(bob));
        assertEquals(1, mentions(eve));
    }

    @Test
    void onlyWhoModeratesCallsEverybodyInARoom() {
        assertNotAllowed(() -> say(bob, "room"));
        var message = say(bob, "eve");
        assertNotAllowed(() -> edit(bob, message, "room"));
        stores.members().appoint(cast.in(room, ada), bob.id(), Role.MODERATOR, Cast.NOW);
        var called = say(bob, "room");
        stores.members().appoint(cast.in(room, ada), bob.id(), Role.MEMBER, Cast.NOW);
        assertTrue(edit(bob, called, "room", "eve").mentioned().room(), "what was called stays called");
    }

    @Test
    void everybodyMayCallAllInAConversation() {
        room = cast.room(RoomKind.GROUP, "us", ada, bob, eve);
        say(bob, "room");
        assertEquals(1, mentions(eve));
        room = cast.direct(ada, bob);
        say(bob, "room");
        assertEquals(1, mentions(ada));
    }

    @Test
    void aNameInAThreadCallsThereAndLetsFollow() {
        var root = say(ada);
        reply(bob, new Reply(Optional.empty(), Optional.of(root.id()), false), "eve");
        assertEquals(0, mentions(eve), "the room does not show it");
        var thread = thread(root, eve);
        assertTrue(thread.following());
        assertEquals(1, thread.mark().mentions());
        assertEquals(1, thread.mark().unread());
        reply(bob, new Reply(Optional.empty(), Optional.of(root.id()), true), "eve");
        assertEquals(1, mentions(eve), "the room shows this one");
        assertEquals(2, thread(root, eve).mark().mentions());
    }

    @Test
    void whoStoppedFollowingIsNotBroughtBackByAName() {
        var root = say(ada);
        reply(eve, Reply.inThread(root.id()));
        stores.threads().follow(cast.in(room, eve), root.id(), false, Cast.NOW);
        reply(bob, Reply.inThread(root.id()), "eve");
        assertFalse(thread(root, eve).following());
    }

    @Test
    void mentionsAreCountedUpToTheCap() {
        for (int i = 0; i <= ReadMark.CAP; i++) {
            say(bob, "eve");
        }
        assertEquals(ReadMark.CAP, mentions(eve));
        assertEquals(
                ReadMark.CAP,
                stores.rooms().views(eve.id()).stream()
                        .filter(view -> view.room().id().equals(room))
                        .findFirst()
                        .orElseThrow()
                        .mark()
                        .mentions());
    }

    private Message say(Guest guest, String... names) {
        return reply(guest, Reply.NONE, names);
    }

    private Message reply(Guest guest, Reply reply, String... names) {
        var draft = new Draft(new ClientId(cast.ids().next().toString()), "hello", reply, mentions(names));
        return stores.messages()
                .append(cast.in(room, guest), draft, new MessageId(cast.ids().next()), Cast.NOW)
                .message();
    }

    private Message edit(Guest guest, Message message, String... names) {
        var wording = new Wording("else " + cast.ids().next(), mentions(names));
        return stores.messages().edit(cast.in(room, guest), message.id(), wording, Cast.NOW);
    }

    private static Mentions mentions(String... names) {
        var people = List.of(names).stream()
                .filter(name -> !name.equals("room"))
                .map(Username::new)
                .toList();
        return new Mentions(people, List.of(names).contains("room"));
    }

    private int mentions(Guest guest) {
        return stores.rooms().view(room, guest.id()).orElseThrow().mark().mentions();
    }

    private ThreadView thread(Message root, Guest guest) {
        return stores.threads().view(room, root.id(), guest.id()).orElseThrow();
    }
}
