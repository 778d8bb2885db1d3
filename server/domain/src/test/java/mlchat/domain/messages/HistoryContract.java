package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import mlchat.domain.Refusal;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.Room;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [MessageStore] promises of reading back and of catching up.
public abstract class HistoryContract extends StoreContract {

    @Test
    void anEmptyRoomHasOneEmptyPage() {
        cast.guest("ada");
        var empty = new Page(List.of(), false, false, new Revision(0, 2));
        assertEquals(empty, page(new PageQuery.Latest(50)));
        assertEquals(empty, page(new PageQuery.Before(10, 50)));
        assertEquals(empty, page(new PageQuery.After(0, 50)));
        assertEquals(empty, page(new PageQuery.Around(1, 50)));
    }

    @Test
    void theNewestPageEndsWithTheNewestMessage() {
        said(10);
        assertPage(8, 10, true, false, new PageQuery.Latest(3));
        assertPage(1, 10, false, false, new PageQuery.Latest(10));
        assertPage(1, 10, false, false, new PageQuery.Latest(11));
        assertEquals(new Revision(10, 12), page(new PageQuery.Latest(1)).room());
    }

    @Test
    void pagesBeforeAMessageEndRightBeforeIt() {
        said(10);
        assertPage(5, 7, true, true, new PageQuery.Before(8, 3));
        assertPage(1, 3, false, true, new PageQuery.Before(4, 3));
        assertPage(1, 2, false, true, new PageQuery.Before(3, 3));
        assertPage(9, 10, true, false, new PageQuery.Before(1_000, 2));
        var none = page(new PageQuery.Before(1, 3));
        assertEquals(List.of(), none.messages());
        assertFalse(none.hasBefore());
        assertTrue(none.hasAfter());
    }

    @Test
    void pagesAfterAMessageBeginRightAfterIt() {
        said(10);
        assertPage(4, 6, true, true, new PageQuery.After(3, 3));
        assertPage(8, 10, true, false, new PageQuery.After(7, 3));
        assertPage(9, 10, true, false, new PageQuery.After(8, 3));
        assertPage(1, 2, false, true, new PageQuery.After(0, 2));
        var none = page(new PageQuery.After(10, 3));
        assertEquals(List.of(), none.messages());
        assertTrue(none.hasBefore());
        assertFalse(none.hasAfter());
    }

    @Test
    void aPageAroundAMessageHasItInTheMiddle() {
        said(10);
        assertPage(3, 6, true, true, new PageQuery.Around(5, 4));
        assertPage(5, 5, true, true, new PageQuery.Around(5, 1));
        assertPage(1, 5, false, true, new PageQuery.Around(1, 5));
        assertPage(1, 5, false, true, new PageQuery.Around(2, 5));
        assertPage(8, 10, true, false, new PageQuery.Around(10, 4));
        assertPage(9, 10, true, false, new PageQuery.Around(50, 4));
    }

    @Test
    void walkingPageByPageMissesNothingAndRepeatsNothing() {
        said(25);
        var backwards = new ArrayList<Long>();
        var page = page(new PageQuery.Latest(7));
        backwards.addAll(seqs(page).reversed());
        while (page.hasBefore()) {
            page = page(new PageQuery.Before(page.messages().getFirst().seq(), 7));
            backwards.addAll(seqs(page).reversed());
        }
        assertEquals(LongStream.rangeClosed(1, 25).boxed().toList(), backwards.reversed());

        var forwards = new ArrayList<Long>();
        page = page(new PageQuery.After(0, 7));
        forwards.addAll(seqs(page));
        while (page.hasAfter()) {
            page = page(new PageQuery.After(page.messages().getLast().seq(), 7));
            forwards.addAll(seqs(page));
        }
        assertEquals(LongStream.rangeClosed(1, 25).boxed().toList(), forwards);
    }

    @Test
    void aRoomThatDoesNotExistHasNoHistory() {
        assertRefused(new Refusal.RoomNotFound(), () -> stores.messages().page(cast.roomId(), new PageQuery.Latest(1)));
        assertRefused(new Refusal.RoomNotFound(), () -> stores.messages().changes(cast.roomId(), 0, 1));
    }

    @Test
    void changesAreWhatHappenedSince() {
        var ada = said(3);
        var bob = cast.guest("bob");
        var last = cast.say(bob, cast.general(), "four").message();

        var changes = stores.messages().changes(cast.general(), 4, 500);
        assertEquals(
                List.of(3L, 4L), changes.messages().stream().map(Message::seq).toList());
        assertEquals(last, changes.messages().getLast());
        assertEquals(
                List.of(bob.person()),
                changes.members().stream().map(Member::person).toList());
        assertEquals(6, changes.members().getFirst().rev());
        assertEquals(Optional.of(2), changes.room().map(Room::memberCount));
        assertEquals(
                Optional.empty(),
                stores.messages().changes(cast.general(), 6, 500).room());
        assertEquals(4, changes.after());
        assertEquals(7, changes.rev());
        assertFalse(changes.more());
        assertFalse(changes.reset());
        assertEquals(0, stores.messages().changes(cast.general(), 7, 500).size());
        assertEquals(ada.id(), changes.messages().getFirst().sender().id());
    }

    @Test
    void whoHasNothingGetsTheRoomToo() {
        said(1);
        var changes = stores.messages().changes(cast.general(), 0, 500);
        assertEquals(1, changes.room().orElseThrow().seq());
        assertEquals(2, changes.size());
    }

    @Test
    void changesComeInPartsThatFitTogether() {
        said(10);
        cast.guest("bob");
        cast.guest("eve");
        cast.say(cast.guest("dan"), cast.general(), "eleven");

        var messages = new ArrayList<Long>();
        var members = new HashSet<String>();
        long after = 0;
        boolean more = true;
        while (more) {
            var changes = stores.messages().changes(cast.general(), after, 3);
            assertTrue(changes.size() <= 3);
            assertTrue(changes.rev() > after);
            changes.messages().forEach(message -> messages.add(message.seq()));
            changes.members()
                    .forEach(member -> members.add(member.person().username().value()));
            after = changes.rev();
            more = changes.more();
        }
        assertEquals(LongStream.rangeClosed(1, 11).boxed().toList(), messages);
        assertEquals(4, members.size());
        assertEquals(16, after);
    }

    @Test
    void changesOfOneRevisionStayTogether() {
        var ada = cast.guest("ada");
        var room = cast.direct(ada, cast.guest("bob"), cast.guest("eve"));
        cast.say(ada, room, "hello");

        var first = stores.messages().changes(room, 0, 1);
        assertEquals(3, first.members().size());
        assertEquals(1, first.rev());
        assertTrue(first.more());
        var rest = stores.messages().changes(room, first.rev(), 1);
        assertEquals(1, rest.messages().size());
        assertFalse(rest.more());
    }

    @Test
    void whoIsAheadOfTheRoomStartsAnew() {
        said(1);
        assertEquals(Changes.reset(cast.general(), 4, 3), stores.messages().changes(cast.general(), 4, 500));
        assertTrue(
                stores.messages().changes(cast.general(), Long.MAX_VALUE, 500).reset());
    }

    @Test
    void whoIsTooFarBehindStartsAnew() {
        said(Changes.RESET_BEYOND);
        long rev = Changes.RESET_BEYOND + 2L;
        assertEquals(Changes.reset(cast.general(), 1, rev), stores.messages().changes(cast.general(), 1, 500));
        var justWithin = stores.messages().changes(cast.general(), 2, 500);
        assertFalse(justWithin.reset());
        assertTrue(justWithin.more());
        assertEquals(500, justWithin.size());
        assertEquals(502, justWithin.rev());
    }

    private Guest said(int count) {
        var ada = cast.guest("ada");
        for (int i = 1; i <= count; i++) {
            cast.say(ada, cast.general(), "message " + i);
        }
        return ada;
    }

    private Page page(PageQuery query) {
        return stores.messages().page(cast.general(), query);
    }

    private static List<Long> seqs(Page page) {
        return page.messages().stream().map(Message::seq).toList();
    }

    private void assertPage(long first, long last, boolean before, boolean after, PageQuery query) {
        var page = page(query);
        assertEquals(LongStream.rangeClosed(first, last).boxed().toList(), seqs(page), query.toString());
        assertEquals(before, page.hasBefore(), query + " has earlier ones");
        assertEquals(after, page.hasAfter(), query + " has later ones");
    }
}
