package mlchat.stores.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// One connection to a database, for one thread at a time.
///
/// Its statements stay prepared, since parsing one costs more than running it. Their number is bounded by the number
/// of texts in the code: none is put together at run time. A statement in use is not among those that are kept, so a
/// query may run inside itself.
public final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Consumer<String> listener;
    private final Map<String, Kept> idle = new HashMap<>();

    /// @param listener hears every statement before it runs, as the database gets it
    public Sql(Connection connection, Consumer<String> listener) {
        this.connection = connection;
        this.listener = listener;
    }

    /// What there is to be read. Parameters are written `:name`.
    ///
    /// @throws SqlFault when the database does not understand it
    public Query query(String text) {
        return new Query(this, take(text));
    }

    /// A change.
    ///
    /// @throws SqlFault when the database does not understand it
    public Update update(String text) {
        return new Update(this, take(text));
    }

    /// Runs what has no parameters; rows that it gives are not read.
    ///
    /// @throws SqlFault when the database cannot do it
    public void execute(String text) {
        var kept = take(text);
        run(kept, () -> {
            kept.runUnread();
            return kept;
        });
    }

    /// The connection itself, for what only a certain database can do.
    public Connection connection() {
        return connection;
    }

    private Kept take(String text) {
        var kept = idle.remove(text);
        try {
            return kept == null ? new Kept(connection, text) : kept;
        } catch (SQLException e) {
            throw new SqlFault(text, e);
        }
    }

    /// What is done with a statement.
    interface Step<T> {
        T take() throws SQLException;
    }

    /// Runs a statement for the last time this time, and keeps it for the next.
    <T> T run(Kept kept, Step<T> step) {
        listener.accept(kept.sql());
        T result = attempt(kept, step);
        attempt(kept, () -> {
            kept.letGo();
            if (idle.putIfAbsent(kept.text(), kept) != null) {
                kept.close();
            }
            return kept;
        });
        return result;
    }

    /// A step that fails takes its statement with it: nobody knows how that was left.
    <T> T attempt(Kept kept, Step<T> step) {
        try {
            return step.take();
        } catch (SQLException e) {
            drop(kept, e);
            throw new SqlFault(kept.text(), e);
        } catch (RuntimeException | Error e) {
            drop(kept, e);
            throw e;
        }
    }

    private static void drop(Kept kept, Throwable fault) {
        try {
            kept.close();
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
    }

    /// @throws SqlFault when the connection cannot be closed
    @Override
    public void close() {
        idle.clear();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqlFault("close", e);
        }
    }
}
