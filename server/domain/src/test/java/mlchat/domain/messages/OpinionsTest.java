package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import mlchat.domain.testing.InMemoryStores;
import mlchat.domain.testing.LaterByHand;
import mlchat.domain.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How reactions to one message are collected. Time passes when the test says so.
final class OpinionsTest {
    private static final Emoji THUMB = new Emoji("👍");
    private static final Emoji HEART = new Emoji("❤️");
    private static final int KINDS = 2;

    private final Heard heard = new Heard();
    private final InMemoryStores stores = new InMemoryStores(heard);
    private final Cast cast = new Cast(stores);
    private final LaterByHand later = new LaterByHand();
    private final Opinions opinions = new Opinions(stores.opinions(), InstantSource.fixed(Cast.NOW), later, KINDS);
    private Cast.Guest ada;
    private RoomId room;
    private Message message;

    @BeforeEach
    void say() {
        ada = cast.guest("ada");
        room = cast.room(RoomKind.PUBLIC, "tea", ada);
        message = cast.say(ada, room, "tea is ready").message();
    }

    @Test
    void aHundredPeopleAtOnceAreTwoChanges() throws Exception {
        var crowd = IntStream.range(0, 100)
                .mapToObj(i -> cast.guest("guest" + i))
                .peek(guest -> stores.members().join(room, guest.id(), guest.session(), cast.ids(), Cast.NOW))
                .toList();
        long before = stores.rooms().view(room, ada.id()).orElseThrow().room().rev();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var race = threads.submit(() -> Race.of(crowd.size(), runner -> react(crowd.get(runner), THUMB, true)));
            awaitWaiting(crowd.size() - 1);
            assertEquals(1, changes().size());
            later.pass();
            assertEquals(100, race.get().done().size());
        }
        assertEquals(List.of(before + 1, before + 2), revs());
        assertEquals(100, changes().getLast().message().reactions().getFirst().count());
        later.pass();
        assertEquals(2, changes().size());
    }

    @Test
    void theSameReactionAHundredTimesIsOneChange() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var race = threads.submit(() -> Race.of(100, _ -> react(ada, THUMB, true)));
            awaitWaiting(99);
            later.pass();
            assertEquals(100, race.get().done().size());
        }
        assertEquals(1, changes().size());
        assertEquals(List.of(new Reaction(THUMB, 1, List.of(ada.id()))), now().reactions());
    }

    @Test
    void whoeverComesAfterThePauseGoesAtOnce() {
        react(ada, THUMB, true);
        later.pass();
        react(ada, HEART, true);
        assertEquals(2, changes().size());
    }

    @Test
    void anotherMessageDoesNotWait() {
        var other = cast.say(ada, room, "and cake").message();
        react(ada, THUMB, true);
        opinions.react(cast.in(room, ada), other.id(), THUMB, true);
        assertEquals(2, changes().size());
    }

    @Test
    void whatOneDoesInThePauseHappensInItsOrder() throws Exception {
        react(ada, THUMB, true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var off = threads.submit(() -> react(ada, THUMB, false));
            awaitWaiting(1);
            var on = threads.submit(() -> react(ada, HEART, true));
            awaitWaiting(2);
            later.pass();
            assertEquals(off.get(), on.get());
        }
        assertEquals(List.of(new Reaction(HEART, 1, List.of(ada.id()))), now().reactions());
        assertEquals(2, changes().size());
    }

    @Test
    void oneWhoIsRefusedInThePauseHoldsNobodyUp() throws Exception {
        react(ada, THUMB, true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = threads.submit(() -> react(ada, HEART, true));
            awaitWaiting(1);
            var third = threads.submit(() -> refusal(new Emoji("🎉")));
            awaitWaiting(2);
            later.pass();
            assertEquals(2, second.get().reactions().size());
            assertEquals(new Refusal.TooManyReactions(KINDS), third.get());
        }
    }

    @Test
    void theLineIsBounded() throws Exception {
        react(ada, THUMB, true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, Opinions.WAITING)
                    .<Future<Message>>mapToObj(_ -> threads.submit(() -> react(ada, HEART, true)))
                    .toList();
            awaitWaiting(Opinions.WAITING);
            assertEquals(Refusal.Overloaded.class, refusal(HEART).getClass());
            later.pass();
            for (var one : waiting) {
                assertEquals(2, one.get().reactions().size());
            }
        }
        later.pass();
        react(ada, HEART, false);
        assertEquals(1, now().reactions().size());
    }

    @Test
    void aMessageThatIsGoneRefusesAllWhoWaitForIt() throws Exception {
        react(ada, THUMB, true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> refusal(HEART));
            awaitWaiting(1);
            stores.messages().delete(cast.in(room, ada), message.id(), Cast.NOW);
            later.pass();
            assertEquals(new Refusal.MessageNotFound(), waiting.get());
        }
    }

    private Refusal refusal(Emoji emoji) {
        return assertThrows(Refused.class, () -> react(ada, emoji, true)).refusal();
    }

    private Message react(Cast.Guest guest, Emoji emoji, boolean on) {
        return opinions.react(cast.in(room, guest), message.id(), emoji, on);
    }

    private void awaitWaiting(int people) {
        while (opinions.waiting() != people) {
            Thread.onSpinWait();
        }
    }

    private List<Event.MessageChanged> changes() {
        return heard.all(Event.MessageChanged.class);
    }

    private List<Long> revs() {
        return changes().stream().map(Event.RoomChange::rev).toList();
    }

    private Message now() {
        return stores.messages().find(room, message.id()).orElseThrow();
    }
}
