package mlchat.stores.sql;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// SQLite's one writer. Statements stay prepared as long as the connection lives.
final class SqliteWriteConnection implements WriteConnection {
    private static final System.Logger LOG = System.getLogger(SqliteWriteConnection.class.getName());

    private final Jdbi jdbi;
    // Only on the writer's thread; opened anew after a fault.
    private Optional<Handle> open = Optional.empty();

    SqliteWriteConnection(Sqlite sqlite) {
        this.jdbi = sqlite.writing();
    }

    @Override
    public Handle begin() {
        var handle = open.orElseGet(jdbi::open);
        open = Optional.of(handle);
        handle.execute("BEGIN IMMEDIATE");
        return handle;
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
        open.ifPresent(handle -> {
            try {
                handle.close();
            } catch (JdbiException e) {
                LOG.log(WARNING, "a broken connection could not be closed", e);
            }
        });
        open = Optional.empty();
    }

    /// Moves what the journal holds into the database, so that the folder holds one plain file.
    @Override
    public void close() {
        open.ifPresent(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        discard();
    }
}
