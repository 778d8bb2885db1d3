package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [MessageStore] promises of replies.
public abstract class ReplyContract extends StoreContract {
    private static final Instant LATER = Cast.NOW.plus(Duration.ofMinutes(1));

    private Guest ada;
    private Guest bob;
    private Guest eve;
    private RoomId room;
    private Message root;

    @BeforeEach
    void say() {
        ada = cast.guest("ada");
        bob = cast.guest("bob");
        eve = cast.guest("eve");
        room = cast.room(RoomKind.PUBLIC, "tea", ada, bob, eve);
        root = cast.say(ada, room, "tea?").message();
    }

    @Test
    void aReplyTakesTwoRevisionsAndTheRootShowsIt() {
        var reply = cast.reply(bob, root, "yes");

        assertEquals(root.rev() + 1, reply.rev());
        assertEquals(Reply.inThread(root.id()), reply.reply());
        var shown = root();
        assertEquals(reply.rev() + 1, shown.rev());
        assertEquals(Optional.of(new Replies(1, reply.seq(), Cast.NOW, List.of(bob.id()))), shown.replies());
        assertEquals(List.of(new Event.MessageChanged(shown)), heard.all(Event.MessageChanged.class));
        assertEquals(reply, heard.all(Event.MessagePosted.class).getLast().message());
        assertEquals(
                List.of(reply, shown),
                stores.messages().changes(room, root.rev(), 10).messages());
        assertEquals(Optional.of(reply), stores.messages().find(room, reply.id()));
    }

    @Test
    void revisionsOfARoomHaveNoHole() {
        cast.reply(bob, root, "one");
        var second = cast.reply(eve, root, "two");
        stores.messages().delete(cast.in(room, eve), second.id(), LATER);
        var revisions = heard.revisions(room);
        for (int i = 1; i < revisions.size(); i++) {
            assertEquals(revisions.get(i - 1) + 1, revisions.get(i));
        }
    }

    @Test
    void theRoomDoesNotShowWhatIsInAThreadOnly() {
        var hidden = cast.reply(bob, root, "here");
        var both = cast.reply(bob, room, "and there", new Reply(Optional.empty(), Optional.of(root.id()), true));
        var last = cast.reply(eve, root, "here again");

        assertEquals(List.of(root(), both), shown(new Shown.InRoom()).subList(1, 3));
        assertEquals(List.of(hidden, both, last), shown(new Shown.InThread(root.id())));
        assertEquals(5, shown(new Shown.Everything()).size());
        assertEquals(both, stores.messages().latest(ada.id()).get(room));
        assertTrue(both.reply().alsoToRoom());
    }

    @Test
    void aThreadHasPagesOfItsOwn() {
        for (int i = 1; i <= 7; i++) {
            cast.reply(bob, root, "reply " + i);
            cast.say(eve, room, "meanwhile " + i);
        }
        var newest = page(new PageQuery.Latest(3));
        assertEquals(List.of("reply 5", "reply 6", "reply 7"), texts(newest));
        assertTrue(newest.hasBefore());
        assertFalse(newest.hasAfter());
        var before = page(new PageQuery.Before(newest.messages().getFirst().seq(), 3));
        assertEquals(List.of("reply 2", "reply 3", "reply 4"), texts(before));
        assertTrue(before.hasAfter());
        var first = page(new PageQuery.Before(before.messages().getFirst().seq(), 3));
        assertEquals(List.of("reply 1"), texts(first));
        assertFalse(first.hasBefore());
        var after = page(new PageQuery.After(first.messages().getFirst().seq(), 2));
        assertEquals(List.of("reply 2", "reply 3"), texts(after));
        assertTrue(after.hasAfter());
        assertEquals(
                List.of("reply 3", "reply 4", "reply 5"),
                texts(page(new PageQuery.Around(before.messages().getLast().seq(), 3))));
    }

    @Test
    void pagesOfARoomReachOverWhatIsInThreadsOnly() {
        cast.reply(bob, root, "hidden");
        var seen = cast.say(eve, room, "seen").message();
        cast.reply(bob, root, "hidden too");
        var newest = stores.messages().page(room, new PageQuery.Latest(1));
        assertEquals(List.of(seen), newest.messages());
        assertFalse(newest.hasAfter());
        assertFalse(stores.messages()
                .page(room, new PageQuery.After(seen.seq() - 1, 5))
                .hasAfter());
        assertEquals(
                List.of(root()),
                stores.messages()
                        .page(room, new PageQuery.Before(seen.seq(), 1))
                        .messages());
    }

    @Test
    void theFirstPeopleOfAThreadAreShownOnceEach() {
        var guests = Stream.of("fay", "gus", "hal", "ida").map(cast::guest).toList();
        guests.forEach(guest -> stores.members().join(room, guest.id(), guest.session(), cast.ids(), Cast.NOW));
        cast.reply(bob, root, "one");
        cast.reply(eve, root, "two");
        cast.reply(bob, root, "three");
        guests.forEach(guest -> cast.reply(guest, root, "me too"));

        var replies = root().replies().orElseThrow();
        assertEquals(7, replies.count());
        assertEquals(
                List.of(
                        bob.id(),
                        eve.id(),
                        guests.get(0).id(),
                        guests.get(1).id(),
                        guests.get(2).id()),
                replies.first());
    }

    @Test
    void aDeletedReplyDoesNotCountAnyMore() {
        var first = cast.reply(bob, root, "one");
        var second = cast.reply(eve, root, "two");
        var third = cast.reply(bob, root, "three");

        stores.messages().delete(cast.in(room, eve), second.id(), LATER);
        assertEquals(Optional.of(new Replies(2, third.seq(), Cast.NOW, List.of(bob.id()))), root().replies());
        stores.messages().delete(cast.in(room, bob), third.id(), LATER);
        assertEquals(Optional.of(new Replies(1, first.seq(), Cast.NOW, List.of(bob.id()))), root().replies());
        long rev = root().rev();
        stores.messages().delete(cast.in(room, bob), third.id(), LATER);
        assertEquals(rev, root().rev(), "what is deleted already changes nothing");
        stores.messages().delete(cast.in(room, bob), first.id(), LATER);
        assertEquals(Optional.empty(), root().replies());
        assertEquals(3, shown(new Shown.InThread(root.id())).size(), "their places stay");
    }

    @Test
    void anEditedReplyLeavesTheCountsAlone() {
        var reply = cast.reply(bob, root, "yse");
        var before = root();
        var edited = stores.messages().edit(cast.in(room, bob), reply.id(), "yes", LATER);
        assertEquals(reply.reply(), edited.reply());
        assertEquals(before, root());
    }

    @Test
    void aDeletedRootKeepsItsThread() {
        var reply = cast.reply(bob, root, "yes");
        var deleted = stores.messages().delete(cast.in(room, ada), root.id(), LATER);
        assertEquals(1, deleted.replies().orElseThrow().count());
        cast.reply(eve, root, "still here");
        assertEquals(2, root().replies().orElseThrow().count());
        assertEquals(reply, shown(new Shown.InThread(root.id())).getFirst());
    }

    @Test
    void aThreadBeginsOnlyAtAMessageThatIsThere() {
        var reply = cast.reply(bob, root, "yes");
        assertNotAllowed(() -> cast.reply(eve, reply, "a thread in a thread"));
        var gone = cast.say(bob, room, "oops").message();
        stores.messages().delete(cast.in(room, bob), gone.id(), LATER);
        assertRefused(new Refusal.MessageNotFound(), () -> cast.reply(eve, gone, "hm"));
        var elsewhere = cast.say(ada, cast.general(), "elsewhere").message();
        assertRefused(
                new Refusal.MessageNotFound(), () -> cast.reply(eve, room, "here", Reply.inThread(elsewhere.id())));
        var note = stores.messages()
                .page(room, new PageQuery.After(0, 1))
                .messages()
                .getFirst();
        assertNotAllowed(() -> cast.reply(eve, note, "welcome"));
    }

    @Test
    void aMessageAnswersAnotherOne() {
        var answer = cast.reply(bob, room, "yes", new Reply(Optional.of(root.id()), Optional.empty(), false));
        assertEquals(Optional.of(root.id()), answer.reply().to());
        assertEquals(root, root(), "a quotation is no thread");
        assertEquals(answer, shown(new Shown.InRoom()).getLast());
        var missing = new Reply(Optional.of(new MessageId(cast.ids().next())), Optional.empty(), false);
        assertRefused(new Refusal.MessageNotFound(), () -> cast.reply(bob, room, "what?", missing));
    }

    @Test
    void whatIsSentAgainGoesToTheSamePlace() {
        var draft = new Draft(new ClientId("c1"), "yes", Reply.inThread(root.id()));
        var first = append(bob, draft);
        assertInstanceOf(Appended.New.class, first);
        assertInstanceOf(Appended.Repeat.class, append(bob, draft));
        assertEquals(1, root().replies().orElseThrow().count());
        assertRefused(
                new Refusal.ClientIdReused(), () -> append(bob, new Draft(new ClientId("c1"), "yes", Reply.NONE)));
    }

    @Test
    void repliesAtTheSameTimeAreAllCounted() throws Exception {
        Race.of(20, number -> cast.reply(number % 2 == 0 ? bob : eve, root, "reply " + number));
        var replies = root().replies().orElseThrow();
        assertEquals(20, replies.count());
        assertEquals(2, replies.first().size());
    }

    @Test
    void whatIsInAThreadOnlyIsNotUnreadInTheRoom() {
        cast.reply(bob, root, "hidden");
        cast.reply(bob, room, "seen", new Reply(Optional.empty(), Optional.of(root.id()), true));
        assertEquals(2, stores.rooms().view(room, eve.id()).orElseThrow().mark().unread(), "the root and one reply");
        assertEquals(2, stores.rooms().read(cast.in(room, eve), 0, true).unread());
    }

    private Appended append(Guest guest, Draft draft) {
        return stores.messages()
                .append(cast.in(room, guest), draft, new MessageId(cast.ids().next()), Cast.NOW);
    }

    private Message root() {
        return stores.messages().find(room, root.id()).orElseThrow();
    }

    private List<Message> shown(Shown shown) {
        return stores.messages().page(room, shown, new PageQuery.Latest(50)).messages();
    }

    private Page page(PageQuery query) {
        return stores.messages().page(room, new Shown.InThread(root.id()), query);
    }

    private static List<String> texts(Page page) {
        return page.messages().stream().map(Message::content).toList();
    }
}
