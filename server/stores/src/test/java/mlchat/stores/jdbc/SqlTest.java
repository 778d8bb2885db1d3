package mlchat.stores.jdbc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parameters and columns have names, statements stay prepared, and one that is kept holds nothing until the next time.
final class SqlTest {
    private final List<String> prepared = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private Sql keeper;
    private Sql other;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        var address = "jdbc:sqlite:" + folder.resolve("test.db");
        keeper = new Sql(noting(DriverManager.getConnection(address)), heard::add);
        other = new Sql(DriverManager.getConnection(address), _ -> {});
        other.execute("PRAGMA journal_mode = WAL");
        other.execute("CREATE TABLE numbers (n INTEGER PRIMARY KEY, word TEXT UNIQUE, flag INTEGER, bytes BLOB)");
        for (int n = 1; n <= 3; n++) {
            other.update("INSERT INTO numbers (n) VALUES (:n)").bind("n", n).execute();
        }
    }

    @AfterEach
    void close() {
        keeper.close();
        other.close();
    }

    private Connection noting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void rowsNobodyReadDoNotKeepTheJournalFromBeingEmptied() {
        keeper.execute("SELECT n FROM numbers");
        assertTheJournalCanBeEmptied();
    }

    @Test
    void rowsOfWhichTwoWereReadDoNotEither() {
        var numbers = keeper.query("SELECT n FROM numbers").map(row -> row.getInt("n"));
        assertThrows(IllegalStateException.class, numbers::findOne);
        assertTheJournalCanBeEmptied();
    }

    @Test
    void returnedRowsNobodyReadDoNotEither() {
        keeper.execute("UPDATE numbers SET n = n + 10 RETURNING n");
        assertTheJournalCanBeEmptied();
    }

    @Test
    void aReadingThatFailsMidwayDoesNotEither() {
        var failing = keeper.query("SELECT n FROM numbers").map(row -> {
            throw new IllegalStateException("at " + row.getInt("n"));
        });
        assertEquals(
                "at 1", assertThrows(IllegalStateException.class, failing::list).getMessage());
        assertTheJournalCanBeEmptied();
    }

    /// A statement that is still open somewhere holds the journal as it was when it began.
    private void assertTheJournalCanBeEmptied() {
        other.execute("INSERT INTO numbers (n) VALUES (100)");
        int busy = other.query("PRAGMA wal_checkpoint(TRUNCATE)")
                .map(row -> row.getInt("busy"))
                .one();
        assertEquals(0, busy);
    }

    @Test
    void aTextIsPreparedOnceHoweverOftenItRuns() {
        for (int n = 1; n <= 3; n++) {
            assertEquals(Optional.of(n), wanted(n));
            keeper.update("UPDATE numbers SET n = :same WHERE n = :same")
                    .bind("same", n)
                    .execute();
        }
        assertEquals(List.of("SELECT n FROM numbers WHERE n = ?", "UPDATE numbers SET n = ? WHERE n = ?"), prepared);
        assertEquals(6, heard.size());
    }

    private Optional<Integer> wanted(int n) {
        return keeper.query("SELECT n FROM numbers WHERE n = :wanted")
                .bind("wanted", n)
                .map(row -> row.getInt("n"))
                .findOne();
    }

    @Test
    void aQueryMayRunInsideItself() {
        var pairs = keeper.query("SELECT n FROM numbers")
                .map(outer -> {
                    int n = outer.getInt("n");
                    return keeper.query("SELECT n FROM numbers")
                            .map(inner -> List.of(n, inner.getInt("n")))
                            .list();
                })
                .list();
        assertEquals(9, pairs.stream().flatMap(List::stream).distinct().count());
    }

    @Test
    void aValueOfTheLastTimeIsNeverUsedAgain() {
        assertEquals(Optional.of(2), wanted(2));
        var unbound = keeper.query("SELECT n FROM numbers WHERE n = :wanted").map(row -> row.getInt("n"));
        assertThrows(IllegalStateException.class, unbound::list);
        assertEquals(Optional.of(3), wanted(3));
    }

    @Test
    void aParameterOrAColumnThatIsNotThereIsNamed() {
        var query = keeper.query("SELECT n FROM numbers WHERE n = :wanted");
        var wrong = assertThrows(IllegalArgumentException.class, () -> query.bind("want", 1));
        assertTrue(wrong.toString().contains(":want"), wrong.toString());
        var rows = keeper.query("SELECT n, word FROM numbers").map(row -> row.getInt("m"));
        assertTrue(
                assertThrows(IllegalStateException.class, rows::list).toString().contains("column m"));
        var nulls = keeper.query("SELECT n, word FROM numbers").map(row -> row.getString("word"));
        assertTrue(assertThrows(IllegalStateException.class, nulls::list)
                .toString()
                .contains("word"));
    }

    @Test
    void whatStandsInQuotesOrCommentsIsNoParameter() {
        var found = keeper.query("""
                        SELECT ':no' || "n" AS word -- :neither
                        FROM numbers
                        WHERE n = :n AND ':n' <> :word
                        """)
                .bind("n", 2)
                .bind("word", "x")
                .map(row -> row.getString("word"))
                .one();
        assertEquals(":no2", found);
    }

    @Test
    void everyKindOfValueComesBackAsItWas() {
        var id = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        var at = Instant.ofEpochMilli(1_234_567_890_123L);
        write(10, Optional.of("a word"), true, Columns.bytes(id));
        write(at.toEpochMilli(), Optional.empty(), false, new byte[0]);
        assertTrue(keeper.query("SELECT flag FROM numbers WHERE n = :at")
                .bind("at", at)
                .map(row -> !row.getBoolean("flag"))
                .one());
        assertEquals(
                id,
                keeper.query("SELECT bytes FROM numbers WHERE bytes = :id")
                        .bind("id", id)
                        .map(row -> row.getUuid("bytes"))
                        .one());
        keeper.query("SELECT word, bytes, n, flag FROM numbers WHERE n > 3 ORDER BY n")
                .map(row -> {
                    boolean first = row.getLong("n") == 10;
                    assertEquals(first ? Optional.of("a word") : Optional.empty(), row.optionalString("word"));
                    assertEquals(first, row.getBoolean("flag"));
                    assertEquals(Instant.ofEpochMilli(row.getLong("n")), row.getInstant("n"));
                    assertEquals(Optional.of(row.getInstant("n")), row.optionalInstant("n"));
                    assertEquals(Optional.empty(), row.optionalInstant("word").filter(_ -> !first));
                    assertArrayEquals(first ? Columns.bytes(id) : new byte[0], row.getBytes("bytes"));
                    return first;
                })
                .list();
    }

    private void write(long n, Optional<String> word, boolean flag, byte[] bytes) {
        keeper.update("INSERT INTO numbers (n, word, flag, bytes) VALUES (:n, :word, :flag, :bytes)")
                .bind("n", n)
                .bind("word", word)
                .bind("flag", flag)
                .bind("bytes", bytes)
                .execute();
    }

    @Test
    void aFaultNamesTheStatementButNotWhatPeopleWrote() {
        write(10, Optional.of("secret"), true, new byte[0]);
        var fault = assertThrows(SqlFault.class, () -> write(11, Optional.of("secret"), true, new byte[0]));
        assertTrue(fault.toString().contains(": INSERT INTO numbers"), fault.toString());
        assertTrue(!fault.toString().contains("secret"), fault.toString());
        assertTrue(fault.getCause() instanceof SQLException);
        write(11, Optional.of("another"), true, new byte[0]);
        assertThrows(SqlFault.class, () -> keeper.query("SELECT n FROM nowhere"));
    }
}
