package mlchat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mlchat.domain.auth.Password;
import mlchat.domain.testing.Cast;
import mlchat.stores.sql.OpenedStores;
import mlchat.stores.sql.TemporaryFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The data folder: what the first start puts into it, and what keeps later ones out.
final class StartTest {
    private static final String KEY = "a secret of more than thirty-two characters";
    private static final String OTHER_KEY = "another secret of more than thirty-two characters";

    private TemporaryFolder folder;
    private Path data;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = TemporaryFolder.make();
        data = folder.path().resolve("data");
    }

    @AfterEach
    void deleteFolder() {
        folder.close();
    }

    @Test
    void nobodyButTheOwnerMayLookIntoTheFolderOrIntoAnyFile() throws Exception {
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (var stores = open()) {
            assertTrue(stores.ready());
            assertEquals("rwx------", permissions(data));
            var names =
                    Set.of("master.key", "setup-code", "mlchat.db", "mlchat.db-wal", "mlchat.db-shm", "mlchat.lock");
            assertEquals(new TreeSet<>(names), files());
            for (var name : names) {
                assertEquals("rw-------", permissions(data.resolve(name)), name);
            }
        }
    }

    @Test
    void secretsPutThereByHandAreClosedToOthers() throws Exception {
        Files.createDirectory(data);
        for (var name : Set.of("master.key", "setup-code")) {
            Files.writeString(data.resolve(name), KEY);
            Files.setPosixFilePermissions(data.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
        }
        try (var stores = open()) {
            assertEquals(Optional.of(KEY), stores.setupCode().current());
            assertEquals("rw-------", permissions(data.resolve("master.key")));
            assertEquals("rw-------", permissions(data.resolve("setup-code")));
        }
    }

    @Test
    void aCleanEndLeavesOnePlainFileWithEverythingInIt() throws Exception {
        try (var stores = open()) {
            var cast = new Cast(new OpenedStores(stores, folder));
            cast.say(cast.guest("ada"), cast.general(), "kept");
        }
        assertEquals(new TreeSet<>(Set.of("master.key", "setup-code", "mlchat.db", "mlchat.lock")), files());
        var copy = folder.path().resolve("copy.db");
        Files.copy(data.resolve("mlchat.db"), copy);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var rows = connection.createStatement().executeQuery("SELECT content FROM messages")) {
            assertTrue(rows.next());
            assertEquals("kept", rows.getString("content"));
        }
    }

    @Test
    void theSecondProcessIsKeptOut() throws Exception {
        try (var stores = open()) {
            assertSentence("The data folder " + data + " is in use by another running ML-CHAT.", config());
            assertTrue(stores.ready());
        }
        open().close();
    }

    @Test
    void aWrongMasterKeyIsSaidInOneSentenceAndChangesNothing() throws Exception {
        var right = with(KEY);
        try (var stores = Stores.open(right, _ -> {})) {
            stores.passwords().hash(new Password("makes a pepper"));
        }
        assertSentence(
                "The master key is not the one this database was made with; start with that one, or restore it from its"
                        + " backup.",
                with(OTHER_KEY));
        Stores.open(right, _ -> {}).close();
        assertFalse(Files.exists(data.resolve("master.key")), "a key from the settings is written nowhere");
    }

    @Test
    void aLostMasterKeyIsSaidInOneSentenceAndNoOtherIsMade() throws Exception {
        open().close();
        Files.delete(data.resolve("master.key"));
        assertSentence(
                "The file master.key is missing in " + data.toRealPath()
                        + "; put it back from its backup, or set MLCHAT_MASTER_KEY to the key that was used.",
                config());
        assertFalse(Files.exists(data.resolve("master.key")));
    }

    @Test
    void aShortMasterKeyIsRefused() {
        assertSentence(
                "MLCHAT_MASTER_KEY must have at least 32 random characters; openssl rand -base64 32 makes one.",
                with("short"));
    }

    @Test
    void anAlteredKeyIsNotedAtTheStart() throws Exception {
        open().close();
        change("UPDATE secrets SET wrapped = zeroblob(length(wrapped))");
        var sentence = String.valueOf(assertThrows(StartFault.class, this::open).getMessage());
        assertTrue(sentence.startsWith("The master key is not the one"), sentence);
    }

    @Test
    void aDatabaseThatNeedsANewerReaderIsLeftAlone() throws Exception {
        open().close();
        int format = format();
        change("UPDATE schema_record SET version = version + 2, min_reader = version + 1");
        var before = Files.readAllBytes(data.resolve("mlchat.db"));
        assertSentence(
                "The database " + data.toRealPath().resolve("mlchat.db")
                        + " was written by a newer ML-CHAT and needs one that reads format " + (format + 1)
                        + "; this one reads up to format " + format + ".",
                config());
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(data.resolve("mlchat.db"))));
    }

    @Test
    void aNewerDatabaseThatOlderReadersMayReadIsOpened() throws Exception {
        open().close();
        change("UPDATE schema_record SET version = version + 2, min_reader = 1");
        try (var stores = open()) {
            assertTrue(stores.ready());
        }
    }

    @Test
    void whatIsNoDatabaseIsSaidInOneSentence() throws Exception {
        Files.createDirectory(data);
        Files.write(
                data.resolve("mlchat.db"),
                "this is a letter, no database".repeat(100).getBytes(StandardCharsets.UTF_8));
        var sentence = String.valueOf(assertThrows(StartFault.class, this::open).getMessage());
        assertTrue(sentence.matches("The database .*mlchat\\.db cannot be opened: .*\\."), sentence);
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidInOneSentence() throws Exception {
        Files.createFile(data);
        var sentence = String.valueOf(assertThrows(StartFault.class, this::open).getMessage());
        assertTrue(sentence.startsWith("The data folder " + data + " cannot be used: "), sentence);
    }

    private void change(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("mlchat.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// The format that this program writes.
    private int format() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("mlchat.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT version FROM schema_record")) {
            return row.getInt("version");
        }
    }

    private Stores open() throws StartFault {
        return Stores.open(config(), _ -> {});
    }

    private StoresConfig config() {
        return new StoresConfig(data, Optional.empty(), Optional.empty(), 10);
    }

    private StoresConfig with(String masterKey) {
        return new StoresConfig(data, Optional.of(masterKey), Optional.empty(), 10);
    }

    private static void assertSentence(String sentence, StoresConfig config) {
        assertEquals(
                sentence,
                assertThrows(StartFault.class, () -> Stores.open(config, _ -> {}))
                        .getMessage());
    }

    private TreeSet<String> files() throws Exception {
        try (var files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
