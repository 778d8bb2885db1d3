package mlchat.stores.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomName;
import mlchat.stores.StartFault;
import mlchat.stores.jdbc.Sql;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the database to the present format, and to life at the first start.
final class Schema {
    /// The newest format this server reads and writes: the number of its newest migration.
    static final int VERSION = 11;

    /// The canonical name of the room in which everybody is.
    static final String GENERAL = "general";

    private static final String MIGRATIONS = "classpath:mlchat/stores/sql/sqlite";

    private Schema() {}

    /// Refuses a database this server must not touch, and migrates any other.
    ///
    /// A newer format is no obstacle as long as it says that older readers may read it: so a new version can
    /// be tried and taken back.
    ///
    /// @throws StartFault in one sentence
    static void migrate(Sqlite sqlite) throws StartFault {
        try (var connection = sqlite.open()) {
            requireReadable(connection, sqlite);
        } catch (SQLException e) {
            throw new StartFault("The database " + sqlite + " cannot be opened: " + e.getMessage() + ".", e);
        }
        try {
            var flyway = Flyway.configure()
                    .dataSource(new SqliteDataSource(sqlite::openWithoutForeignKeys))
                    .locations(MIGRATIONS)
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load();
            if (flyway.info().pending().length > 0) {
                requireWhole(sqlite);
                flyway.migrate();
                requireWhole(sqlite);
            }
        } catch (FlywayException | SQLException e) {
            throw new StartFault("The database " + sqlite + " cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void requireReadable(Connection connection, Sqlite sqlite) throws SQLException, StartFault {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("""
                    SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_record'
                    """)) {
                if (!table.next()) {
                    return;
                }
            }
            try (var schema = statement.executeQuery("SELECT min_reader FROM schema_record")) {
                if (schema.next() && schema.getInt("min_reader") > VERSION) {
                    throw new StartFault("The database " + sqlite + " was written by a newer ML-CHAT and needs one that"
                            + " reads format " + schema.getInt("min_reader") + "; this one reads up to format "
                            + VERSION + ".");
                }
            }
        }
    }

    /// Migrations may make tables anew, which SQLite allows only while it does not check references.
    private static void requireWhole(Sqlite sqlite) throws SQLException {
        try (var connection = sqlite.open();
                var statement = connection.createStatement();
                var broken = statement.executeQuery("PRAGMA foreign_key_check")) {
            if (broken.next()) {
                throw new SQLException("a row of \"" + broken.getString("table") + "\" refers to one of \""
                        + broken.getString("parent") + "\" that does not exist");
            }
        }
    }

    /// What every node needs to know of the database.
    ///
    /// @param incarnation changes when the database is restored from a backup
    record Installation(String incarnation, RoomId general) {}

    /// The installation; at the first start it is made, with the room in which everybody will be.
    static Installation installation(GroupCommit lane, Instant now) {
        return lane.run(transaction -> {
            var sql = transaction.sql();
            return find(sql).orElseGet(() -> make(sql, now));
        });
    }

    private static Optional<Installation> find(Sql sql) {
        return sql.query("""
                        SELECT i.incarnation, r.id
                        FROM installation AS i
                        JOIN rooms AS r ON r.canonical_name = 'general'
                        """)
                .map(row -> new Installation(row.getString("incarnation"), new RoomId(row.getUuid("id"))))
                .findOne();
    }

    private static Installation make(Sql sql, Instant now) {
        var made = new Installation(UUID.randomUUID().toString(), new RoomId(UUID.randomUUID()));
        sql.update("""
                        INSERT INTO installation (only_row, incarnation, created_at)
                        VALUES (1, :incarnation, :at)
                        """).bind("incarnation", made.incarnation()).bind("at", now).execute();
        sql.update("""
                        INSERT INTO rooms
                            (id, kind, name, canonical_name, member_count, seq, rev, meta_rev, created_at, changed_at)
                        VALUES
                            (:id, 'PUBLIC', 'general', 'general', 0, 0, 1, 1, :at,
                             CAST(unixepoch('subsec') * 1000 AS INTEGER))
                        """).bind("id", made.general().value()).bind("at", now).execute();
        RoomNames.insert(sql, made.general(), new RoomName("general"));
        return made;
    }
}
