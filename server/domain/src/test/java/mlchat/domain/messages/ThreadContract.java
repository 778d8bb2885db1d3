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
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [ThreadStore] promises of who follows a thread and how far it is read.
public abstract class ThreadContract extends StoreContract {
    private static final Instant LATER = Cast.NOW.plus(Duration.ofMinutes(1));
    private static final ThreadStore.Selection ALL = new ThreadStore.Selection(false, 0, 50);
    private static final ThreadStore.Selection UNREAD = new ThreadStore.Selection(true, 0, 50);

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
    void whoBeganTheThreadAndWhoRepliesFollowIt() {
        cast.reply(bob, root, "yes");
        assertEquals(new ThreadView(root(), true, new ReadMark(root.seq(), 1, 0)), view(ada));
        assertTrue(view(bob).following());
        assertEquals(0, view(bob).mark().unread());
        assertFalse(view(eve).following());

        cast.reply(eve, root, "me too");
        assertEquals(2, view(ada).mark().unread());
        assertEquals(1, view(bob).mark().unread());
        assertEquals(0, view(eve).mark().unread(), "who comes in has read what was there");
    }

    @Test
    void sendingMovesOnesMarkOnlyPastWhatWasRead() {
        cast.reply(bob, root, "one");
        var own = cast.reply(ada, root, "two");
        assertEquals(1, view(ada).mark().unread(), "bob's reply was not read");
        assertTrue(view(ada).mark().readSeq() < own.seq());
        var answer = cast.reply(bob, root, "three");
        assertEquals(1, view(bob).mark().unread());
        read(bob, answer.seq(), false);
        var next = cast.reply(bob, root, "four");
        assertEquals(next.seq(), view(bob).mark().readSeq());
    }

    @Test
    void deletedRepliesAreNotUnread() {
        var reply = cast.reply(bob, root, "oops");
        stores.messages().delete(cast.in(room, bob), reply.id(), LATER);
        assertEquals(0, view(ada).mark().unread());
        assertEquals(List.of(), followed(ada, UNREAD));
    }

    @Test
    void aThreadIsReadAndUnreadByHand() {
        var first = cast.reply(bob, root, "one");
        cast.reply(bob, root, "two");
        assertEquals(1, read(ada, first.seq(), false).mark().unread());
        assertEquals(1, read(ada, 0, false).mark().unread(), "no way back by accident");
        assertEquals(2, read(ada, 0, true).mark().unread());
        var all = read(ada, 1_000_000, false).mark();
        assertEquals(0, all.unread());
        assertEquals(stores.rooms().view(room, ada.id()).orElseThrow().room().seq(), all.readSeq(), "clamped");
    }

    @Test
    void whoFollowsIsToldAndWhoStopsIsNot() {
        cast.reply(bob, root, "one");
        assertTrue(follow(eve, true).following());
        assertEquals(0, view(eve).mark().unread());
        cast.reply(bob, root, "two");
        assertEquals(1, view(eve).mark().unread());
        assertEquals(1, followed(eve, UNREAD).size());
        follow(eve, false);
        assertEquals(List.of(), followed(eve, ALL));
        follow(ada, false);
        cast.reply(bob, root, "three");
        assertFalse(view(ada).following(), "who stopped stays away until the next reply of one's own");
        cast.reply(ada, root, "four");
        assertTrue(view(ada).following());
        assertEquals(0, view(ada).mark().unread());
    }

    @Test
    void whatOneDoesByHandReachesOnesOtherDevices() {
        var reply = cast.reply(bob, root, "one");
        long rev = stores.belongings().rev(ada.id());
        read(ada, reply.seq(), false);
        var read = new Belonging.OfThread(room, root.id(), true, new ReadMark(reply.seq(), 0, 0), rev + 1);
        assertEquals(
                List.of(new Event.BelongingsChanged(ada.id(), PersonalChanges.of(read))),
                heard.all(Event.BelongingsChanged.class));
        assertEquals(
                List.of(read),
                stores.belongings()
                        .changes(ada.id(), PersonalChanges.Since.of(rev))
                        .belongings());
        read(ada, reply.seq(), false);
        follow(ada, true);
        assertEquals(1, heard.all(Event.BelongingsChanged.class).size(), "what is so already is no news");
        follow(ada, false);
        assertEquals(rev + 2, stores.belongings().rev(ada.id()));
        stores.members().leave(cast.in(room, eve), Optional.empty(), cast.ids(), LATER);
        assertEquals(
                List.of(),
                stores.belongings()
                        .changes(eve.id(), PersonalChanges.Since.of(0))
                        .belongings());
    }

    @Test
    void theThreadThatWasRepliedToLastComesFirst() {
        var second = cast.say(bob, room, "cake?").message();
        cast.reply(eve, root, "tea, please");
        reply(eve, second, "cake, please", Cast.NOW.plusSeconds(1));
        assertEquals(List.of(second.id(), root.id()), ids(followed(eve, ALL)));
        reply(bob, root, "with milk?", Cast.NOW.plusSeconds(2));
        assertEquals(List.of(root.id(), second.id()), ids(followed(eve, ALL)));
        assertEquals(List.of(root.id()), ids(followed(eve, UNREAD)));
        assertEquals(List.of(second.id()), ids(followed(eve, new ThreadStore.Selection(false, 1, 1))));
        var seen = followed(eve, ALL).getFirst();
        assertEquals(view(eve), seen);
    }

    @Test
    void threadsOfRoomsThatOneLeftAreNotListed() {
        cast.reply(eve, root, "tea, please");
        assertEquals(1, followed(eve, ALL).size());
        stores.members().leave(cast.in(room, eve), Optional.empty(), cast.ids(), LATER);
        assertEquals(List.of(), followed(eve, ALL));
    }

    @Test
    void aThreadIsOfItsRoomOnly() {
        assertEquals(Optional.empty(), stores.threads().view(cast.general(), root.id(), ada.id()));
        var reply = cast.reply(bob, root, "yes");
        assertEquals(Optional.empty(), stores.threads().view(room, reply.id(), ada.id()), "a reply begins no thread");
        assertRefused(
                new Refusal.MessageNotFound(),
                () -> stores.threads().follow(cast.in(cast.general(), ada), root.id(), true, Cast.NOW));
        assertRefused(
                new Refusal.MessageNotFound(),
                () -> stores.threads().follow(cast.in(room, ada), reply.id(), true, Cast.NOW));
    }

    @Test
    void whoIsOutOrLoggedOutDoesNothing() {
        var out = cast.in(room, eve);
        stores.members().leave(cast.in(room, eve), Optional.empty(), cast.ids(), LATER);
        assertRefused(new Refusal.RoomNotFound(), () -> stores.threads().follow(out, root.id(), true, Cast.NOW));
        var member = cast.in(room, ada);
        stores.sessions().end(ada.session(), Cast.NOW);
        assertRefused(new Refusal.SessionOver(), () -> stores.threads().read(member, root.id(), 1, false, Cast.NOW));
    }

    private void reply(Guest guest, Message to, String content, Instant at) {
        var draft = new Draft(new ClientId(cast.ids().next().toString()), content, Reply.inThread(to.id()));
        stores.messages()
                .append(cast.in(room, guest), draft, new MessageId(cast.ids().next()), at);
    }

    private Message root() {
        return stores.messages().find(room, root.id()).orElseThrow();
    }

    private ThreadView view(Guest guest) {
        return stores.threads().view(room, root.id(), guest.id()).orElseThrow();
    }

    private ThreadView follow(Guest guest, boolean on) {
        return stores.threads().follow(cast.in(room, guest), root.id(), on, Cast.NOW);
    }

    private ThreadView read(Guest guest, long seq, boolean force) {
        return stores.threads().read(cast.in(room, guest), root.id(), seq, force, Cast.NOW);
    }

    private List<ThreadView> followed(Guest guest, ThreadStore.Selection selection) {
        return stores.threads().followed(guest.id(), selection);
    }

    private static List<MessageId> ids(List<ThreadView> threads) {
        return threads.stream().map(thread -> thread.root().id()).toList();
    }
}
