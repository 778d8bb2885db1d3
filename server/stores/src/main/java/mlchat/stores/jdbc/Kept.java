package mlchat.stores.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// One prepared statement, with what is known of it from the first time on.
final class Kept {
    private final String text;
    private final NamedText named;
    private final PreparedStatement statement;
    private final BitSet bound = new BitSet();
    // Known once the statement has run.
    private Map<String, Integer> columns = Map.of();

    Kept(Connection connection, String text) throws SQLException {
        this.text = text;
        this.named = NamedText.parse(text);
        this.statement = connection.prepareStatement(named.sql());
    }

    String text() {
        return text;
    }

    /// The text that the database gets.
    String sql() {
        return named.sql();
    }

    void bind(String name, Object value) throws SQLException {
        var places = named.positions().get(name);
        if (places == null) {
            throw new IllegalArgumentException("the statement has no parameter :" + name);
        }
        for (int place : places) {
            Columns.set(statement, place, value);
            bound.set(place);
        }
    }

    /// The statement, once every parameter has a value of this time: one of the last time would be somebody else's.
    PreparedStatement ready() {
        if (bound.cardinality() < named.parameters()) {
            throw new IllegalStateException("not every parameter has a value: " + text);
        }
        return statement;
    }

    /// Where the columns are, by their names.
    Map<String, Integer> columns(ResultSet rows) throws SQLException {
        if (columns.isEmpty()) {
            var found = new HashMap<String, Integer>();
            var names = rows.getMetaData();
            for (int column = 1; column <= names.getColumnCount(); column++) {
                found.putIfAbsent(names.getColumnLabel(column), column);
            }
            columns = Map.copyOf(found);
        }
        return columns;
    }

    /// Runs what nobody reads rows of. A statement whose rows are left is still running, and holds the journal.
    void runUnread() throws SQLException {
        if (ready().execute()) {
            statement.getResultSet().close();
        }
    }

    /// For the next time.
    void letGo() {
        bound.clear();
    }

    void close() throws SQLException {
        statement.close();
    }
}
