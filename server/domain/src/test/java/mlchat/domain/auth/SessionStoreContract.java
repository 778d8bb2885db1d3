package mlchat.domain.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mlchat.domain.auth.RefreshToken.Digest;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [SessionStore] promises.
public abstract class SessionStoreContract extends StoreContract {
    private static final Instant NOW = Cast.NOW;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofDays(14);
    private static final Instant END = NOW.plus(Duration.ofDays(30));
    private static final Digest FIRST = new Digest("first");
    private static final Digest SECOND = new Digest("second");
    private static final Digest THIRD = new Digest("third");

    @Test
    void anOpenSessionLivesUntilItsEnd() {
        var session = open(FIRST);

        assertEquals(Optional.of(session), stores.sessions().live(session.id(), NOW));
        assertEquals(Optional.of(session), stores.sessions().live(session.id(), END.minusMillis(1)));
        assertEquals(Optional.empty(), stores.sessions().live(session.id(), END));
        assertEquals(Optional.empty(), stores.sessions().live(new SessionId(UUID.randomUUID()), NOW));
    }

    @Test
    void aSessionEndsOnce() {
        var session = open(FIRST);

        assertTrue(stores.sessions().end(session.id(), NOW));
        assertEquals(Optional.empty(), stores.sessions().live(session.id(), NOW));
        assertFalse(stores.sessions().end(session.id(), NOW));
        assertFalse(stores.sessions().end(new SessionId(UUID.randomUUID()), NOW));
        assertEquals(new Rotation.Refused(), rotate(FIRST, SECOND, NOW));
    }

    @Test
    void aTokenIsTradedForItsSuccessorAndTheSessionWasUsed() {
        var session = open(FIRST);
        var later = NOW.plusSeconds(600);

        var rotated = assertInstanceOf(Rotation.Rotated.class, rotate(FIRST, SECOND, later));
        assertEquals(session.id(), rotated.session().id());
        assertEquals(later, rotated.session().lastUsedAt());
        assertEquals(Optional.of(rotated.session()), stores.sessions().live(session.id(), later));
        assertInstanceOf(Rotation.Rotated.class, rotate(SECOND, THIRD, later));
    }

    @Test
    void anUnknownTokenIsRefused() {
        open(FIRST);
        assertEquals(new Rotation.Refused(), rotate(SECOND, THIRD, NOW));
    }

    @Test
    void thePredecessorYieldsTheSameSuccessorDuringTheGrace() {
        var session = open(FIRST);
        rotate(FIRST, SECOND, NOW);

        var repeated = assertInstanceOf(Rotation.Repeated.class, rotate(FIRST, THIRD, NOW.plus(GRACE)));
        assertEquals(sealedFor(SECOND), repeated.successor());
        assertEquals(session.id(), repeated.session().id());
        assertEquals(new Rotation.Refused(), rotate(THIRD, FIRST, NOW), "what was offered in vain is no token");
        assertInstanceOf(Rotation.Rotated.class, rotate(SECOND, THIRD, NOW.plus(GRACE)));
    }

    @Test
    void thePredecessorAfterTheGraceEndsTheSession() {
        var session = open(FIRST);
        rotate(FIRST, SECOND, NOW);

        var reused = assertInstanceOf(
                Rotation.Reused.class, rotate(FIRST, THIRD, NOW.plus(GRACE).plusMillis(1)));
        assertEquals(session.id(), reused.session().id());
        assertEquals(Optional.empty(), stores.sessions().live(session.id(), NOW));
        assertEquals(new Rotation.Refused(), rotate(SECOND, THIRD, NOW), "the whole family is over");
        assertEquals(new Rotation.Refused(), rotate(FIRST, THIRD, NOW), "it ends once");
    }

    @Test
    void anOlderTokenEndsTheSessionAlsoDuringTheGrace() {
        var session = open(FIRST);
        rotate(FIRST, SECOND, NOW);
        rotate(SECOND, THIRD, NOW);

        assertInstanceOf(Rotation.Reused.class, rotate(FIRST, new Digest("fourth"), NOW.plusSeconds(1)));
        assertEquals(Optional.empty(), stores.sessions().live(session.id(), NOW));
    }

    @Test
    void aReusedTokenEndsItsOwnSessionOnly() {
        open(FIRST);
        var other = open(new Digest("other"));
        rotate(FIRST, SECOND, NOW);
        rotate(FIRST, THIRD, NOW.plusSeconds(60));

        assertTrue(stores.sessions().live(other.id(), NOW).isPresent());
    }

    @Test
    void ofFiftyTradesAtOnceOneAdvancesAndAllGetItsSuccessor() {
        open(FIRST);
        var race = Race.of(50, runner -> rotate(FIRST, new Digest("successor " + runner), NOW));

        var kinds = race.done().stream().collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));
        assertEquals(1, kinds.get(Rotation.Rotated.class));
        assertEquals(49, kinds.get(Rotation.Repeated.class));
        Set<Successor> successors = race.done().stream()
                .filter(Rotation.Repeated.class::isInstance)
                .map(rotation -> ((Rotation.Repeated) rotation).successor())
                .collect(Collectors.toSet());
        assertEquals(1, successors.size());
        var winner = new Digest(successors.iterator().next().sealed().substring("sealed ".length()));
        assertInstanceOf(Rotation.Rotated.class, rotate(winner, SECOND, NOW));
    }

    @Test
    void aSessionThatWasNotUsedForLongIsOver() {
        open(FIRST);
        assertEquals(
                new Rotation.Refused(), rotate(FIRST, SECOND, NOW.plus(IDLE).plusMillis(1)));
        assertInstanceOf(Rotation.Rotated.class, rotate(FIRST, SECOND, NOW.plus(IDLE)));
    }

    @Test
    void useKeepsASessionFromIdling() {
        var session = open(FIRST);
        var used = NOW.plus(Duration.ofDays(10));
        stores.sessions().touch(session.id(), used);
        stores.sessions().touch(session.id(), NOW.plusSeconds(1));

        var live = stores.sessions().live(session.id(), used).orElseThrow();
        assertEquals(used, live.lastUsedAt(), "use is never noted backwards");
        assertInstanceOf(Rotation.Rotated.class, rotate(FIRST, SECOND, used.plus(IDLE)));
    }

    @Test
    void useOfAnUnknownSessionIsNoFault() {
        stores.sessions().touch(new SessionId(UUID.randomUUID()), NOW);
    }

    @Test
    void aTokenIsRefusedFromTheEndOfItsSessionOn() {
        var session = open(FIRST);
        stores.sessions().touch(session.id(), END.minusSeconds(1));
        assertEquals(new Rotation.Refused(), rotate(FIRST, SECOND, END));
        assertInstanceOf(Rotation.Rotated.class, rotate(FIRST, SECOND, END.minusMillis(1)));
    }

    @Test
    void aUsersSessionsAreListedTheOneUsedLastFirst() {
        var ada = cast.guest("ada");
        var first = open(FIRST);
        var second = open(SECOND);
        var over = open(THIRD);
        stores.sessions().end(over.id(), NOW);
        var others =
                new Session(new SessionId(UUID.randomUUID()), cast.guest("bob").id(), "", "", NOW, NOW, END);
        stores.sessions().open(others, new Digest("fourth"));
        stores.sessions().touch(first.id(), NOW.plusSeconds(1));

        assertEquals(List.of(first.id(), second.id()), listed(ada, NOW, 10));
        assertEquals(List.of(first.id()), listed(ada, NOW, 1));
        assertEquals(List.of(first.id()), listed(ada, NOW.plusSeconds(1), 10), "used since");
        assertEquals(List.of(), stores.sessions().of(first.user(), END, NOW, 10));
    }

    /// Without the session that every guest has.
    private List<SessionId> listed(Cast.Guest guest, Instant usedSince, int limit) {
        return stores.sessions().of(guest.id(), NOW.plusSeconds(2), usedSince, limit).stream()
                .map(Session::id)
                .filter(id -> !id.equals(guest.session()))
                .toList();
    }

    @Test
    void allOthersEndAndTheKeptOneLives() {
        var kept = open(FIRST);
        var other = open(SECOND);
        var over = open(THIRD);
        stores.sessions().end(over.id(), NOW);
        var stranger =
                new Session(new SessionId(UUID.randomUUID()), cast.guest("bob").id(), "", "", NOW, NOW, END);
        stores.sessions().open(stranger, new Digest("fourth"));

        var ended = stores.sessions().endOthers(kept.user(), kept.id(), NOW);
        assertTrue(ended.contains(other.id()));
        assertFalse(ended.contains(kept.id()) || ended.contains(over.id()) || ended.contains(stranger.id()));
        assertTrue(stores.sessions().live(kept.id(), NOW).isPresent());
        assertTrue(stores.sessions().live(stranger.id(), NOW).isPresent());
        assertEquals(Optional.empty(), stores.sessions().live(other.id(), NOW));
        assertEquals(new Rotation.Refused(), rotate(SECOND, new Digest("fifth"), NOW));
        assertEquals(List.of(), stores.sessions().endOthers(kept.user(), kept.id(), NOW));
    }

    private Session open(Digest first) {
        UserId user = stores.accounts()
                .login(new Username("ada"))
                .map(login -> login.account().person().id())
                .orElseGet(() -> cast.guest("ada").id());
        var session = new Session(
                new SessionId(UUID.randomUUID()), user, "Mozilla/5.0 '\"\u2028 🦊", "2001:db8::1", NOW, NOW, END);
        stores.sessions().open(session, first);
        return session;
    }

    private Rotation rotate(Digest presented, Digest successor, Instant at) {
        return stores.sessions()
                .rotate(new SessionStore.Trade(presented, successor, sealedFor(successor), at, GRACE, IDLE));
    }

    private static Successor sealedFor(Digest successor) {
        return new Successor("sealed " + successor.value());
    }
}
