package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.StaleMembership;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [MessageStore] promises of taking messages in; reading them back is in [HistoryContract].
public abstract class MessageStoreContract extends StoreContract {

    @Test
    void aRoomCountsItsMessagesFromOne() {
        var ada = cast.guest("ada");
        var first = cast.say(ada, cast.general(), "one").message();
        var second = cast.say(ada, cast.general(), "two").message();

        assertEquals(List.of(1L, 2L), List.of(first.seq(), second.seq()));
        assertEquals(List.of(3L, 4L), List.of(first.rev(), second.rev()), "ada's coming in took revision 2");
        assertEquals(ada.person(), first.sender());
        assertEquals(Cast.NOW, first.at());
        assertEquals(Optional.empty(), first.recipient());
        assertEquals(List.of(first, second), all());
    }

    @Test
    void everyRoomCountsForItself() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.direct(ada, bob);
        cast.say(ada, cast.general(), "here");

        var message = cast.say(ada, room, "there").message();
        assertEquals(1, message.seq());
        assertEquals(2, message.rev());
    }

    @Test
    void aDirectMessageNamesItsRecipient() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var eve = cast.guest("eve");
        assertEquals(Optional.of(bob.id()), recipient(ada, bob));
        assertEquals(Optional.of(ada.id()), recipient(bob, ada));
        assertEquals(Optional.of(ada.id()), recipient(ada));
        assertEquals(Optional.empty(), recipient(ada, bob, eve));
    }

    private Optional<UserId> recipient(Cast.Guest sender, Cast.Guest... others) {
        return cast.say(sender, cast.direct(sender, others), "hello").message().recipient();
    }

    @Test
    void aResentDraftBecomesTheSameMessageAndIsAnnouncedOnce() {
        var ada = cast.guest("ada");
        var author = cast.in(cast.general(), ada);
        var first = assertInstanceOf(Appended.New.class, cast.send(author, "c1", "hello"));
        var again = assertInstanceOf(Appended.Repeat.class, cast.send(author, "c1", "hello"));

        assertEquals(first.message(), again.message());
        assertEquals(List.of(first.message()), all());
        assertEquals(1, heard.all(Event.MessagePosted.class).size());
    }

    @Test
    void whatAClientIdBecameIsFoundByItsSender() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var message = cast.send(cast.in(cast.general(), ada), "c1", "hello").message();

        assertEquals(Optional.of(message), stores.messages().sent(ada.id(), new ClientId("c1")));
        assertEquals(Optional.empty(), stores.messages().sent(ada.id(), new ClientId("c2")));
        assertEquals(Optional.empty(), stores.messages().sent(bob.id(), new ClientId("c1")));
    }

    @Test
    void aClientIdNamesOneMessageOnly() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var room = cast.direct(ada, bob);
        cast.send(cast.in(cast.general(), ada), "c1", "hello");

        assertRefused(new Refusal.ClientIdReused(), () -> cast.send(cast.in(cast.general(), ada), "c1", "other"));
        assertRefused(new Refusal.ClientIdReused(), () -> cast.send(cast.in(room, ada), "c1", "hello"));
        assertInstanceOf(
                Appended.New.class,
                cast.send(cast.in(cast.general(), bob), "c1", "other"),
                "another sender has names of its own");
        assertInstanceOf(Appended.New.class, cast.send(cast.in(cast.general(), ada), "C1", "case counts"));
    }

    @Test
    void aHundredSendingsOfOneDraftAtOnceBecomeOneMessage() {
        var ada = cast.guest("ada");
        var author = cast.in(cast.general(), ada);
        var race = Race.of(100, _ -> cast.send(author, "c1", "hello"));

        assertEquals(
                1, race.done().stream().filter(Appended.New.class::isInstance).count());
        assertEquals(100, race.done().size());
        assertEquals(1, race.done().stream().map(Appended::message).distinct().count());
        assertEquals(List.of(race.done().getFirst().message()), all());
        assertEquals(1, heard.all(Event.MessagePosted.class).size());
    }

    @Test
    void ofTwoDraftsUnderOneClientIdAtOnceOneWins() {
        var ada = cast.guest("ada");
        var author = cast.in(cast.general(), ada);
        var race = Race.of(100, runner -> cast.send(author, "c1", runner % 2 == 0 ? "even" : "odd"));

        assertEquals(50, race.done().size());
        assertEquals(Collections.nCopies(50, new Refusal.ClientIdReused()), race.refused());
        assertEquals(1, all().size());
    }

    @Test
    void manyAtOnceLeaveNoHoleAndAreAnnouncedInOrder() {
        var guests =
                IntStream.range(0, 10).mapToObj(i -> cast.guest("guest" + i)).toList();
        var room = cast.direct(guests.get(0), guests.get(1));
        var race = Race.of(100, runner -> {
            var guest = guests.get(runner % 10);
            var target = runner % 10 < 2 && runner >= 50 ? room : cast.general();
            var messages = new ArrayList<Message>();
            for (int i = 0; i < 5; i++) {
                messages.add(cast.say(guest, target, runner + "/" + i).message());
            }
            return messages;
        });

        assertEquals(100, race.done().size());
        race.done()
                .forEach(own -> assertTrue(
                        IntStream.range(1, 5)
                                .allMatch(i -> own.get(i - 1).seq() < own.get(i).seq()),
                        "sender's order"));
        for (var target : List.of(cast.general(), room)) {
            var seqs = race.done().stream()
                    .flatMap(List::stream)
                    .filter(message -> message.room().equals(target))
                    .map(Message::seq)
                    .sorted()
                    .toList();
            assertEquals(LongStream.rangeClosed(1, seqs.size()).boxed().toList(), seqs);
            long rev = stores.rooms().revisions(guests.getFirst().id()).entrySet().stream()
                    .filter(entry -> entry.getKey().equals(target))
                    .mapToLong(entry -> entry.getValue().rev())
                    .sum();
            assertEquals(LongStream.rangeClosed(2, rev).boxed().toList(), heard.revisions(target));
        }
    }

    @Test
    void whatIsAnnouncedCanBeRead() {
        var ada = cast.guest("ada");
        var readable = Collections.synchronizedList(new ArrayList<Boolean>());
        heard.react(event -> {
            if (event instanceof Event.MessagePosted(var message)) {
                var found = stores.messages().page(message.room(), new PageQuery.Around(message.seq(), 1));
                readable.add(found.messages().equals(List.of(message)));
            }
        });
        Race.of(20, runner -> cast.say(ada, cast.general(), "words " + runner));

        assertEquals(Collections.nCopies(20, true), readable);
    }

    @Test
    void whoIsAnsweredReadsTheMessageAndOthersHeardOfIt() {
        var ada = cast.guest("ada");
        var race = Race.of(20, runner -> {
            var message = cast.say(ada, cast.general(), "words " + runner).message();
            boolean announced = heard.all(Event.MessagePosted.class).stream()
                    .anyMatch(event -> event.message().equals(message));
            return announced && all().contains(message);
        });

        assertEquals(Collections.nCopies(20, true), race.done());
    }

    @Test
    void whoIsNoLongerAMemberSaysNothing() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var eve = cast.guest("eve");
        var room = cast.direct(ada, bob);

        assertRefused(
                new Refusal.RoomNotFound(),
                () -> cast.send(StaleMembership.of(room, eve.id(), eve.session()), "c1", "hello"));
        assertRefused(
                new Refusal.RoomNotFound(),
                () -> cast.send(StaleMembership.of(cast.roomId(), eve.id(), eve.session()), "c1", "hello"));
        assertEquals(
                List.of(), stores.messages().page(room, new PageQuery.Latest(1)).messages());
    }

    @Test
    void aSessionThatIsOverSaysNothing() {
        var ada = cast.guest("ada");
        var author = cast.in(cast.general(), ada);
        cast.send(author, "c1", "said in time");
        stores.sessions().end(ada.session(), Cast.NOW);

        assertRefused(new Refusal.SessionOver(), () -> cast.send(author, "c2", "too late"));
        assertRefused(new Refusal.SessionOver(), () -> cast.send(author, "c1", "said in time"));
        var forged = StaleMembership.of(cast.general(), ada.id(), new SessionId(UUID.randomUUID()));
        assertRefused(new Refusal.SessionOver(), () -> cast.send(forged, "c3", "never"));
        assertEquals(1, all().size());
    }

    @Test
    void aSessionThatExpiredSaysNothing() {
        var ada = cast.guest("ada");
        var draft = new Draft(new ClientId("c1"), "hello");
        var id = new MessageId(UUID.randomUUID());
        var author = cast.in(cast.general(), ada);

        assertRefused(
                new Refusal.SessionOver(),
                () -> stores.messages().append(author, draft, id, Cast.NOW.plus(Duration.ofDays(30))));
    }

    @Test
    void aSessionSpeaksForItsOwnUserOnly() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var mixed = StaleMembership.of(cast.general(), ada.id(), bob.session());

        assertRefused(new Refusal.SessionOver(), () -> cast.send(mixed, "c1", "in ada's name"));
    }

    @Test
    void whileASessionEndsNothingIsTakenAfterwards() {
        var ada = cast.guest("ada");
        var author = cast.in(cast.general(), ada);
        var race = Race.of(50, runner -> {
            if (runner == 25) {
                stores.sessions().end(ada.session(), Cast.NOW);
                return (long) all().size();
            }
            cast.send(author, "c" + runner, "words");
            return -1L;
        });

        long takenAtTheEnd =
                race.done().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertEquals(takenAtTheEnd, all().size());
        race.refused().forEach(refusal -> assertEquals(new Refusal.SessionOver(), refusal));
    }

    @Test
    void aRefusalLeavesNoHole() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var author = cast.in(cast.general(), ada);
        cast.send(author, "c", "first");
        var race = Race.of(60, runner -> switch (runner % 3) {
            case 0 -> cast.send(author, "c", "other");
            case 1 ->
                cast.send(StaleMembership.of(cast.general(), bob.id(), new SessionId(UUID.randomUUID())), "c", "no");
            default -> cast.send(author, "c" + runner, "yes");
        });

        assertEquals(20, race.done().size());
        assertEquals(40, race.refused().size());
        assertEquals(
                LongStream.rangeClosed(1, 21).boxed().toList(),
                all().stream().map(Message::seq).toList());
        assertEquals(LongStream.rangeClosed(2, 24).boxed().toList(), heard.revisions(cast.general()));
    }

    @Test
    void textComesBackByteForByte() {
        var ada = cast.guest("ada");
        var hostile = List.of(
                "Robert'); DROP TABLE messages;--",
                "\uFFFE\uFFFF noncharacters",
                "e" + "\u0301".repeat(1_000),
                "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD",
                "NFC é and NFD e\u0301",
                "  spaces at the ends \t\n",
                "\r\n\u2028\u2029\u0085\u0001\u001F\u007F",
                "👩\u200D👩\u200D👧\u200D👦 𝕬 \uDBFF\uDFFF",
                "%s ${jndi:ldap://x} <script>alert(1)</script> :name ?1 \\",
                "x".repeat(40_000));
        for (var text : hostile) {
            var message = cast.say(ada, cast.general(), text).message();
            assertArrayEquals(
                    text.getBytes(StandardCharsets.UTF_8), message.content().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(hostile, all().stream().map(Message::content).toList());
    }

    @Test
    void theNewestMessageOfEachRoomIsKnown() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var eve = cast.guest("eve");
        var room = cast.direct(ada, bob);
        cast.direct(ada, eve);
        cast.say(ada, room, "first");
        var direct = cast.say(bob, room, "second").message();
        var general = cast.say(eve, cast.general(), "hello").message();

        assertEquals(
                Map.of(room, direct, cast.general(), general), stores.messages().latest(ada.id()));
        assertEquals(Map.of(cast.general(), general), stores.messages().latest(eve.id()));
        assertEquals(Map.of(), stores.messages().latest(new UserId(UUID.randomUUID())));
    }

    private List<Message> all() {
        return stores.messages()
                .page(cast.general(), new PageQuery.Latest(PageQuery.LIMIT))
                .messages();
    }
}
