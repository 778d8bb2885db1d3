package mlchat.domain.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.messages.MessageId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.Heard;
import mlchat.domain.testing.InMemoryStores;
import mlchat.domain.testing.LaterByHand;
import org.junit.jupiter.api.Test;

final class TypistsTest {
    private static final Device PHONE = new Device("phone");
    private static final Device LAPTOP = new Device("laptop");

    private final Heard heard = new Heard();
    private final InMemoryStores stores = new InMemoryStores(heard);
    private final Cast cast = new Cast(stores);
    private final Guest ada = cast.guest("ada");
    private final Guest bob = cast.guest("bob");
    private final RoomId tea = cast.room(RoomKind.PRIVATE, "tea", ada, bob);
    private final RoomId milk = cast.room(RoomKind.PRIVATE, "milk", ada, bob);
    private final LaterByHand later = new LaterByHand();
    private Instant now = Cast.NOW;
    private final InstantSource clock = () -> now;
    private final Typists typists = new Typists(heard, later, clock);

    @Test
    void whoWritesIsToldOfUntilHeStops() {
        type(ada, tea, PHONE);
        assertEquals(List.of(on(tea, ada)), told());
        typists.stop(PHONE);
        typists.stop(PHONE);
        assertEquals(List.of(on(tea, ada), off(tea, ada)), told());
    }

    @Test
    void whoIsSilentForSixSecondsWritesNoMore() {
        type(ada, tea, PHONE);
        type(bob, tea, LAPTOP);
        now = now.plusSeconds(4);
        type(bob, tea, LAPTOP);
        now = now.plus(Typists.EXPIRY).minusSeconds(4).minusMillis(1);
        later.pass();
        assertEquals(2, typists.count());
        now = now.plusMillis(1);
        later.pass();
        assertEquals(off(tea, ada), told().getLast());
        assertEquals(1, typists.count());
        now = now.plusSeconds(4);
        later.pass();
        assertEquals(off(tea, bob), told().getLast());
        assertEquals(0, typists.count());
        int passed = later.passed();
        later.pass();
        assertEquals(passed, later.passed(), "nobody is looked for when nobody writes");
    }

    @Test
    void whoGoesOnIsToldOfNowAndThen() {
        for (int second = 0; second < 7; second++) {
            type(ada, tea, PHONE);
            type(ada, tea, PHONE);
            now = now.plusSeconds(1);
        }
        assertEquals(List.of(on(tea, ada), on(tea, ada), on(tea, ada)), told(), "at 0, 3 and 6 seconds");
    }

    @Test
    void aDeviceWritesInOnePlace() {
        type(ada, tea, PHONE);
        type(ada, milk, PHONE);
        assertEquals(List.of(on(tea, ada), off(tea, ada), on(milk, ada)), told());
        assertEquals(1, typists.count());
    }

    @Test
    void aThreadIsAPlaceOfItsOwn() {
        var thread = new MessageId(cast.ids().next());
        typists.typeIn(thread, cast.in(tea, ada), PHONE);
        type(ada, tea, PHONE);
        var inThread = new Typing(tea, Optional.of(thread), ada.id(), true);
        var outOfThread = new Typing(tea, Optional.of(thread), ada.id(), false);
        assertEquals(List.of(inThread, outOfThread, on(tea, ada)), told());
    }

    @Test
    void anotherDeviceTakesOver() {
        type(ada, tea, PHONE);
        type(ada, tea, LAPTOP);
        typists.stop(PHONE);
        assertEquals(List.of(on(tea, ada)), told());
        typists.stop(LAPTOP);
        assertEquals(List.of(on(tea, ada), off(tea, ada)), told());
    }

    @Test
    void whoHasSaidItOrIsOutWritesNoMore() {
        type(ada, tea, PHONE);
        typists.stop(tea, bob.id());
        typists.stop(tea, ada.id());
        typists.stop(tea, ada.id());
        assertEquals(List.of(on(tea, ada), off(tea, ada)), told());
        type(ada, tea, PHONE);
        assertEquals(on(tea, ada), told().getLast(), "and may begin again at once");
    }

    private void type(Guest guest, RoomId room, Device device) {
        typists.type(cast.in(room, guest), device);
    }

    private List<Typing> told() {
        return heard.all(Event.TypingChanged.class).stream()
                .map(Event.TypingChanged::typing)
                .toList();
    }

    private static Typing on(RoomId room, Guest guest) {
        return new Typing(room, Optional.empty(), guest.id(), true);
    }

    private static Typing off(RoomId room, Guest guest) {
        return new Typing(room, Optional.empty(), guest.id(), false);
    }
}
