package mlchat.stores.sql;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Optional;
import java.util.OptionalLong;
import mlchat.stores.jdbc.Sql;
import mlchat.stores.jdbc.SqlFault;

/// SQLite's one writer. Statements stay prepared as long as the connection lives.
final class SqliteWriteConnection implements WriteConnection {
    private static final System.Logger LOG = System.getLogger(SqliteWriteConnection.class.getName());

    private final Sqlite sqlite;
    // Only on the writer's thread; opened anew after a fault.
    private Optional<Sql> open = Optional.empty();
    // The version that the file had at the last look of this connection, which its own commits do not change.
    private OptionalLong seen = OptionalLong.empty();

    SqliteWriteConnection(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    @Override
    public Sql begin() {
        var sql = open.orElseGet(sqlite::writing);
        open = Optional.of(sql);
        sql.execute("BEGIN IMMEDIATE");
        return sql;
    }

    @Override
    public boolean isUndisturbed() {
        long version = open.orElseThrow()
                .query("PRAGMA data_version")
                .map(row -> row.getLong("data_version"))
                .one();
        boolean undisturbed = seen.equals(OptionalLong.of(version));
        seen = OptionalLong.of(version);
        return undisturbed;
    }

    @Override
    public void commit() {
        open.orElseThrow().execute("COMMIT");
    }

    @Override
    public void rollback() {
        open.orElseThrow().execute("ROLLBACK");
    }

    @Override
    public void discard() {
        open.ifPresent(sql -> {
            try {
                sql.close();
            } catch (SqlFault e) {
                LOG.log(WARNING, "a broken connection could not be closed", e);
            }
        });
        open = Optional.empty();
        seen = OptionalLong.empty();
    }

    /// Moves what the journal holds into the database, so that the folder holds one plain file.
    @Override
    public void close() {
        open.ifPresent(sql -> sql.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        discard();
    }
}
