package mlchat.stores.sql;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps the prepared statements of one connection: parsing a query costs more than running it. Their number
/// is bounded by the number of texts in the code, since none is put together at run time.
///
/// A statement in use is not in the map, so a query may run inside itself. For one thread at a time.
final class KeptStatements implements StatementBuilder {
    private final Map<String, PreparedStatement> idle = new HashMap<>();
    /// What each statement was prepared from. On closing, Jdbi tells another text: the one with the parameters' names.
    private final Map<Statement, String> texts = new HashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        var kept = idle.remove(sql);
        return kept == null ? prepare(connection, sql) : kept;
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        texts.put(statement, sql);
        return statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        throw new SQLFeatureNotSupportedException("the chat calls no procedures");
    }

    @Override
    public void close(Connection connection, String namedSql, Statement statement) throws SQLException {
        var sql = texts.get(statement);
        if (sql == null || !(statement instanceof PreparedStatement prepared)) {
            statement.close();
            return;
        }
        letGoOfRows(prepared);
        if (idle.putIfAbsent(sql, prepared) != null) {
            texts.remove(prepared);
            prepared.close();
        }
    }

    /// A statement whose rows nobody read is still running: it would hold its transaction, and with it the journal,
    /// until it is run again. Closing its rows ends it.
    private static void letGoOfRows(PreparedStatement statement) throws SQLException {
        var rows = statement.getResultSet();
        if (rows != null) {
            rows.close();
        }
    }

    @Override
    public void close(Connection connection) {
        idle.clear();
        texts.clear();
    }
}
