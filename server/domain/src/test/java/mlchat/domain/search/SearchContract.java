package mlchat.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.MessageId;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a [MessageSearch] promises.
public abstract class SearchContract extends StoreContract {
    private Cast.Guest ada;
    private Cast.Guest bob;

    @BeforeEach
    void meet() {
        ada = cast.guest("ada");
        bob = cast.guest("bob");
    }

    private Found find(Cast.Guest asker, String text) {
        return find(asker, text, Found.Position.NEWEST, Searches.LIMIT);
    }

    private Found find(Cast.Guest asker, String text, Found.Position after, int limit) {
        return find(asker, text, ZoneOffset.UTC, after, limit);
    }

    private Found find(Cast.Guest asker, String text, ZoneId zone, Found.Position after, int limit) {
        var searches = new Searches(stores.search(), InstantSource.fixed(Cast.NOW), new SearchLimits(500, 32));
        return searches.find(asker.id(), searches.query(text, zone), after, limit);
    }

    private List<String> contents(Cast.Guest asker, String text) {
        return contents(find(asker, text));
    }

    private static List<String> contents(Found found) {
        return found.hits().stream().map(hit -> hit.message().content()).toList();
    }

    private MessageId say(Cast.Guest guest, RoomId room, String content) {
        return cast.say(guest, room, content).message().id();
    }

    @Test
    void theNewestComesFirstWhateverRoomItIsIn() {
        var tea = cast.room(RoomKind.PUBLIC, "tea", ada);
        say(ada, cast.general(), "first plan");
        say(ada, tea, "second plan");
        say(bob, cast.general(), "third plan");
        assertEquals(List.of("third plan", "second plan", "first plan"), contents(ada, "plan"));
    }

    @Test
    void aHitTellsItsRoomAndWhereItsTextHasWhatWasLookedFor() {
        var tea = cast.room(RoomKind.PRIVATE, "tea", ada);
        var id = say(ada, tea, "😀 Café au lait, cafés");
        var hit = find(ada, "cafe lait").hits().getFirst();
        assertEquals(id, hit.message().id());
        assertEquals(RoomKind.PRIVATE, hit.kind());
        assertEquals(Optional.of(new RoomName("tea")), hit.room());
        assertEquals(List.of(new Range(3, 7), new Range(11, 15), new Range(17, 22)), hit.highlights());
    }

    @Test
    void anOutsiderFindsNothing() {
        var tea = cast.room(RoomKind.PRIVATE, "tea", ada);
        say(ada, tea, "secret recipe");
        assertEquals(List.of(), contents(bob, "secret"));
        assertEquals(List.of("secret recipe"), contents(ada, "secret"));
    }

    @Test
    void whoWasRemovedFindsNothingFromThenOn() {
        var tea = cast.room(RoomKind.PRIVATE, "tea", ada, bob);
        say(ada, tea, "secret recipe");
        assertEquals(List.of("secret recipe"), contents(bob, "secret"));
        stores.members().remove(cast.in(tea, ada), bob.id(), false, cast.ids(), Cast.NOW);
        assertEquals(List.of(), contents(bob, "secret"));
    }

    @Test
    void whoLeftFindsNothingFromThenOn() {
        var tea = cast.room(RoomKind.PUBLIC, "tea", ada, bob);
        say(ada, tea, "secret recipe");
        stores.members().leave(cast.in(tea, bob), Optional.empty(), cast.ids(), Cast.NOW);
        assertEquals(List.of(), contents(bob, "secret"));
    }

    @Test
    void aRoomThatIsNotOnesOwnIsAsOneThatDoesNotExist() {
        var tea = cast.room(RoomKind.PRIVATE, "tea", ada);
        say(ada, tea, "secret recipe");
        var hidden = find(bob, "secret in:tea");
        var missing = find(bob, "secret in:nowhere");
        assertEquals(List.of(), hidden.hits());
        assertEquals(List.of("in:tea"), hidden.unknown());
        assertEquals(List.of(), missing.hits());
        assertEquals(List.of("in:nowhere"), missing.unknown());
        assertEquals(List.of(), contents(bob, "secret in:" + tea));
        assertEquals(List.of("secret recipe"), contents(ada, "secret in:" + tea));
    }

    @Test
    void anArchivedRoomIsSearchedToo() {
        var tea = cast.room(RoomKind.PRIVATE, "tea", ada);
        say(ada, tea, "old recipe");
        var archive =
                new RoomEdit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        stores.rooms().change(cast.in(tea, ada), archive, cast.ids(), Cast.NOW);
        assertEquals(List.of("old recipe"), contents(ada, "recipe"));
    }

    @Test
    void whatIsDeletedIsNotFound() {
        var id = say(ada, cast.general(), "a slip of the tongue");
        stores.messages().delete(cast.in(cast.general(), ada), id, Cast.NOW);
        assertEquals(List.of(), contents(ada, "slip"));
        assertEquals(List.of(), contents(ada, "from:ada"));
    }

    @Test
    void aRoomThatIsDeletedIsNotSearched() {
        var tea = cast.room(RoomKind.PRIVATE, "tea", ada);
        say(ada, tea, "old recipe");
        stores.rooms().delete(cast.in(tea, ada), Cast.NOW);
        assertEquals(List.of(), contents(ada, "recipe"));
    }

    @Test
    void anEditedMessageIsFoundByWhatItSaysNow() {
        var id = say(ada, cast.general(), "see you on Monday");
        stores.messages().edit(cast.in(cast.general(), ada), id, "see you on Tuesday", Cast.NOW);
        assertEquals(List.of(), contents(ada, "Monday"));
        assertEquals(List.of("see you on Tuesday"), contents(ada, "Tuesday"));
        stores.messages().edit(cast.in(cast.general(), ada), id, "see you on Monday", Cast.NOW);
        assertEquals(List.of("see you on Monday"), contents(ada, "Monday"));
        assertEquals(List.of(), contents(ada, "Tuesday"));
    }

    @Test
    void whatTheSystemNotesIsNotFound() {
        var tea = cast.room(RoomKind.PUBLIC, "tea", ada, bob);
        var renaming = new RoomEdit(
                Optional.of(new RoomName("coffee")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        stores.rooms().change(cast.in(tea, ada), renaming, cast.ids(), Cast.NOW);
        assertEquals(List.of(), contents(ada, "coffee"));
        assertEquals(List.of(), contents(ada, "from:ada"));
    }

    @Test
    void filtersNarrowIt() {
        var tea = cast.room(RoomKind.PUBLIC, "tea time", ada, bob);
        say(ada, cast.general(), "plan one");
        say(bob, cast.general(), "plan two https://example.com");
        say(ada, tea, "plan three `code`");
        say(bob, tea, "plan four");
        assertEquals(List.of("plan three `code`", "plan one"), contents(ada, "plan from:ada"));
        assertEquals(List.of("plan three `code`", "plan one"), contents(ada, "plan from:me"));
        assertEquals(List.of("plan three `code`", "plan one"), contents(ada, "from:@ADA"));
        assertEquals(List.of("plan four", "plan two https://example.com"), contents(ada, "plan -from:me"));
        assertEquals(List.of("plan four", "plan three `code`"), contents(ada, "plan in:\"tea time\""));
        assertEquals(List.of("plan two https://example.com", "plan one"), contents(ada, "plan -in:\"tea time\""));
        assertEquals(List.of("plan two https://example.com"), contents(ada, "has:link"));
        assertEquals(List.of("plan three `code`"), contents(ada, "has:code plan"));
        assertEquals(List.of("plan four", "plan one"), contents(ada, "plan -has:code -has:links"));
        assertEquals(List.of("plan three `code`"), contents(ada, "from:ada in:#\"tea time\""));
        assertEquals(4, contents(ada, "plan from:ada from:bob").size());
    }

    @Test
    void aDirectConversationIsNamedByTheOtherOne() {
        var together = cast.direct(ada, bob);
        say(bob, together, "just between us");
        say(bob, cast.general(), "us all");
        assertEquals(List.of("just between us"), contents(ada, "us in:@bob"));
        assertEquals(List.of("in:@ada"), find(ada, "us in:@ada").unknown());
        assertEquals(List.of("from:nobody"), find(ada, "us from:nobody").unknown());
        assertEquals(List.of(), contents(ada, "us from:nobody"));
    }

    @Test
    void daysBeginWhereTheAskerIs() {
        // It is noon of the first of March in London.
        say(ada, cast.general(), "spring is here");
        assertEquals(1, find(ada, "spring on:2026-03-01").hits().size());
        assertEquals(1, find(ada, "spring on:today").hits().size());
        assertEquals(1, find(ada, "on:2026-03").hits().size());
        assertEquals(0, find(ada, "spring before:2026-03-01").hits().size());
        assertEquals(0, find(ada, "spring after:2026-03-01").hits().size());
        assertEquals(
                1, find(ada, "spring after:2026-02-28 before:2026-03-02").hits().size());
        assertEquals(1, find(ada, "spring after:2025").hits().size());
        assertEquals(0, find(ada, "spring after:2026").hits().size());
        assertEquals(0, find(ada, "spring -on:2026").hits().size());
        var auckland = ZoneId.of("Pacific/Auckland");
        var found = find(ada, "spring on:2026-03-02", auckland, Found.Position.NEWEST, 10);
        assertEquals(1, found.hits().size());
    }

    @Test
    void pagesFollowOneAnotherWhateverIsSaidMeanwhile() {
        for (int i = 0; i < 25; i++) {
            say(ada, cast.general(), "plan " + i);
        }
        var contents = new ArrayList<String>();
        var page = find(ada, "plan", Found.Position.NEWEST, 10);
        while (true) {
            assertTrue(page.hits().size() <= 10);
            contents.addAll(contents(page));
            if (page.next().isEmpty()) {
                break;
            }
            say(bob, cast.general(), "another plan");
            page = find(ada, "plan", page.next().get(), 10);
        }
        assertEquals(25, contents.size());
        assertEquals("plan 24", contents.getFirst());
        assertEquals("plan 0", contents.getLast());
        assertFalse(contents.contains("another plan"));
    }

    @Test
    void everythingCanBeFoundFromTheFirstMessageOn() {
        assertEquals(List.of(), contents(ada, "anything"));
        say(ada, cast.general(), "anything at all");
        assertEquals(1.0, find(ada, "anything").indexed());
        assertEquals(List.of("anything at all"), contents(ada, "anything"));
    }
}
