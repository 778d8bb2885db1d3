package mlchat.stores.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Preferences;
import mlchat.domain.presence.Choice;
import mlchat.domain.presence.PresenceStore;
import mlchat.domain.rooms.OwnSettings;
import mlchat.domain.rooms.Receipt;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import mlchat.stores.StartFault;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database of an older format becomes one of the present format with everything that was in it.
final class UpgradeTest {
    private static final String GENERAL = "00000000000000000000000000000001";
    private static final String ADA = "0000000000000000000000000000000a";
    private static final String BOB = "0000000000000000000000000000000b";

    private TemporaryFolder folder;
    private Path file;

    @BeforeEach
    void makeDatabaseOfTheFirstFormat() throws Exception {
        folder = TemporaryFolder.make();
        file = Files.createFile(folder.path().resolve("old.db"));
        Flyway.configure()
                .dataSource(new SqliteDataSource(new Sqlite(file)::open))
                .locations("classpath:mlchat/stores/sql/sqlite")
                .target("1")
                .load()
                .migrate();
        execute(
                "INSERT INTO installation VALUES (1, 'first', 0)",
                "INSERT INTO users VALUES (x'" + ADA + "', 'ada', 'Ada', 'PERSON', NULL, 'hash', 1, 0, 0)",
                "INSERT INTO users VALUES (x'" + BOB + "', 'bob', 'Bob', 'PERSON', NULL, 'hash', 0, 0, 0)",
                "INSERT INTO rooms VALUES (x'" + GENERAL + "', 'PUBLIC', 'general', 'general', NULL, 2, 2, 5, 1, 0, 0)",
                "INSERT INTO members VALUES (x'" + GENERAL + "', x'" + ADA + "', 'MEMBER', 0, 2, 2)",
                "INSERT INTO members VALUES (x'" + GENERAL + "', x'" + BOB + "', 'MEMBER', 0, 1, 3)",
                "INSERT INTO messages VALUES (7, x'00000000000000000000000000000070', x'" + GENERAL + "', 1, 4, x'"
                        + ADA + "', 'c1', NULL, 'hi', 0)",
                "INSERT INTO messages VALUES (8, x'00000000000000000000000000000080', x'" + GENERAL + "', 2, 5, x'"
                        + ADA + "', 'c2', NULL, 'there', 0)");
    }

    @AfterEach
    void deleteFolder() {
        folder.close();
    }

    @Test
    void everythingIsStillThere() throws Exception {
        try (var database = SqlDatabase.open(file, new Heard(), Cast.NOW)) {
            var general = new RoomId(new UUID(0, 1));
            var bob = new UserId(new UUID(0, 11));
            assertEquals("first", database.incarnation());
            var messages =
                    database.messages().page(general, new PageQuery.Latest(10)).messages();
            assertEquals(
                    List.of("hi", "there"),
                    messages.stream().map(Message::content).toList());
            assertEquals(List.of(), messages.getFirst().reactions());
            assertFalse(messages.getFirst().pinned());
            assertEquals(Optional.empty(), messages.getFirst().poll());
            var view = database.rooms().view(general, bob).orElseThrow();
            assertEquals(1, view.mark().unread());
            assertEquals(5, view.room().rev());
            assertEquals(Role.MEMBER, view.role());
            assertEquals(OwnSettings.STANDARD, view.own());
            assertEquals(Preferences.STANDARD, database.belongings().preferences(bob));
            assertTrue(view.room().receipts());
            assertEquals(Optional.of(new Receipt(bob, 1)), database.receipts().receipt(general, bob, 10));
            var kept = new PresenceStore.Kept(Choice.STANDARD, Optional.empty());
            assertEquals(Map.of(bob, kept), database.presence().kept(List.of(bob)));
        }
    }

    @Test
    void theAdministratorOwnsTheGeneralRoomAndTheDirectoryKnowsIt() throws Exception {
        try (var database = SqlDatabase.open(file, new Heard(), Cast.NOW)) {
            var general = new RoomId(new UUID(0, 1));
            var ada = new UserId(new UUID(0, 10));
            assertEquals(Optional.of(Role.OWNER), database.rooms().role(general, ada));
            var found = database.rooms().search("gen", 10, ada);
            assertEquals(
                    Optional.of(new RoomName("general")),
                    found.getFirst().room().name());
            assertEquals(
                    2, database.members().members(general, Optional.empty(), 10).size());
        }
    }

    @Test
    void aDatabaseWithABrokenReferenceIsNotUpgradedInSilence() throws Exception {
        try (var connection = new Sqlite(file).openWithoutForeignKeys();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM users WHERE username = 'ada'");
        }
        for (int start = 0; start < 2; start++) {
            var fault = assertThrows(StartFault.class, () -> SqlDatabase.open(file, new Heard(), Cast.NOW));
            assertTrue(String.valueOf(fault.getMessage()).contains("does not exist"), fault.getMessage());
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = new Sqlite(file).open();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
