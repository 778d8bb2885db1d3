package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.people.Person;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [OpinionStore] promises of reactions.
public abstract class OpinionContract extends StoreContract {
    private static final Instant LATER = Cast.NOW.plus(Duration.ofMinutes(1));
    private static final int KINDS = 3;
    private static final Emoji THUMB = new Emoji("👍");
    private static final Emoji HEART = new Emoji("❤️");

    private Cast.Guest ada;
    private Cast.Guest bob;
    private RoomId room;
    private Message message;

    @BeforeEach
    void say() {
        ada = cast.guest("ada");
        bob = cast.guest("bob");
        room = cast.room(RoomKind.PUBLIC, "tea", ada, bob);
        message = cast.say(bob, room, "tea is ready").message();
    }

    @Test
    void aReactionChangesTheMessageAndIsSeenWhereverItIsRead() {
        var reacted = react(ada, THUMB);

        assertEquals(List.of(new Reaction(THUMB, 1, List.of(ada.id()))), reacted.reactions());
        assertEquals(message.rev() + 1, reacted.rev());
        assertEquals(message.seq(), reacted.seq());
        assertEquals(List.of(new Event.MessageChanged(reacted)), heard.all(Event.MessageChanged.class));
        assertEquals(Optional.of(reacted), stores.messages().find(room, message.id()));
        assertEquals(
                reacted,
                stores.messages().page(room, new PageQuery.Latest(1)).messages().getFirst());
        assertEquals(
                List.of(reacted),
                stores.messages().changes(room, message.rev(), 10).messages());
        assertEquals(reacted, stores.messages().latest(ada.id()).get(room));
    }

    @Test
    void emojiStandInTheOrderOfTheirFirstUse() {
        react(ada, HEART);
        react(bob, THUMB);
        var reacted = react(bob, HEART);
        assertEquals(
                List.of(new Reaction(HEART, 2, List.of(ada.id(), bob.id())), new Reaction(THUMB, 1, List.of(bob.id()))),
                reacted.reactions());

        takeBack(ada, HEART);
        assertEquals(
                List.of(HEART, THUMB),
                now().reactions().stream().map(Reaction::emoji).toList());
        takeBack(bob, HEART);
        react(ada, HEART);
        assertEquals(
                List.of(THUMB, HEART),
                now().reactions().stream().map(Reaction::emoji).toList());
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        var reacted = react(ada, THUMB);
        assertEquals(reacted, react(ada, THUMB));
        assertEquals(reacted, takeBack(bob, THUMB));
        assertEquals(reacted, takeBack(ada, HEART));
        assertEquals(1, heard.all(Event.MessageChanged.class).size());

        takeBack(ada, THUMB);
        assertEquals(List.of(), now().reactions());
    }

    @Test
    void whatIsExpressedTogetherTakesOneRevision() {
        var expressed = express(reaction(ada, THUMB, true), reaction(bob, THUMB, true), reaction(bob, HEART, true));
        var changed = new Expressed.Counted(now());
        assertEquals(List.of(changed, changed, changed), expressed);
        assertEquals(message.rev() + 1, now().rev());
        assertEquals(List.of(new Event.MessageChanged(now())), heard.all(Event.MessageChanged.class));

        express(reaction(ada, HEART, true), reaction(ada, HEART, false));
        assertEquals(message.rev() + 1, now().rev());
    }

    @Test
    void whoIsRefusedTakesNobodyAlong() {
        var stale = reaction(bob, HEART, true);
        var ended = cast.guest("eve");
        stores.members().join(room, ended.id(), ended.session(), cast.ids(), Cast.NOW);
        var over = reaction(ended, HEART, true);
        stores.sessions().end(ended.session(), Cast.NOW);
        stores.members().remove(cast.in(room, ada), bob.id(), false, cast.ids(), Cast.NOW);

        var expressed = express(stale, over, reaction(ada, THUMB, true));
        assertEquals(
                List.of(
                        new Expressed.Declined(new Refusal.RoomNotFound()),
                        new Expressed.Declined(new Refusal.SessionOver()),
                        new Expressed.Counted(now())),
                expressed);
        assertEquals(List.of(new Reaction(THUMB, 1, List.of(ada.id()))), now().reactions());
    }

    @Test
    void aMessageHasOnlySoManyDifferentEmoji() {
        List.of("👍", "❤️", "🎉").forEach(emoji -> react(ada, new Emoji(emoji)));
        assertDeclined(new Refusal.TooManyReactions(KINDS), reaction(bob, new Emoji("😀"), true));
        react(bob, THUMB);
        takeBack(ada, HEART);
        react(bob, new Emoji("😀"));
    }

    @Test
    void theFirstOfACrowdAreNamedAndAllCanBeAskedFor() {
        var crowd = IntStream.range(0, Reaction.SHOWN + 5)
                .mapToObj(i -> cast.guest("guest" + i))
                .toList();
        for (var guest : crowd) {
            stores.members().join(room, guest.id(), guest.session(), cast.ids(), Cast.NOW);
            react(guest, THUMB);
        }
        assertEquals(first(crowd), now().reactions());
        assertEquals(people(crowd), everybody());

        assertEquals(Set.of(THUMB), own(crowd.getLast()));
        assertEquals(Set.of(), own(ada));

        takeBack(crowd.getFirst(), THUMB);
        takeBack(crowd.getLast(), THUMB);
        assertEquals(Set.of(), own(crowd.getLast()));
        var left = crowd.subList(1, crowd.size() - 1);
        assertEquals(first(left), now().reactions());
        assertEquals(people(left), everybody());
    }

    private Set<Emoji> own(Cast.Guest guest) {
        return stores.opinions().own(room, message.id(), guest.id()).reactions();
    }

    private static List<Reaction> first(List<Cast.Guest> crowd) {
        var shown = crowd.stream().limit(Reaction.SHOWN).map(Cast.Guest::id).toList();
        return List.of(new Reaction(THUMB, crowd.size(), shown));
    }

    private static List<Person> people(List<Cast.Guest> crowd) {
        return crowd.stream().map(Cast.Guest::person).toList();
    }

    /// Page by page.
    private List<Person> everybody() {
        var found = new ArrayList<Person>();
        var page = stores.opinions().reactors(room, message.id(), THUMB, 0, 10);
        while (!page.isEmpty()) {
            assertTrue(page.size() <= 10);
            page.forEach(reactor -> found.add(reactor.person()));
            page = stores.opinions()
                    .reactors(room, message.id(), THUMB, page.getLast().number(), 10);
        }
        return found;
    }

    @Test
    void aDeletionTakesTheReactionsAlong() {
        react(ada, THUMB);
        stores.messages().delete(cast.in(room, bob), message.id(), LATER);
        assertEquals(List.of(), now().reactions());
        assertEquals(List.of(), everybody());
        assertDeclined(new Refusal.MessageNotFound(), reaction(ada, THUMB, true));
    }

    @Test
    void anEditKeepsThem() {
        var reacted = react(ada, THUMB);
        stores.messages().edit(cast.in(room, bob), message.id(), "tea is cold", LATER);
        assertEquals(reacted.reactions(), now().reactions());
    }

    @Test
    void notesAndWhatIsNotThereTakeNone() {
        var note = stores.messages()
                .page(room, new PageQuery.After(0, 1))
                .messages()
                .getFirst();
        var opinion = List.of(reaction(ada, THUMB, true));
        var declined = stores.opinions()
                .express(room, note.id(), opinion, KINDS, LATER)
                .getFirst();
        assertTrue(declined instanceof Expressed.Declined(Refusal.NotAllowed _), declined.toString());
        assertRefused(
                new Refusal.MessageNotFound(),
                () -> stores.opinions().express(room, new MessageId(UUID.randomUUID()), opinion, KINDS, LATER));
        var other = cast.direct(ada, bob);
        assertRefused(
                new Refusal.MessageNotFound(),
                () -> stores.opinions().express(other, message.id(), opinion, KINDS, LATER));
        react(ada, THUMB);
        assertEquals(List.of(), stores.opinions().reactors(other, message.id(), THUMB, 0, 10));
    }

    @Test
    void whoeverHasAVoiceReactsEvenWhereOthersSpeak() {
        settle(Optional.of(true), Optional.empty());
        react(bob, THUMB);
        stores.members().mute(cast.in(room, ada), bob.id(), Member.FOR_GOOD, Cast.NOW);
        assertDeclined(new Refusal.Muted(Member.FOR_GOOD), reaction(bob, HEART, true));
        takeBack(bob, THUMB);
        react(ada, THUMB);
        settle(Optional.empty(), Optional.of(true));
        assertDeclined(new Refusal.RoomArchived(), reaction(ada, HEART, true));
        assertDeclined(new Refusal.RoomArchived(), reaction(ada, THUMB, false));
    }

    private void settle(Optional<Boolean> readOnly, Optional<Boolean> archived) {
        var edit = new RoomEdit(Optional.empty(), Optional.empty(), readOnly, Optional.empty(), archived);
        stores.rooms().change(cast.in(room, ada), edit, cast.ids(), Cast.NOW);
    }

    @Test
    void theSameReactionAHundredTimesAtOnceIsOne() {
        var race = Race.of(100, _ -> express(reaction(ada, THUMB, true)));
        assertEquals(100, race.done().size());
        assertEquals(List.of(new Reaction(THUMB, 1, List.of(ada.id()))), now().reactions());
        assertEquals(1, heard.all(Event.MessageChanged.class).size());
    }

    private void assertDeclined(Refusal expected, Opinion opinion) {
        assertEquals(List.of(new Expressed.Declined(expected)), express(opinion));
    }

    private Message react(Cast.Guest guest, Emoji emoji) {
        return counted(reaction(guest, emoji, true));
    }

    private Message takeBack(Cast.Guest guest, Emoji emoji) {
        return counted(reaction(guest, emoji, false));
    }

    private Message counted(Opinion opinion) {
        return switch (express(opinion).getFirst()) {
            case Expressed.Counted(var changed) -> changed;
            case Expressed.Declined(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private List<Expressed> express(Opinion... opinions) {
        return stores.opinions().express(room, message.id(), List.of(opinions), KINDS, LATER);
    }

    private Opinion reaction(Cast.Guest guest, Emoji emoji, boolean on) {
        return new Opinion(cast.in(room, guest), new Opinion.Stance.React(emoji, on));
    }

    private Message now() {
        return stores.messages().find(room, message.id()).orElseThrow();
    }
}
