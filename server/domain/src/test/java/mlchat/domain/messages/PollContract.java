package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [OpinionStore] promises of polls.
public abstract class PollContract extends StoreContract {
    private static final Instant LATER = Cast.NOW.plus(Duration.ofMinutes(1));
    private static final int TEA = 0;
    private static final int COFFEE = 1;

    private Cast.Guest ada;
    private Cast.Guest bob;
    private RoomId room;
    private Message message;

    @BeforeEach
    void ask() {
        ada = cast.guest("ada");
        bob = cast.guest("bob");
        room = cast.room(RoomKind.PUBLIC, "tea", ada, bob);
        message = ask(bob, new Poll.Form(false, false, Optional.empty()));
    }

    private Message ask(Cast.Guest guest, Poll.Form form) {
        var id = cast.ids().next();
        var draft = new Draft(new ClientId(id.toString()), "What shall it be?")
                .asking(new Ask(List.of("tea", "coffee: strong"), form));
        return stores.messages()
                .append(cast.in(room, guest), draft, new MessageId(id), Cast.NOW)
                .message();
    }

    @Test
    void aPollIsReadAsItWasAsked() {
        var expected = new Poll(
                List.of(new Poll.Option("tea", 0, List.of()), new Poll.Option("coffee: strong", 0, List.of())),
                new Poll.Form(false, false, Optional.empty()),
                0,
                Optional.empty());
        assertEquals(Optional.of(expected), message.poll());
        assertEquals(message, now());
        assertEquals(
                message,
                stores.messages()
                        .page(room, new Shown.InRoom(), new PageQuery.Latest(1))
                        .messages()
                        .getFirst());
    }

    @Test
    void thePollSentAgainIsTheOneBeforeEvenWhenItHasEndedAndAnotherOneIsRefused() {
        var soon = new Ask(List.of("tea", "coffee"), new Poll.Form(false, false, Optional.of(LATER)));
        var first = append(soon, Cast.NOW);
        vote(ada, TEA);
        assertEquals(new Appended.Repeat(first.message()), append(soon, LATER.plusSeconds(1)));
        for (var other : List.of(
                new Ask(List.of("tea", "cocoa"), soon.form()),
                new Ask(soon.options(), new Poll.Form(true, false, Optional.of(LATER))))) {
            assertRefused(new Refusal.ClientIdReused(), () -> append(other, Cast.NOW));
        }
        assertRefused(
                new Refusal.PollInvalid("A poll ends in the future, within a year."),
                () -> stores.messages()
                        .append(
                                cast.in(room, ada),
                                new Draft(new ClientId("late"), "What?").asking(soon),
                                new MessageId(cast.ids().next()),
                                LATER));
    }

    private Appended append(Ask ask, Instant at) {
        var draft = new Draft(new ClientId("again"), "What?").asking(ask);
        return stores.messages()
                .append(cast.in(room, ada), draft, new MessageId(cast.ids().next()), at);
    }

    @Test
    void aVoteChangesTheMessageOnceAndIsSeenByAll() {
        var voted = vote(ada, TEA);
        assertEquals(List.of(1, 0), votes(voted));
        assertEquals(List.of(ada.id()), option(voted, TEA).first());
        assertEquals(1, poll(voted).voters());
        assertEquals(message.rev() + 1, voted.rev());
        assertEquals(voted, now());
        assertEquals(List.of(new Event.MessageChanged(voted)), heard.all(Event.MessageChanged.class));
        assertEquals(Set.of(TEA), choice(ada));
        assertEquals(Set.of(), choice(bob));

        assertEquals(voted, vote(ada, TEA));
        assertEquals(1, heard.all(Event.MessageChanged.class).size());
    }

    @Test
    void whoChoosesAnotherLeavesTheFirst() {
        vote(ada, TEA);
        var changed = vote(ada, COFFEE);
        assertEquals(List.of(0, 1), votes(changed));
        assertEquals(1, poll(changed).voters());
        assertEquals(List.of(), option(changed, TEA).first());

        var back = vote(ada);
        assertEquals(List.of(0, 0), votes(back));
        assertEquals(0, poll(back).voters());
        assertEquals(Set.of(), choice(ada));
    }

    @Test
    void severalCanBeChosenOnlyWhereThePollSaysSo() {
        assertDeclined(
                new Refusal.PollInvalid("In this poll one chooses one option."), opinion(ada, Set.of(TEA, COFFEE)));
        message = ask(ada, new Poll.Form(true, false, Optional.empty()));
        var voted = vote(bob, TEA, COFFEE);
        assertEquals(List.of(1, 1), votes(voted));
        assertEquals(1, poll(voted).voters());
        assertEquals(List.of(0, 1), votes(vote(bob, COFFEE)));
    }

    @Test
    void whatThePollDoesNotHaveCannotBeChosen() {
        assertDeclined(new Refusal.PollInvalid("There is no such option."), opinion(ada, Set.of(2)));
        assertDeclined(new Refusal.PollInvalid("There is no such option."), opinion(ada, Set.of(-1)));
        message = cast.say(ada, room, "no poll").message();
        assertDeclined(new Refusal.PollInvalid("This message asks nobody to choose."), opinion(ada, Set.of(TEA)));
    }

    @Test
    void whereVotesAreSecretNobodyIsNamed() {
        message = ask(ada, new Poll.Form(false, true, Optional.empty()));
        vote(ada, TEA);
        var voted = vote(bob, TEA);
        assertEquals(2, option(voted, TEA).votes());
        assertEquals(List.of(), option(voted, TEA).first());
        assertEquals(List.of(1, 0), votes(vote(ada)));
        assertEquals(Set.of(TEA), choice(bob));
    }

    @Test
    void whoAskedClosesThePollAndAModeratorDoes() {
        assertTrue(express(close(cast.guest("eve"))).getFirst() instanceof Expressed.Declined(Refusal.RoomNotFound _));
        vote(ada, TEA);
        var closed = counted(close(bob));
        assertEquals(Optional.of(LATER), poll(closed).closedAt());
        assertEquals(List.of(1, 0), votes(closed));
        assertEquals(closed, counted(close(ada)));
        assertDeclined(new Refusal.PollClosed(), opinion(ada, Set.of(COFFEE)));
        assertDeclined(new Refusal.PollClosed(), opinion(ada, Set.of()));

        message = ask(ada, new Poll.Form(false, false, Optional.empty()));
        assertTrue(express(close(bob)).getFirst() instanceof Expressed.Declined(Refusal.NotAllowed _));
        assertTrue(express(opinion(bob, Set.of(TEA)), close(ada), opinion(ada, Set.of(TEA)))
                .getLast()
                .equals(new Expressed.Declined(new Refusal.PollClosed())));
        assertEquals(List.of(1, 0), votes(now()));
    }

    @Test
    void atItsEndAPollClosesByItself() {
        message = ask(ada, new Poll.Form(false, false, Optional.of(LATER)));
        assertEquals(Optional.of(LATER), poll(now()).form().closesAt());
        assertDeclined(new Refusal.PollClosed(), opinion(bob, Set.of(TEA)));
        message = ask(ada, new Poll.Form(false, false, Optional.of(LATER.plusMillis(1))));
        assertEquals(List.of(1, 0), votes(vote(bob, TEA)));
    }

    @Test
    void theFirstOfACrowdAreNamed() {
        var crowd = IntStream.range(0, Reaction.SHOWN + 5)
                .mapToObj(i -> cast.guest("guest" + i))
                .toList();
        for (var guest : crowd) {
            stores.members().join(room, guest.id(), guest.session(), cast.ids(), Cast.NOW);
            vote(guest, TEA);
        }
        assertEquals(ids(crowd.subList(0, Reaction.SHOWN)), option(now(), TEA).first());
        vote(crowd.getFirst());
        vote(crowd.getLast(), COFFEE);
        assertEquals(
                ids(crowd.subList(1, Reaction.SHOWN + 1)), option(now(), TEA).first());
        assertEquals(List.of(Reaction.SHOWN + 3, 1), votes(now()));
        assertEquals(Reaction.SHOWN + 4, poll(now()).voters());
    }

    @Test
    void whoeverMayReactMayVote() {
        stores.members().mute(cast.in(room, ada), bob.id(), Member.FOR_GOOD, Cast.NOW);
        assertDeclined(new Refusal.Muted(Member.FOR_GOOD), opinion(bob, Set.of(TEA)));
        assertDeclined(new Refusal.RoomNotFound(), opinion(cast.guest("eve"), Set.of(TEA)));
    }

    @Test
    void anEditKeepsThePollAndADeletionTakesItAlong() {
        vote(ada, TEA);
        stores.messages().edit(cast.in(room, bob), message.id(), new Wording("What now?", Mentions.NONE), LATER);
        assertEquals(List.of(1, 0), votes(now()));
        stores.messages().delete(cast.in(room, bob), message.id(), LATER);
        assertEquals(Optional.empty(), now().poll());
        assertEquals(Set.of(), choice(ada));
        assertDeclined(new Refusal.MessageNotFound(), opinion(ada, Set.of(TEA)));
    }

    @Test
    void aHundredVotesAtOnceCountOnceEach() {
        var crowd =
                IntStream.range(0, 100).mapToObj(i -> cast.guest("guest" + i)).toList();
        for (var guest : crowd) {
            stores.members().join(room, guest.id(), guest.session(), cast.ids(), Cast.NOW);
        }
        var opinions = crowd.stream().map(guest -> opinion(guest, Set.of(TEA))).toList();
        assertEquals(100, Race.of(100, i -> express(opinions.get(i))).done().size());
        assertEquals(List.of(100, 0), votes(now()));
        assertEquals(100, poll(now()).voters());
    }

    private static List<UserId> ids(List<Cast.Guest> crowd) {
        return crowd.stream().map(Cast.Guest::id).toList();
    }

    private Message now() {
        return stores.messages().find(room, message.id()).orElseThrow();
    }

    private static Poll poll(Message told) {
        return told.poll().orElseThrow();
    }

    private static Poll.Option option(Message told, int at) {
        return poll(told).options().get(at);
    }

    private static List<Integer> votes(Message told) {
        return poll(told).options().stream().map(Poll.Option::votes).toList();
    }

    private Set<Integer> choice(Cast.Guest guest) {
        return stores.opinions().own(room, message.id(), guest.id()).options();
    }

    private Message vote(Cast.Guest guest, Integer... options) {
        return counted(opinion(guest, Set.of(options)));
    }

    private Message counted(Opinion opinion) {
        return switch (express(opinion).getFirst()) {
            case Expressed.Counted(var changed) -> changed;
            case Expressed.Declined(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private void assertDeclined(Refusal expected, Opinion opinion) {
        assertEquals(List.of(new Expressed.Declined(expected)), express(opinion));
    }

    private List<Expressed> express(Opinion... opinions) {
        return stores.opinions().express(room, message.id(), List.of(opinions), 50, LATER);
    }

    private Opinion opinion(Cast.Guest guest, Set<Integer> options) {
        return new Opinion(member(guest), new Opinion.Stance.Vote(options));
    }

    private Opinion close(Cast.Guest guest) {
        return new Opinion(member(guest), new Opinion.Stance.Close());
    }

    /// Who has never been in the room shows what those have who were thrown out: a membership that is over.
    private Membership member(Cast.Guest guest) {
        boolean stranger = !guest.equals(ada)
                && !guest.equals(bob)
                && stores.rooms().view(room, guest.id()).isEmpty();
        if (!stranger) {
            return cast.in(room, guest);
        }
        stores.members().join(room, guest.id(), guest.session(), cast.ids(), Cast.NOW);
        var before = cast.in(room, guest);
        stores.members().remove(cast.in(room, ada), guest.id(), false, cast.ids(), Cast.NOW);
        return before;
    }
}
