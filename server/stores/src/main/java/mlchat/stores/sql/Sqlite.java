package mlchat.stores.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import mlchat.stores.jdbc.Sql;
import mlchat.stores.jdbc.SqlFault;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What is particular to SQLite: how a connection is opened, and what its faults mean.
final class Sqlite {
    /// Set on every connection: they are properties of a connection, or cost nothing to repeat.
    ///
    /// With `synchronous=FULL` a commit is on disk before it returns; NORMAL loses acknowledged rows in a
    /// power cut. The limit of the journal's size is 64 MiB.
    static final List<String> PRAGMAS = List.of(
            "PRAGMA busy_timeout = 5000",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            "PRAGMA trusted_schema = OFF",
            "PRAGMA cell_size_check = ON",
            "PRAGMA secure_delete = FAST",
            "PRAGMA wal_autocheckpoint = 1000",
            "PRAGMA journal_size_limit = 67108864",
            "PRAGMA mmap_size = 0");

    private final Path file;
    private final Consumer<String> listener;

    Sqlite(Path file) {
        this(file, _ -> {});
    }

    /// @param listener hears of every statement
    Sqlite(Path file, Consumer<String> listener) {
        this.file = file;
        this.listener = listener;
    }

    /// Opens a connection that writes.
    ///
    /// @throws SqlFault when the file cannot be opened
    Sql writing() {
        return sql(this::open);
    }

    /// Opens a connection that refuses to write.
    ///
    /// @throws SqlFault when the file cannot be opened
    Sql reading() {
        return sql(this::openReader);
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    private Sql sql(Opening opening) {
        try {
            return new Sql(opening.open(), listener);
        } catch (SQLException e) {
            throw new SqlFault("open " + file.getFileName(), e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /// A connection that may write.
    Connection open() throws SQLException {
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            for (var pragma : PRAGMAS) {
                statement.execute(pragma);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// A connection that may write what refers to nothing, for migrations.
    Connection openWithoutForeignKeys() throws SQLException {
        var connection = open();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// A connection that refuses to write.
    Connection openReader() throws SQLException {
        var connection = open();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Whether the disk, or what may be used of it, is full: nothing was written then.
    static boolean isFull(Throwable fault) {
        return hasCode(fault, SQLiteErrorCode.SQLITE_FULL);
    }

    /// Whether somebody else held the write lock for too long.
    static boolean isBusy(Throwable fault) {
        return hasCode(fault, SQLiteErrorCode.SQLITE_BUSY);
    }

    /// Whether the statement was stopped from outside.
    static boolean isInterrupted(Throwable fault) {
        return hasCode(fault, SQLiteErrorCode.SQLITE_INTERRUPT);
    }

    private static boolean hasCode(Throwable fault, SQLiteErrorCode code) {
        var cause = fault;
        while (cause != null) {
            if (cause instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xFF) == code.code) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
