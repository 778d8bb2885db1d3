package mlchat.stores.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A statement that is kept for the next time must hold nothing until then.
final class KeptStatementsTest {
    private TemporaryFolder folder;
    private Handle keeper;
    private Handle other;

    @BeforeEach
    void open() throws Exception {
        folder = TemporaryFolder.make();
        var sqlite = new Sqlite(Files.createFile(folder.path().resolve("test.db")));
        keeper = sqlite.writing().open();
        other = sqlite.writing().open();
        other.execute("CREATE TABLE numbers (n INTEGER PRIMARY KEY)");
        for (int n = 1; n <= 3; n++) {
            other.execute("INSERT INTO numbers (n) VALUES (?)", n);
        }
    }

    @AfterEach
    void close() {
        keeper.close();
        other.close();
        folder.close();
    }

    @Test
    void rowsNobodyReadDoNotKeepTheJournalFromBeingEmptied() {
        keeper.execute("SELECT n FROM numbers");
        assertTheJournalCanBeEmptied();
    }

    @Test
    void rowsOfWhichOneWasReadDoNotEither() {
        assertEquals(1, first());
        assertTheJournalCanBeEmptied();
    }

    @Test
    void returnedRowsNobodyReadDoNotEither() {
        keeper.execute("UPDATE numbers SET n = n + 10 RETURNING n");
        assertTheJournalCanBeEmptied();
    }

    @Test
    void aReadingThatFailsMidwayDoesNotEither() {
        try {
            keeper.createQuery("SELECT n FROM numbers")
                    .map((row, _) -> {
                        throw new IllegalStateException("at " + row.getInt("n"));
                    })
                    .list();
        } catch (IllegalStateException failed) {
            assertEquals("at 1", failed.getMessage());
        }
        assertTheJournalCanBeEmptied();
    }

    @Test
    void aKeptStatementBeginsAnewAndMayRunInsideItself() {
        assertEquals(1, first());
        assertEquals(1, first());
        var pairs = new ArrayList<List<Integer>>();
        keeper.createQuery("SELECT n FROM numbers")
                .map((row, _) -> row.getInt("n"))
                .forEach(outer -> keeper.createQuery("SELECT n FROM numbers")
                        .map((row, _) -> row.getInt("n"))
                        .forEach(inner -> pairs.add(List.of(outer, inner))));
        assertEquals(9, pairs.stream().distinct().count());
    }

    @Test
    void aTextIsPreparedOnceHoweverOftenItRunsAndWhateverItsParametersAreCalled() {
        var prepared = new ArrayList<String>();
        var jdbi = Jdbi.create(() -> noting(prepared, keeper.getConnection()));
        jdbi.setStatementBuilderFactory(_ -> new KeptStatements());
        var handle = jdbi.open();
        for (int n = 1; n <= 3; n++) {
            int wanted = n;
            assertEquals(
                    List.of(wanted),
                    handle.createQuery("SELECT n FROM numbers WHERE n = :wanted")
                            .bind("wanted", wanted)
                            .map((row, _) -> row.getInt("n"))
                            .list());
            handle.createUpdate("UPDATE numbers SET n = :same WHERE n = :same")
                    .bind("same", wanted)
                    .execute();
        }
        assertEquals(List.of("SELECT n FROM numbers WHERE n = ?", "UPDATE numbers SET n = ? WHERE n = ?"), prepared);
    }

    private static Connection noting(List<String> prepared, Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add((String) arguments[0]);
                    }
                    return method.invoke(connection, arguments);
                });
    }

    private int first() {
        return keeper.createQuery("SELECT n FROM numbers")
                .map((row, _) -> row.getInt("n"))
                .first();
    }

    /// A statement that is still open somewhere holds the journal as it was when it began.
    private void assertTheJournalCanBeEmptied() {
        other.execute("INSERT INTO numbers (n) VALUES (100)");
        int busy = other.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((row, _) -> row.getInt("busy"))
                .one();
        assertEquals(0, busy);
    }
}
