package mlchat.stores.sql;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Appended;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.rooms.Membership;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import mlchat.stores.sql.UnreliableConnection.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class GroupCommitTest {
    private final Heard heard = new Heard();
    private TemporaryFolder folder;
    private UnreliableConnection connection;
    private SqlDatabase database;
    private Cast cast;
    private Cast.Guest ada;
    private Membership author;

    @BeforeEach
    void openDatabase() throws Exception {
        folder = TemporaryFolder.make();
        var sqlite = new Sqlite(Files.createFile(folder.path().resolve("test.db")));
        Schema.migrate(sqlite);
        connection = new UnreliableConnection(new SqliteWriteConnection(sqlite));
        database = SqlDatabase.open(sqlite, connection, heard, Cast.NOW);
        cast = new Cast(new DatabaseStores(database));
        ada = cast.guest("ada");
        author = cast.in(cast.general(), ada);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
        folder.close();
    }

    @Test
    void whoeverWaitsIsCommittedTogether() {
        int before = connection.commits();
        var crowd = held(() -> send("first", "hello"));
        for (int i = 0; i < 150; i++) {
            var clientId = "c" + i;
            crowd.join(() -> send(clientId, "hello"));
        }
        connection.release();

        assertEquals(151, crowd.got().size());
        assertEquals(before + 2, connection.commits(), "one for the first, one for all who came meanwhile");
        assertEquals(LongStream.rangeClosed(1, 151).boxed().toList(), seqs());
        assertEquals(LongStream.rangeClosed(2, 153).boxed().toList(), heard.revisions(cast.general()));
    }

    @Test
    void aRepeatWithinAGroupIsRecognisedBeforeNumbering() {
        var crowd = held(() -> send("c", "hello"));
        for (int i = 0; i < 20; i++) {
            crowd.join(() -> send("same", "hello"));
        }
        crowd.join(() -> send("after", "hello"));
        connection.release();

        var kinds = crowd.got().stream().map(Object::getClass).toList();
        assertEquals(3, kinds.stream().filter(Appended.New.class::equals).count());
        assertEquals(
                1,
                crowd.got().subList(1, 21).stream()
                        .map(Appended::message)
                        .distinct()
                        .count());
        assertEquals(List.of(1L, 2L, 3L), seqs());
        assertEquals(3, heard.all(Event.MessagePosted.class).size());
    }

    @Test
    void whatASessionSaysAfterItsEndIsRefusedWithinTheSameGroup() {
        var bob = cast.guest("bob");
        var crowd = held(() -> send("before", "hello"));
        crowd.join(() -> {
            new DatabaseStores(database).sessions().end(ada.session(), Cast.NOW);
            return send(cast.in(cast.general(), bob), "bob", "still here");
        });
        crowd.join(() -> send("after", "hello"));
        connection.release();

        assertEquals(1, crowd.got(0).message().seq());
        assertRefused(new Refusal.SessionOver(), () -> crowd.got(2));
        assertEquals(2, crowd.got(1).message().seq());
    }

    @Test
    void oneBadItemFailsAlone() {
        var crowd = held(() -> send("c0", "hello"));
        crowd.join(() -> send("c1", "hello"));
        crowd.join(() -> broken("DELETE FROM messages; nonsense"));
        crowd.join(() -> send("c2", "hello"));
        crowd.join(() -> database.lane().run(transaction -> {
            transaction.ledger().room(cast.general()).nextRev();
            throw new StackOverflowError("deep");
        }));
        crowd.join(() -> send("c3", "hello"));
        connection.release();

        assertEquals(2, crowd.got(1).message().seq());
        assertEquals(3, crowd.got(3).message().seq());
        assertEquals(4, crowd.got(5).message().seq());
        assertThrows(IllegalStateException.class, () -> crowd.got(2));
        var fall = assertThrows(IllegalStateException.class, () -> crowd.got(4));
        assertInstanceOf(StackOverflowError.class, fall.getCause());
        assertEquals(List.of(1L, 2L, 3L, 4L), seqs());
        assertEquals(List.of(2L, 3L, 4L, 5L, 6L), heard.revisions(cast.general()));
    }

    @Test
    void whatABadItemWroteIsNotThere() {
        var crowd = held(() -> send("c0", "hello"));
        crowd.join(() -> database.lane().run(transaction -> {
            transaction.sql().execute("DELETE FROM messages");
            throw new IllegalArgumentException("after it wrote");
        }));
        crowd.join(() -> send("c1", "hello"));
        connection.release();

        assertThrows(IllegalStateException.class, () -> crowd.got(1));
        assertEquals(2, crowd.got(2).message().seq());
        assertEquals(List.of(1L, 2L), seqs());
    }

    @Test
    void anUnknownOutcomeThatWasACommitIsFoundByTheRepeat() {
        connection.fail(Fault.AFTER_COMMIT);
        assertRefused(new Refusal.OutcomeUnknown(), () -> send("c1", "hello"));
        assertEquals(List.of(), heard.all(Event.MessagePosted.class));
        assertEquals(List.of(new Event.RoomInDoubt(cast.general())), heard.all(Event.RoomInDoubt.class));

        var repeat = assertInstanceOf(Appended.Repeat.class, send("c1", "hello"));
        assertEquals(1, repeat.message().seq());
        assertEquals(List.of(1L), seqs());
        assertTrue(database.ready());
    }

    @Test
    void anUnknownOutcomeThatWasNoneLeavesNoHole() {
        connection.fail(Fault.BEFORE_COMMIT);
        assertRefused(new Refusal.OutcomeUnknown(), () -> send("c1", "hello"));
        assertEquals(List.of(), seqs());

        assertInstanceOf(Appended.New.class, send("c1", "hello"));
        assertEquals(List.of(1L), seqs());
    }

    @Test
    void everybodyInADoubtfulGroupIsToldSo() {
        var bob = cast.guest("bob");
        var direct = cast.direct(ada, bob);
        var crowd = held(() -> send("c0", "hello"));
        crowd.join(() -> send("c1", "hello"));
        crowd.join(() -> send(cast.in(direct, bob), "c2", "hello"));
        connection.fail(Fault.AFTER_COMMIT, 1);
        connection.release();

        assertEquals(1, crowd.got(0).message().seq(), "who came first was committed alone");
        assertRefused(new Refusal.OutcomeUnknown(), () -> crowd.got(1));
        assertRefused(new Refusal.OutcomeUnknown(), () -> crowd.got(2));
        assertEquals(
                Set.of(cast.general(), direct),
                heard.all(Event.RoomInDoubt.class).stream()
                        .map(Event.RoomInDoubt::roomId)
                        .collect(toSet()));
        assertInstanceOf(Appended.Repeat.class, send("c1", "hello"));
    }

    @Test
    void aFullDiskIsSaidAndPasses() {
        send("c1", "hello");
        connection.onBegin("PRAGMA max_page_count = 1");
        assertRefused(new Refusal.StorageFull(), () -> send("c2", "x".repeat(40_000)));
        assertEquals(List.of(1L), seqs(), "reading goes on");
        assertTrue(database.ready());

        connection.onBegin("PRAGMA max_page_count = 1000000");
        assertEquals(2, send("c2", "x".repeat(40_000)).message().seq());
        assertEquals(List.of(2L, 3L, 4L), heard.revisions(cast.general()));
    }

    @Test
    void whoFindsTheLineFullIsSentAway() {
        var crowd = held(() -> send("first", "hello"));
        for (int i = 0; i < GroupCommit.QUEUE; i++) {
            var clientId = "c" + i;
            crowd.join(() -> send(clientId, "hello"));
        }
        assertRefused(new Refusal.Overloaded(Duration.ofSeconds(1)), () -> send("late", "hello"));
        assertFalse(database.ready());
        connection.release();

        assertEquals(GroupCommit.QUEUE + 1, crowd.got().size());
        assertEquals(GroupCommit.QUEUE + 2, send("late", "hello").message().seq());
        assertTrue(database.ready());
    }

    @Test
    void withoutAConnectionItIsNotReadyAndWithOneItIs() {
        connection.fail(Fault.AT_EVERY_BEGINNING);
        assertThrows(IllegalStateException.class, () -> send("c1", "hello"));
        assertFalse(database.ready());

        connection.fail(Fault.NONE);
        assertTrue(database.ready());
        assertEquals(1, send("c1", "hello").message().seq());
    }

    @Test
    void anAnnouncementThatFailsStopsNobody() {
        heard.react(event -> {
            if (event instanceof Event.MessagePosted) {
                throw new IllegalStateException("a listener fell");
            }
        });
        assertEquals(1, send("c1", "hello").message().seq());
        heard.react(_ -> {});
        assertEquals(2, send("c2", "hello").message().seq());
        assertEquals(1, heard.all(Event.MessagePosted.class).size());
    }

    @Test
    void whoWaitsWhenItClosesIsServedAndNobodyAfterwards() throws InterruptedException {
        var crowd = held(() -> send("c0", "hello"));
        crowd.join(() -> send("c1", "hello"));
        var closing = Thread.ofVirtual().start(database::close);
        while (closing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThrows(Refused.class, () -> database.lane().run(_ -> true));
        connection.release();
        closing.join();

        assertEquals(
                List.of(1L, 2L),
                crowd.got().stream().map(sent -> sent.message().seq()).toList());
    }

    /// A crowd behind somebody whose transaction may not begin yet.
    private Crowd<Appended> held(Supplier<Appended> first) {
        connection.hold();
        var crowd = new Crowd<Appended>(database.lane());
        crowd.come(first);
        connection.awaitHeld();
        return crowd;
    }

    private Appended send(String clientId, String content) {
        return send(author, clientId, content);
    }

    private Appended send(Membership as, String clientId, String content) {
        return cast.send(as, clientId, content);
    }

    private Appended broken(String sql) {
        return database.lane().run(transaction -> {
            transaction.sql().execute(sql);
            throw new AssertionError("this was no SQL");
        });
    }

    private List<Long> seqs() {
        return database.messages().page(cast.general(), new PageQuery.After(0, PageQuery.LIMIT)).messages().stream()
                .map(Message::seq)
                .toList();
    }

    private static void assertRefused(Refusal expected, Executable action) {
        assertEquals(expected, assertThrows(Refused.class, action).refusal());
    }
}
