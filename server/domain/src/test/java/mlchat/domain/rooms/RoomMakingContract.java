package mlchat.domain.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.UserId;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every [RoomStore] promises of rooms that people make, settle and delete, and of the directory.
public abstract class RoomMakingContract extends StoreContract {
    private static final RoomEdit NOTHING =
            new RoomEdit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @EnumSource(
            value = RoomKind.class,
            names = {"PUBLIC", "PRIVATE", "GROUP"})
    void whoMakesARoomOwnsIt(RoomKind kind) {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(kind, "Green  Tea", ada, bob);

        var view = stores.rooms().view(room, ada.id()).orElseThrow();
        assertEquals(Role.OWNER, view.role());
        assertEquals(kind, view.room().kind());
        assertEquals(Optional.of(new RoomName("Green Tea")), view.room().name());
        assertEquals(2, view.room().memberCount());
        assertEquals(
                new Revision(1, 4), new Revision(view.room().seq(), view.room().rev()));
        assertEquals(new ReadMark(1, 0, 0), view.mark());
        assertEquals(Optional.of(Role.MEMBER), stores.rooms().role(room, bob.id()));
        assertEquals(List.of(SystemNote.of(SystemNote.Kind.CREATED)), notes(room));
        assertEquals(
                List.of(new Event.RoomJoined(ada.id(), room), new Event.RoomJoined(bob.id(), room)),
                heard.all(Event.RoomJoined.class));
    }

    @Test
    void noTwoRoomsHaveNamesThatLookAlike() {
        var ada = cast.guest("ada");
        cast.room(RoomKind.PRIVATE, "Tea", ada);

        for (var alike : List.of(
                "tea", "TEA", " tea ", "\uff54ea", "t\u200dea", "tea\ufe0f", "te\u034fa", "\u3164tea", "tea\u00a0")) {
            assertRefused(new Refusal.RoomNameTaken(), () -> cast.room(RoomKind.PUBLIC, alike, ada));
        }
        assertRefused(new Refusal.RoomNameTaken(), () -> cast.room(RoomKind.PUBLIC, "GENERAL", ada));
        assertEquals(2, stores.rooms().views(ada.id()).size());
    }

    @Test
    void ofAHundredWhoMakeARoomOfOneNameAtOnceOneWins() {
        var ada = cast.guest("ada");
        var race = Race.of(100, _ -> cast.room(RoomKind.PUBLIC, "tea", ada));

        assertEquals(1, race.done().size());
        assertEquals(2, stores.rooms().views(ada.id()).size());
    }

    @Test
    void noRoomIsMadeWithSomebodyWhoDoesNotExistOrBySomebodyWhoHasLoggedOut() {
        var ada = cast.guest("ada");
        var room = new NewRoom(RoomKind.PUBLIC, new RoomName("tea"), Topic.NONE, Set.of(new UserId(UUID.randomUUID())));
        assertRefused(
                new Refusal.UserNotFound(),
                () -> stores.rooms().create(room, ada.id(), ada.session(), cast.ids(), Cast.NOW));
        stores.sessions().end(ada.session(), Cast.NOW);
        assertRefused(new Refusal.SessionOver(), () -> cast.room(RoomKind.PUBLIC, "tea", ada));
        assertEquals(1, stores.rooms().views(ada.id()).size());
    }

    @Test
    void settingsChangeWithOneRevisionAndANoteForWhatPeopleShouldKnow() {
        var ada = cast.guest("ada");
        var room = cast.room(RoomKind.PUBLIC, "tea", ada);
        var edit = new RoomEdit(
                Optional.of(new RoomName("Coffee")),
                Optional.of(new Topic("beans")),
                Optional.of(true),
                Optional.of(Duration.ofSeconds(30)),
                Optional.empty());
        stores.rooms().change(cast.in(room, ada), edit, cast.ids(), Cast.NOW);

        var changed = stores.rooms().view(room, ada.id()).orElseThrow().room();
        assertEquals(Optional.of(new RoomName("Coffee")), changed.name());
        assertEquals(new Topic("beans"), changed.topic());
        assertTrue(changed.readOnly());
        assertEquals(Duration.ofSeconds(30), changed.slowMode());
        assertEquals(4, changed.metaRev());
        assertEquals(6, changed.rev());
        assertEquals(
                List.of(
                        SystemNote.of(SystemNote.Kind.CREATED),
                        SystemNote.of(SystemNote.Kind.RENAMED, "Coffee"),
                        SystemNote.of(SystemNote.Kind.TOPIC, "beans")),
                notes(room));
        var told = heard.all(Event.RoomChanged.class).getFirst().room();
        assertEquals(4, told.rev());
        assertEquals(changed.topic(), told.topic());

        stores.rooms().change(cast.in(room, ada), edit, cast.ids(), Cast.NOW);
        assertEquals(1, heard.all(Event.RoomChanged.class).size(), "what is so already changes nothing");
        var caughtUp = stores.messages().changes(room, 3, 100);
        assertEquals(Optional.of(changed), caughtUp.room());
    }

    @Test
    void membersSettleNothingAndModeratorsDoNotArchive() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PUBLIC, "tea", ada, bob);
        assertNotAllowed(() -> change(room, bob, topic("mine")));

        stores.members().appoint(cast.in(room, ada), bob.id(), Role.MODERATOR, Cast.NOW);
        change(room, bob, topic("ours"));
        assertNotAllowed(() -> change(room, bob, archived(true)));
        assertNotAllowed(() -> stores.rooms().delete(cast.in(room, bob), Cast.NOW));
    }

    @Test
    void anArchivedRoomCanOnlyBeReadReopenedOrDeleted() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PUBLIC, "tea", ada);
        cast.say(ada, room, "before");
        change(room, ada, archived(true));

        assertRefused(new Refusal.RoomArchived(), () -> cast.say(ada, room, "after"));
        assertRefused(new Refusal.RoomArchived(), () -> change(room, ada, topic("new")));
        assertRefused(
                new Refusal.RoomArchived(),
                () -> stores.members().join(room, bob.id(), bob.session(), cast.ids(), Cast.NOW));
        assertEquals(List.of(), stores.rooms().search("tea", 10, ada.id()));
        assertEquals(
                3,
                stores.messages()
                        .page(room, new PageQuery.Latest(10))
                        .messages()
                        .size());

        change(room, ada, archived(false));
        cast.say(ada, room, "after");
        assertEquals(SystemNote.of(SystemNote.Kind.REOPENED), notes(room).getLast());
    }

    @Test
    void theGeneralRoomKeepsItsNameAndStays() {
        var ada = cast.administrator("ada");
        assertEquals(Optional.of(Role.OWNER), stores.rooms().role(cast.general(), ada.id()));
        change(cast.general(), ada, topic("for all"));
        assertPermanent(() -> change(cast.general(), ada, name("agora")));
        assertPermanent(() -> change(cast.general(), ada, archived(true)));
        assertPermanent(() -> stores.rooms().delete(cast.in(cast.general(), ada), Cast.NOW));
    }

    @Test
    void aDirectRoomHasNoSettings() {
        var ada = cast.guest("ada");
        var room = cast.direct(ada, cast.guest("bob"));
        assertNotAllowed(() -> change(room, ada, topic("us")));
        assertNotAllowed(() -> change(room, ada, NOTHING));
        assertNotAllowed(() -> stores.rooms().delete(cast.in(room, ada), Cast.NOW));
    }

    @Test
    void aDeletedRoomIsGoneForEverybodyAndItsNameIsFree() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.room(RoomKind.PUBLIC, "tea", ada, bob);
        cast.say(ada, room, "secret");
        var stale = cast.in(room, bob);
        stores.rooms().delete(cast.in(room, ada), Cast.NOW);

        assertEquals(Set.of(cast.general()), stores.rooms().revisions(ada.id()).keySet());
        assertEquals(Optional.empty(), stores.rooms().view(room, bob.id()));
        assertEquals(Map.of(), stores.messages().latest(ada.id()));
        assertRefused(new Refusal.RoomNotFound(), () -> cast.send(stale, "c1", "too late"));
        assertRefused(new Refusal.RoomNotFound(), () -> stores.messages().page(room, new PageQuery.Latest(1)));
        assertRefused(new Refusal.RoomNotFound(), () -> stores.messages().changes(room, 0, 10));
        assertEquals(
                Set.of(
                        new Event.RoomLeft(ada.id(), room, Event.RoomLeft.Reason.DELETED),
                        new Event.RoomLeft(bob.id(), room, Event.RoomLeft.Reason.DELETED)),
                Set.copyOf(heard.all(Event.RoomLeft.class)));
        cast.room(RoomKind.PUBLIC, "tea", bob);
    }

    @Test
    void theDirectoryShowsPublicRoomsByNamePageByPage() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        cast.room(RoomKind.PUBLIC, "Zebra", ada);
        cast.room(RoomKind.PUBLIC, "apple pie", ada);
        cast.room(RoomKind.PRIVATE, "hidden", ada);
        cast.room(RoomKind.GROUP, "pies for two", ada);

        assertEquals(List.of("apple pie", "general"), names(stores.rooms().directory(Optional.empty(), 2, bob.id())));
        assertEquals(
                List.of("Zebra"), names(stores.rooms().directory(Optional.of(new RoomName("general")), 2, bob.id())));
        assertEquals(List.of("apple pie"), names(stores.rooms().search("pi", 10, bob.id())));
        assertEquals(List.of("apple pie"), names(stores.rooms().search("apple p", 10, bob.id())));
        assertEquals(List.of(), names(stores.rooms().search("ie", 10, bob.id())));
        assertEquals(
                List.of(false, true),
                stores.rooms().directory(Optional.empty(), 2, bob.id()).stream()
                        .map(RoomEntry::joined)
                        .toList());
    }

    @Test
    void aRenamedRoomIsFoundByItsNewNameOnly() {
        var ada = cast.guest("ada");
        var room = cast.room(RoomKind.PUBLIC, "tea", ada);
        change(room, ada, name("coffee"));
        assertEquals(List.of(), stores.rooms().search("tea", 10, ada.id()));
        assertEquals(List.of("coffee"), names(stores.rooms().search("cof", 10, ada.id())));
    }

    private static List<String> names(List<RoomEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.room().name().stream())
                .map(RoomName::value)
                .toList();
    }

    private void change(RoomId room, Cast.Guest actor, RoomEdit edit) {
        stores.rooms().change(cast.in(room, actor), edit, cast.ids(), Cast.NOW);
    }

    private static RoomEdit name(String name) {
        return new RoomEdit(
                Optional.of(new RoomName(name)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RoomEdit topic(String topic) {
        return new RoomEdit(
                Optional.empty(), Optional.of(new Topic(topic)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RoomEdit archived(boolean archived) {
        return new RoomEdit(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(archived));
    }

    private List<SystemNote> notes(RoomId room) {
        return stores.messages().page(room, new PageQuery.Latest(100)).messages().stream()
                .map(Message::system)
                .flatMap(Optional::stream)
                .toList();
    }
}
