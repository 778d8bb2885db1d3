package mlchat.domain.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [RoomStore] promises of read marks and of what is unread.
public abstract class ReadMarkContract extends StoreContract {

    @Test
    void whatOthersSaidIsUnreadUntilItIsRead() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        say(ada, 3);

        assertEquals(new ReadMark(0, 3, 0), mark(bob));
        assertEquals(new ReadMark(2, 1, 0), read(bob, 2, false));
        assertEquals(new ReadMark(2, 1, 0), mark(bob));
        assertEquals(new ReadMark(3, 0, 0), read(bob, 3, false));
    }

    @Test
    void aMarkStaysWithinWhatExists() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        say(ada, 3);

        assertEquals(new ReadMark(3, 0, 0), read(bob, Long.MAX_VALUE, false));
        assertEquals(new ReadMark(0, 3, 0), read(bob, -5, true));
    }

    @Test
    void aMarkMovesBackOnlyByForce() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        say(ada, 3);
        read(bob, 3, false);

        assertEquals(new ReadMark(3, 0, 0), read(bob, 1, false));
        assertEquals(new ReadMark(1, 2, 0), read(bob, 1, true));
        assertEquals(new ReadMark(1, 2, 0), mark(bob));
    }

    @Test
    void onesOtherDevicesHearOfAMarkThatMovedAndOfNoOther() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        say(ada, 3);
        read(bob, 2, false);
        read(bob, 2, false);
        read(bob, 1, false);
        read(bob, 2, true);

        assertEquals(
                List.of(new Event.MarkMoved(bob.id(), cast.general(), new ReadMark(2, 1, 0), 1)),
                heard.all(Event.MarkMoved.class));
    }

    @Test
    void oneOfManyReadersIsTheLast() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        say(ada, 50);
        var race = Race.of(50, runner -> read(bob, runner + 1L, false));

        assertEquals(50, race.done().size());
        assertEquals(new ReadMark(50, 0, 0), mark(bob));
    }

    @Test
    void onesOwnMessagesAreNotUnread() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        say(ada, 1);
        say(bob, 2);
        say(ada, 1);

        assertEquals(new ReadMark(0, 2, 0), mark(bob));
        assertEquals(new ReadMark(1, 2, 0), mark(ada));
    }

    @Test
    void sendingMovesTheMarkOnlyFromRightBefore() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        say(ada, 2);
        assertEquals(2, mark(ada).readSeq());
        say(bob, 1);
        assertEquals(0, mark(bob).readSeq(), "bob has not read what ada said");
        read(bob, 3, false);
        say(bob, 1);
        assertEquals(4, mark(bob).readSeq());
        say(ada, 1);
        assertEquals(new ReadMark(2, 2, 0), mark(ada));
    }

    @Test
    void unreadIsCountedUpToTheCap() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        say(ada, 99);
        assertEquals(99, mark(bob).unread());
        say(ada, 1);
        assertEquals(ReadMark.CAP, mark(bob).unread());
        say(ada, 5);
        assertEquals(ReadMark.CAP, mark(bob).unread());
        assertEquals(ReadMark.CAP, read(bob, 1, false).unread());
        assertEquals(99, read(bob, 6, false).unread());
    }

    @Test
    void whoIsNoLongerAMemberMarksNothing() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var eve = cast.guest("eve");
        var room = cast.direct(ada, bob);
        cast.say(ada, room, "hello");

        var stale = StaleMembership.of(room, eve.id(), eve.session());
        assertRefused(new Refusal.RoomNotFound(), () -> stores.rooms().read(stale, 1, false));
        var nowhere = StaleMembership.of(cast.roomId(), eve.id(), eve.session());
        assertRefused(new Refusal.RoomNotFound(), () -> stores.rooms().read(nowhere, 1, false));
    }

    @Test
    void aSessionThatWasEndedMarksNothing() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        say(ada, 1);
        var membership = cast.in(cast.general(), bob);
        stores.sessions().end(bob.session(), Cast.NOW);

        assertRefused(new Refusal.SessionOver(), () -> stores.rooms().read(membership, 1, false));
        assertEquals(new ReadMark(0, 1, 0), mark(bob));
    }

    private void say(Guest guest, int times) {
        for (int i = 0; i < times; i++) {
            cast.say(guest, cast.general(), "words");
        }
    }

    private ReadMark read(Guest guest, long seq, boolean force) {
        return stores.rooms().read(cast.in(cast.general(), guest), seq, force);
    }

    private ReadMark mark(Guest guest) {
        return stores.rooms().view(cast.general(), guest.id()).orElseThrow().mark();
    }
}
