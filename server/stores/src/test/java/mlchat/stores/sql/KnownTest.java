package mlchat.stores.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Appended;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the writer keeps in mind from one transaction to the next is never more than what is true.
final class KnownTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();
    private TemporaryFolder folder;
    private Sqlite sqlite;
    private UnreliableConnection connection;
    private SqlDatabase database;
    private Cast cast;
    private Cast.Guest grace;
    private Cast.Guest ada;
    private RoomId room;
    private Membership owner;
    private Membership author;

    @BeforeEach
    void openDatabase() throws Exception {
        folder = TemporaryFolder.make();
        sqlite = new Sqlite(Files.createFile(folder.path().resolve("test.db")), statements::add);
        Schema.migrate(sqlite);
        connection = new UnreliableConnection(new SqliteWriteConnection(sqlite));
        database = SqlDatabase.open(sqlite, connection, new Heard(), Cast.NOW);
        cast = new Cast(new DatabaseStores(database));
        grace = cast.guest("grace");
        ada = cast.guest("ada");
        room = cast.room(RoomKind.PUBLIC, "garden", grace, ada);
        owner = cast.in(room, grace);
        author = cast.in(room, ada);
        send("before");
    }

    @AfterEach
    void closeDatabase() {
        database.close();
        folder.close();
    }

    @Test
    void whoSpeaksAgainIsNotLookedUpAgain() {
        statements.clear();
        send("again");

        assertEquals(List.of(), asked());
    }

    @Test
    void readMarksAndMessagesOfOthersLeaveItTrue() {
        cast.send(owner, "hers", "hello");
        database.rooms().read(author, 1, true);
        statements.clear();
        send("again");
        cast.send(owner, "hers.too", "hello");
        database.rooms().read(author, 2, false);

        assertEquals(List.of(), asked());
    }

    @Test
    void otherWorkHasEverythingLookedUpAnew() {
        database.members().appoint(owner, ada.id(), Role.MODERATOR, Cast.NOW);
        statements.clear();
        send("again");

        assertEquals(List.of("members", "sessions", "rooms"), asked());
    }

    @Test
    void aSessionThatWasEndedSaysNothingMore() {
        new DatabaseStores(database).sessions().end(ada.session(), Cast.NOW);

        assertRefused(new Refusal.SessionOver());
    }

    @Test
    void whoIsRemovedSaysNothingMore() {
        database.members().remove(owner, ada.id(), false, cast.ids(), Cast.NOW);

        assertRefused(new Refusal.RoomNotFound());
    }

    @Test
    void whoIsMutedSaysNothingMore() {
        database.members().mute(owner, ada.id(), Cast.NOW.plus(LONG), Cast.NOW);

        assertRefused(new Refusal.Muted(Cast.NOW.plus(LONG)));
    }

    @Test
    void whatAnotherProcessWroteIsSeen() {
        elsewhere("UPDATE rooms SET deleted_at = 1 WHERE kind = 'PUBLIC' AND canonical_name = 'garden'");
        assertRefused(new Refusal.RoomNotFound());
    }

    @Test
    void whatAnotherProcessWroteBetweenTwoOfOneIsSeenByBoth() {
        long before = send("again").message().seq();
        elsewhere("UPDATE rooms SET seq = seq + 10, rev = rev + 10 WHERE canonical_name = 'garden'");
        assertEquals(before + 11, send("after").message().seq());
        assertEquals(before + 12, send("once.more").message().seq());
    }

    @Test
    void whatWasNotCommittedIsForgotten() {
        long before = send("first").message().seq();
        connection.fail(UnreliableConnection.Fault.BEFORE_COMMIT);
        assertRefused(new Refusal.OutcomeUnknown());

        assertEquals(before + 1, send("again").message().seq());
    }

    @Test
    void whatWasRolledBackIsForgotten() {
        long before = send("again").message().rev();
        assertThrows(
                IllegalStateException.class,
                () -> database.lane().runByLedger(transaction -> {
                    transaction.ledger().room(room).nextRev();
                    throw new IllegalArgumentException("after it took a number");
                }));

        assertEquals(before + 1, send("once.more").message().rev());
    }

    @Test
    void moreThanItMayHoldIsForgotten() {
        boolean kept = database.lane().runByLedger(transaction -> {
            transaction.ledger().seat(room, ada.id());
            return transaction.known().afterCommit(1).isPresent();
        });
        boolean tooMuch = database.lane().runByLedger(transaction -> {
            transaction.ledger().seat(room, ada.id());
            transaction.ledger().seat(room, grace.id());
            return transaction.known().afterCommit(1).isPresent();
        });

        assertTrue(kept);
        assertFalse(tooMuch);
    }

    private Appended send(String clientId) {
        return cast.send(author, clientId, "hello");
    }

    private void elsewhere(String change) {
        try (var other = sqlite.writing()) {
            other.execute(change);
        }
    }

    /// The tables of people, rooms and sessions that were looked into, in order.
    private List<String> asked() {
        return statements.stream()
                .filter(text -> text.strip().startsWith("SELECT"))
                .flatMap(text -> text.lines().map(String::strip))
                .filter(line -> line.matches("FROM (members|rooms|sessions)( AS \\w+)?"))
                .map(line -> line.split(" ")[1])
                .toList();
    }

    private void assertRefused(Refusal refusal) {
        assertEquals(refusal, assertThrows(Refused.class, () -> send("again")).refusal());
    }
}
