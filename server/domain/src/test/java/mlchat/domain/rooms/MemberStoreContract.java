package mlchat.domain.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.Username;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [MemberStore] promises of coming, going, and what moderators and owners do about people.
public abstract class MemberStoreContract extends StoreContract {
    private Cast.Guest ada;
    private Cast.Guest bob;
    private Cast.Guest eve;
    private RoomId room;

    @BeforeEach
    void meet() {
        ada = cast.guest("ada");
        bob = cast.guest("bob");
        eve = cast.guest("eve");
        room = cast.room(RoomKind.PUBLIC, "tea", ada, bob);
    }

    @Test
    void anybodyComesIntoAPublicRoomAndHasReadWhatWasSaid() {
        cast.say(ada, room, "before");
        join(eve);
        join(eve);

        var view = stores.rooms().view(room, eve.id()).orElseThrow();
        assertEquals(Role.MEMBER, view.role());
        assertEquals(3, view.room().memberCount());
        assertEquals(new ReadMark(3, 0, 0), view.mark());
        assertEquals(SystemNote.of(SystemNote.Kind.JOINED), lastNote());
        assertEquals(
                1,
                heard.all(Event.RoomJoined.class).stream()
                        .filter(joined -> joined.equals(new Event.RoomJoined(eve.id(), room)))
                        .count());
        assertEquals(
                new ReadMark(0, 1, 0),
                stores.rooms().view(room, bob.id()).orElseThrow().mark(),
                "notes do not count");
    }

    @Test
    void nobodyComesIntoOtherRoomsByHimself() {
        for (var kind : List.of(RoomKind.PRIVATE, RoomKind.GROUP)) {
            var closed = cast.room(kind, "closed " + kind, ada);
            assertRefused(
                    new Refusal.RoomNotFound(),
                    () -> stores.members().join(closed, eve.id(), eve.session(), cast.ids(), Cast.NOW));
        }
        var direct = cast.direct(ada, bob);
        assertRefused(
                new Refusal.RoomNotFound(),
                () -> stores.members().join(direct, eve.id(), eve.session(), cast.ids(), Cast.NOW));
        assertNotAllowed(() -> stores.members().add(cast.in(direct, ada), eve.id(), Role.MEMBER, cast.ids(), Cast.NOW));
    }

    @Test
    void whoLeavesIsGoneWithARevisionAndComesBackAsAMember() {
        stores.members().appoint(cast.in(room, ada), bob.id(), Role.MODERATOR, Cast.NOW);
        var rev = revision();
        leave(bob, Optional.empty());

        assertEquals(Optional.empty(), stores.rooms().role(room, bob.id()));
        assertEquals(Optional.empty(), stores.members().member(room, bob.id()));
        assertEquals(Set.of(cast.general()), stores.rooms().revisions(bob.id()).keySet());
        assertEquals(1, stores.rooms().view(room, ada.id()).orElseThrow().room().memberCount());
        var gone = stores.messages().changes(room, rev, 10).members();
        assertEquals(List.of(bob.person()), gone.stream().map(Member::person).toList());
        assertEquals(Optional.of(Cast.NOW), gone.getFirst().leftAt());
        assertEquals(SystemNote.of(SystemNote.Kind.LEFT), lastNote());
        assertEquals(
                List.of(new Event.RoomLeft(bob.id(), room, Event.RoomLeft.Reason.LEFT)),
                heard.all(Event.RoomLeft.class));

        join(bob);
        assertEquals(Optional.of(Role.MEMBER), stores.rooms().role(room, bob.id()));
    }

    @Test
    void theLastOwnerNamesAnotherBeforeLeaving() {
        assertRefused(new Refusal.LastOwner(), () -> leave(ada, Optional.empty()));
        assertRefused(new Refusal.MemberNotFound(), () -> leave(ada, Optional.of(eve)));
        assertRefused(new Refusal.LastOwner(), () -> leave(ada, Optional.of(ada)));
        leave(ada, Optional.of(bob));
        assertEquals(Optional.of(Role.OWNER), stores.rooms().role(room, bob.id()));
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() {
        stores.members().appoint(cast.in(room, ada), bob.id(), Role.OWNER, Cast.NOW);
        join(eve);
        var race = Race.of(100, runner -> {
            leave(runner % 2 == 0 ? ada : bob, Optional.empty());
            return runner;
        });

        assertEquals(1, race.done().size());
        assertEquals(2, stores.rooms().view(room, eve.id()).orElseThrow().room().memberCount());
    }

    @Test
    void anEmptyPublicRoomBelongsToWhoComesNextAndAnotherIsDeleted() {
        leave(bob, Optional.empty());
        leave(ada, Optional.empty());
        join(eve);
        assertEquals(Optional.of(Role.OWNER), stores.rooms().role(room, eve.id()));

        var hidden = cast.room(RoomKind.PRIVATE, "hidden", ada);
        stores.members().leave(cast.in(hidden, ada), Optional.empty(), cast.ids(), Cast.NOW);
        assertRefused(new Refusal.RoomNotFound(), () -> stores.messages().changes(hidden, 0, 10));
    }

    @Test
    void nobodyLeavesTheGeneralRoomOrADirectOne() {
        var direct = cast.direct(ada, bob);
        for (var stays : List.of(cast.general(), direct)) {
            assertPermanent(() -> stores.members().leave(cast.in(stays, bob), Optional.empty(), cast.ids(), Cast.NOW));
        }
    }

    @Test
    void membersBringOthersIn() {
        var hidden = cast.room(RoomKind.PRIVATE, "hidden", ada, bob);
        stores.members().add(cast.in(hidden, bob), eve.id(), Role.MEMBER, cast.ids(), Cast.NOW);

        assertEquals(Optional.of(Role.MEMBER), stores.rooms().role(hidden, eve.id()));
        var note = stores.messages()
                .page(hidden, new PageQuery.Latest(1))
                .messages()
                .getFirst();
        assertEquals(Optional.of(SystemNote.about(SystemNote.Kind.ADDED, eve.person())), note.system());
        assertEquals(bob.person(), note.sender());
    }

    @Test
    void onlyOwnersGiveRolesAndOneOwnerStays() {
        assertNotAllowed(() -> appoint(bob, ada, Role.MEMBER));
        assertRefused(new Refusal.LastOwner(), () -> appoint(ada, ada, Role.MEMBER));
        assertRefused(new Refusal.MemberNotFound(), () -> appoint(ada, eve, Role.MODERATOR));
        appoint(ada, bob, Role.OWNER);
        appoint(bob, ada, Role.MODERATOR);
        assertEquals(Optional.of(Role.MODERATOR), stores.rooms().role(room, ada.id()));
    }

    @Test
    void moderatorsRemoveMembersButNobodyAboveThem() {
        join(eve);
        assertNotAllowed(() -> remove(bob, eve, false));
        appoint(ada, bob, Role.MODERATOR);
        assertNotAllowed(() -> remove(bob, ada, false));
        assertNotAllowed(() -> remove(bob, bob, false));
        remove(bob, eve, false);

        assertEquals(Optional.empty(), stores.rooms().role(room, eve.id()));
        assertEquals(SystemNote.about(SystemNote.Kind.REMOVED, eve.person()), lastNote());
        assertEquals(
                List.of(new Event.RoomLeft(eve.id(), room, Event.RoomLeft.Reason.REMOVED)),
                heard.all(Event.RoomLeft.class));
        assertRefused(new Refusal.MemberNotFound(), () -> remove(bob, eve, false));
        join(eve);
    }

    @Test
    void whoIsBannedStaysOutUntilPardonedOrBroughtInByAModerator() {
        remove(ada, eve, true);
        assertRefused(new Refusal.Banned(), () -> join(eve));
        assertRefused(
                new Refusal.Banned(),
                () -> stores.members().add(cast.in(room, bob), eve.id(), Role.MEMBER, cast.ids(), Cast.NOW));
        assertEquals(List.of(eve.person()), stores.members().banned(room, 10));

        stores.members().pardon(cast.in(room, ada), eve.id(), Cast.NOW);
        join(eve);
        remove(ada, eve, true);
        assertEquals(
                new Event.RoomLeft(eve.id(), room, Event.RoomLeft.Reason.BANNED),
                heard.all(Event.RoomLeft.class).getLast());
        stores.members().add(cast.in(room, ada), eve.id(), Role.MEMBER, cast.ids(), Cast.NOW);
        assertEquals(List.of(), stores.members().banned(room, 10));
    }

    @Test
    void whoIsMutedReadsButDoesNotSpeakForSoLong() {
        var until = Cast.NOW.plus(Duration.ofMinutes(5));
        stores.members().mute(cast.in(room, ada), bob.id(), until, Cast.NOW);
        assertRefused(new Refusal.Muted(until), () -> cast.say(bob, room, "psst"));
        assertEquals(
                Optional.of(until),
                stores.members().member(room, bob.id()).orElseThrow().mutedUntil());

        stores.members().mute(cast.in(room, ada), bob.id(), Cast.NOW, Cast.NOW);
        cast.say(bob, room, "hello");
        assertNotAllowed(() -> stores.members().mute(cast.in(room, bob), ada.id(), until, Cast.NOW));
    }

    @Test
    void goingAndComingBackLiftsNoSilenceAndNoWait() {
        settle(new RoomEdit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(30)),
                Optional.empty()));
        cast.say(bob, room, "one");
        leave(bob, Optional.empty());
        join(bob);
        assertRefused(new Refusal.SlowMode(Duration.ofSeconds(30)), () -> cast.say(bob, room, "two"));

        stores.members().mute(cast.in(room, ada), bob.id(), Member.FOR_GOOD, Cast.NOW);
        leave(bob, Optional.empty());
        join(bob);
        assertRefused(new Refusal.Muted(Member.FOR_GOOD), () -> cast.say(bob, room, "psst"));
        assertEquals(
                Optional.of(Member.FOR_GOOD),
                heard.all(Event.MemberChanged.class).getLast().member().mutedUntil());
    }

    @Test
    void anArchivedRoomThatItsLastMemberLeavesIsDeleted() {
        leave(bob, Optional.empty());
        settle(new RoomEdit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true)));
        leave(ada, Optional.empty());
        cast.room(RoomKind.PUBLIC, "tea", eve);
    }

    @Test
    void onlyModeratorsSpeakInAReadOnlyRoom() {
        settle(new RoomEdit(Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty()));
        assertRefused(new Refusal.ReadOnly(), () -> cast.say(bob, room, "hello"));
        cast.say(ada, room, "listen");
        appoint(ada, bob, Role.MODERATOR);
        cast.say(bob, room, "hello");
    }

    @Test
    void membersWaitInASlowRoomAndModeratorsDoNot() {
        settle(new RoomEdit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(30)),
                Optional.empty()));
        cast.say(bob, room, "one");
        assertRefused(new Refusal.SlowMode(Duration.ofSeconds(30)), () -> cast.say(bob, room, "two"));
        cast.say(ada, room, "one");
        cast.say(ada, room, "two");
    }

    @Test
    void membersAreListedByNamePageByPage() {
        join(eve);
        assertEquals(List.of("ada", "bob"), names(stores.members().members(room, Optional.empty(), 2)));
        assertEquals(List.of("eve"), names(stores.members().members(room, Optional.of(new Username("bob")), 2)));
        leave(bob, Optional.empty());
        assertEquals(List.of("ada", "eve"), names(stores.members().members(room, Optional.empty(), 10)));
    }

    @Test
    void whoHasLostTheRightBetweenTheCheckAndTheCommitDoesNothing() {
        join(eve);
        appoint(ada, bob, Role.MODERATOR);
        var stale = cast.in(room, bob);
        appoint(ada, bob, Role.MEMBER);
        assertNotAllowed(() -> stores.members().remove(stale, eve.id(), false, cast.ids(), Cast.NOW));
        remove(ada, bob, false);
        assertRefused(new Refusal.RoomNotFound(), () -> cast.send(stale, "c1", "still here?"));
    }

    @Test
    void everyChangeOfPeopleTakesTheNextRevision() {
        join(eve);
        appoint(ada, eve, Role.MODERATOR);
        remove(ada, bob, true);
        leave(eve, Optional.empty());

        var revs = heard.all(Event.RoomChange.class).stream()
                .filter(change -> change.roomId().equals(room))
                .map(Event.RoomChange::rev)
                .toList();
        assertEquals(LongStream.rangeClosed(2, revision()).boxed().toList(), revs);
    }

    private static List<String> names(List<Member> members) {
        return members.stream()
                .map(member -> member.person().username().value())
                .toList();
    }

    private long revision() {
        return stores.rooms().view(room, ada.id()).orElseThrow().room().rev();
    }

    private SystemNote lastNote() {
        return stores.messages().page(room, new PageQuery.Latest(100)).messages().stream()
                .map(Message::system)
                .flatMap(Optional::stream)
                .toList()
                .getLast();
    }

    private void settle(RoomEdit edit) {
        stores.rooms().change(cast.in(room, ada), edit, cast.ids(), Cast.NOW);
    }

    private void join(Cast.Guest guest) {
        stores.members().join(room, guest.id(), guest.session(), cast.ids(), Cast.NOW);
    }

    private void leave(Cast.Guest guest, Optional<Cast.Guest> heir) {
        stores.members().leave(cast.in(room, guest), heir.map(Cast.Guest::id), cast.ids(), Cast.NOW);
    }

    private void appoint(Cast.Guest actor, Cast.Guest guest, Role role) {
        stores.members().appoint(cast.in(room, actor), guest.id(), role, Cast.NOW);
    }

    private void remove(Cast.Guest actor, Cast.Guest guest, boolean ban) {
        stores.members().remove(cast.in(room, actor), guest.id(), ban, cast.ids(), Cast.NOW);
    }
}
