package mlchat.stores.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import mlchat.stores.jdbc.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How each connection of the running database is set up.
final class SqliteTest {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("journal_mode", "wal"),
            Map.entry("synchronous", "2"),
            Map.entry("foreign_keys", "1"),
            Map.entry("busy_timeout", "5000"),
            Map.entry("trusted_schema", "0"),
            Map.entry("cell_size_check", "1"),
            Map.entry("secure_delete", "2"),
            Map.entry("wal_autocheckpoint", "1000"),
            Map.entry("journal_size_limit", "67108864"),
            Map.entry("mmap_size", "0"));

    private TemporaryFolder folder;
    private SqlDatabase database;

    @BeforeEach
    void open() throws Exception {
        folder = TemporaryFolder.make();
        database = SqlDatabase.open(Files.createFile(folder.path().resolve("test.db")), new Heard(), Cast.NOW);
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    @Test
    void theWriterHasEverySetting() {
        assertEquals(new TreeMap<>(SETTINGS), database.lane().run(transaction -> settings(transaction.sql())));
    }

    @Test
    void everyReaderHasEverySettingAndRefusesToWrite() throws Exception {
        for (var reader : onEveryReader(SqliteTest::settings)) {
            assertEquals(new TreeMap<>(SETTINGS), reader);
        }
        for (var refusal : onEveryReader(SqliteTest::refusalToWrite)) {
            assertTrue(refusal.contains("SQLITE_READONLY"), refusal);
        }
    }

    private static String refusalToWrite(Sql sql) {
        return assertThrows(RuntimeException.class, () -> sql.execute("DELETE FROM rooms"))
                .toString();
    }

    @Test
    void theLibraryIsFreeOfTheBugThatResetsTheJournal() {
        var version = database.readers()
                .read(sql -> sql.query("SELECT sqlite_version() AS version")
                        .map(row -> row.getString("version"))
                        .one())
                .split("\\.");
        int number = Integer.parseInt(version[0]) * 10_000
                + Integer.parseInt(version[1]) * 100
                + Integer.parseInt(version[2]);
        assertTrue(number >= 3_51_03, "SQLite before 3.51.3 may corrupt a database that has a reader and a writer");
    }

    /// One after the other would be the same connection again: they meet inside.
    private <T> List<T> onEveryReader(Readers.Read<T> read) throws Exception {
        var together = new CyclicBarrier(Readers.CONNECTIONS);
        var everywhere = new ArrayList<Callable<T>>();
        for (int i = 0; i < Readers.CONNECTIONS; i++) {
            everywhere.add(() -> database.readers().read(sql -> {
                meet(together);
                return read.in(sql);
            }));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var found = new ArrayList<T>();
            for (var each : threads.invokeAll(everywhere)) {
                found.add(each.get());
            }
            return found;
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, String> settings(Sql sql) {
        var found = new TreeMap<String, String>();
        for (var name : SETTINGS.keySet()) {
            var column = name.equals("busy_timeout") ? "timeout" : name;
            found.put(
                    name,
                    sql.query("PRAGMA " + name)
                            .map(row -> row.getString(column))
                            .one());
        }
        return found;
    }
}
