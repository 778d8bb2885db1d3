package mlchat.stores.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import mlchat.stores.jdbc.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadersTest {
    private final CountDownLatch begun = new CountDownLatch(Readers.CONNECTIONS);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private TemporaryFolder folder;
    private SqlDatabase database;

    @BeforeEach
    void open() throws Exception {
        folder = TemporaryFolder.make();
        database = SqlDatabase.open(Files.createFile(folder.path().resolve("test.db")), new Heard(), Cast.NOW);
    }

    @AfterEach
    void close() {
        mayEnd.countDown();
        people.close();
        database.close();
        folder.close();
    }

    @Test
    void whoFindsTheLineFullIsSentAwayAndTheOthersAreServed() throws Exception {
        var waiting = new ArrayList<Future<Integer>>();
        for (int i = 0; i < Readers.CONNECTIONS; i++) {
            waiting.add(
                    people.submit((Callable<Integer>) () -> database.readers().read(this::slowly)));
        }
        begun.await();
        for (int i = 0; i < Readers.QUEUE; i++) {
            waiting.add(
                    people.submit((Callable<Integer>) () -> database.readers().read(ReadersTest::rooms)));
        }
        while (database.readers().waiting() < Readers.QUEUE) {
            Thread.onSpinWait();
        }
        var refused = assertThrows(Refused.class, () -> database.readers().read(ReadersTest::rooms));
        assertEquals(new Refusal.Overloaded(Duration.ofSeconds(1)), refused.refusal());

        mayEnd.countDown();
        for (var each : waiting) {
            assertEquals(1, each.get());
        }
    }

    @Test
    void aReadSeesOneInstant() throws Exception {
        var cast = new Cast(new DatabaseStores(database));
        var ada = cast.guest("ada");
        var firstLook = new CountDownLatch(1);
        var reader = people.submit((Callable<Integer>) () -> database.readers().read(sql -> {
            int before = messages(sql);
            firstLook.countDown();
            await(mayEnd);
            return messages(sql) - before;
        }));
        firstLook.await();
        cast.say(ada, cast.general(), "meanwhile");
        mayEnd.countDown();
        assertEquals(0, reader.get());
        assertEquals(1, database.readers().read(ReadersTest::messages));
    }

    @Test
    void aRefusalPassesAsItIsAndAFaultLeavesTheConnectionUsable() {
        for (int i = 0; i < 2 * Readers.CONNECTIONS; i++) {
            var refused = assertThrows(
                    Refused.class,
                    () -> database.readers().read(_ -> {
                        throw new Refused(new Refusal.RoomNotFound());
                    }));
            assertEquals(new Refusal.RoomNotFound(), refused.refusal());
            assertThrows(
                    IllegalStateException.class,
                    () -> database.readers()
                            .read(sql ->
                                    sql.update("SELECT nothing FROM nowhere").execute()));
        }
        assertEquals(1, database.readers().read(ReadersTest::rooms));
    }

    @Test
    void aReadThatTakesTooLongIsInterruptedAndItsConnectionGoesOn() {
        var refused = assertThrows(
                Refused.class,
                () -> database.readers()
                        .read(sql -> sql.query("""
                        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers)
                        SELECT max(n) AS n FROM numbers
                        """).map(row -> row.getInt("n")).one()));
        assertEquals(new Refusal.Overloaded(Duration.ofSeconds(1)), refused.refusal());
        for (int i = 0; i < 2 * Readers.CONNECTIONS; i++) {
            assertEquals(1, database.readers().read(ReadersTest::rooms));
        }
    }

    private int slowly(Sql sql) {
        int found = rooms(sql);
        begun.countDown();
        await(mayEnd);
        return found;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int rooms(Sql sql) {
        return sql.query("SELECT count(*) AS n FROM rooms")
                .map(row -> row.getInt("n"))
                .one();
    }

    private static int messages(Sql sql) {
        return sql.query("SELECT count(*) AS n FROM messages")
                .map(row -> row.getInt("n"))
                .one();
    }
}
