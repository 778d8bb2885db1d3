package mlchat.domain.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [RoomStore] promises of rooms and of who is in them; the read marks are in
/// [ReadMarkContract].
public abstract class RoomStoreContract extends StoreContract {

    @Test
    void everybodyIsInTheGeneralRoom() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");

        assertEquals(Optional.of(Role.MEMBER), stores.rooms().role(cast.general(), ada.id()));
        var view = stores.rooms().view(cast.general(), bob.id()).orElseThrow();
        assertEquals(
                new Room(
                        cast.general(),
                        RoomKind.PUBLIC,
                        Optional.of(new RoomName("general")),
                        Topic.NONE,
                        false,
                        Duration.ZERO,
                        true,
                        Optional.empty(),
                        2,
                        List.of(),
                        0,
                        3,
                        1),
                view.room());
        assertEquals(List.of(view), stores.rooms().views(bob.id()));
    }

    @Test
    void aRoomShowsItselfToNoOutsider() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var eve = cast.guest("eve");
        var room = cast.direct(ada, bob);

        assertEquals(Optional.empty(), stores.rooms().role(room, eve.id()));
        assertEquals(Optional.empty(), stores.rooms().view(room, eve.id()));
        assertEquals(Set.of(cast.general()), stores.rooms().revisions(eve.id()).keySet());
        assertEquals(1, stores.rooms().views(eve.id()).size());
        assertEquals(Optional.empty(), stores.rooms().role(cast.roomId(), ada.id()));
        assertEquals(Optional.empty(), stores.rooms().view(cast.roomId(), ada.id()));
    }

    @Test
    void twoPeopleHaveOneDirectRoomWhoeverAsks() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.direct(ada, bob);

        assertEquals(room, cast.direct(bob, ada));
        assertEquals(Optional.of(room), stores.rooms().existingDirect(cast.people(ada, bob)));
        var view = stores.rooms().view(room, bob.id()).orElseThrow();
        assertEquals(RoomKind.DIRECT, view.room().kind());
        assertEquals(Optional.empty(), view.room().name());
        assertEquals(Set.of(ada.person(), bob.person()), Set.copyOf(view.room().people()));
        assertEquals(2, view.room().memberCount());
        assertEquals(
                new Revision(0, 1), new Revision(view.room().seq(), view.room().rev()));
        assertEquals(new ReadMark(0, 0, 0), view.mark());
        assertEquals(
                Map.of(cast.general(), new Revision(0, 3), room, new Revision(0, 1)),
                stores.rooms().revisions(ada.id()));
    }

    @Test
    void everyoneConcernedHearsOfANewDirectRoomOnce() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.direct(ada, bob);
        cast.direct(bob, ada);

        assertEquals(
                Set.of(new Event.RoomJoined(ada.id(), room), new Event.RoomJoined(bob.id(), room)),
                new HashSet<>(heard.all(Event.RoomJoined.class)));
        assertEquals(2, heard.all(Event.RoomJoined.class).size());
    }

    @Test
    void withOnePersonMoreItIsAnotherRoom() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var eve = cast.guest("eve");
        var two = cast.direct(ada, bob);
        var three = cast.direct(ada, bob, eve);
        var alone = cast.direct(ada);

        assertEquals(3, Set.of(two, three, alone).size());
        assertEquals(
                List.of(ada.person()),
                stores.rooms().view(alone, ada.id()).orElseThrow().room().people());
        assertEquals(alone, cast.direct(ada));
    }

    @Test
    void ofAHundredWhoOpenTheSameDirectRoomAtOnceAllGetTheSame() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var race = Race.of(100, runner -> runner % 2 == 0 ? cast.direct(ada, bob) : cast.direct(bob, ada));

        assertEquals(100, race.done().size());
        assertEquals(1, Set.copyOf(race.done()).size());
        assertEquals(2, heard.all(Event.RoomJoined.class).size());
        assertEquals(2, stores.rooms().views(ada.id()).size());
    }

    @Test
    void noDirectRoomOpensForASessionThatIsOver() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var people = cast.people(ada, bob);
        assertRefused(
                new Refusal.SessionOver(),
                () -> stores.rooms().direct(people, ada.session(), cast.roomId(), Cast.NOW.plus(Duration.ofDays(30))));
        stores.sessions().end(ada.session(), Cast.NOW);
        assertRefused(new Refusal.SessionOver(), () -> cast.direct(ada, bob));
        assertRefused(
                new Refusal.SessionOver(),
                () -> stores.rooms().direct(people, new SessionId(UUID.randomUUID()), cast.roomId(), Cast.NOW));
        assertEquals(Optional.empty(), stores.rooms().existingDirect(people));

        var room = cast.direct(bob, ada);
        assertRefused(new Refusal.SessionOver(), () -> cast.direct(ada, bob));
        assertEquals(Optional.of(room), stores.rooms().existingDirect(people));
    }

    @Test
    void noDirectRoomOpensWithSomebodyWhoDoesNotExist() {
        var ada = cast.guest("ada");
        var people = Set.of(ada.id(), new UserId(UUID.randomUUID()));

        assertRefused(
                new Refusal.UserNotFound(),
                () -> stores.rooms().direct(people, ada.session(), cast.roomId(), Cast.NOW));
        assertRefused(new Refusal.UserNotFound(), () -> stores.rooms().existingDirect(people));
        assertEquals(1, stores.rooms().views(ada.id()).size());
    }

    @Test
    void lookingForADirectRoomOpensNone() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");

        assertEquals(Optional.empty(), stores.rooms().existingDirect(cast.people(ada, bob)));
        assertEquals(1, stores.rooms().views(ada.id()).size());
        assertFalse(heard.all(Event.MemberChanged.class).isEmpty());
        assertEquals(List.of(), heard.all(Event.RoomJoined.class));
    }

    @Test
    void allRoomsOfAUserAreListed() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var eve = cast.guest("eve");
        var withBob = cast.direct(ada, bob);
        var withEve = cast.direct(ada, eve);
        cast.say(bob, withBob, "hello");

        var views = stores.rooms().views(ada.id()).stream()
                .collect(Collectors.toMap(view -> view.room().id(), view -> view));
        assertEquals(Set.of(cast.general(), withBob, withEve), views.keySet());
        views.forEach(
                (room, view) -> assertEquals(Optional.of(view), stores.rooms().view(room, ada.id())));
        assertEquals(new ReadMark(0, 1, 0), view(views, withBob).mark());
        assertNotEquals(
                view(views, withBob).room().people(),
                view(views, withEve).room().people());
    }

    private static RoomView view(Map<RoomId, RoomView> views, RoomId room) {
        return Optional.ofNullable(views.get(room)).orElseThrow();
    }
}
