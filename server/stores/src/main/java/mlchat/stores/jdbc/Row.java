package mlchat.stores.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row that a query is at, its columns by their names.
///
/// Each getter throws [SqlFault] when the database cannot give the value, and [IllegalStateException] when there is no
/// such column, or NULL in it where that is not foreseen.
public final class Row {
    private final ResultSet rows;
    private final Map<String, Integer> columns;

    Row(ResultSet rows, Map<String, Integer> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    private interface Getter<T extends @Nullable Object> {
        T get(int position) throws SQLException;
    }

    public String getString(String column) {
        return present(column, get(column, rows::getString));
    }

    /// Nothing for NULL.
    public Optional<String> optionalString(String column) {
        return Optional.ofNullable(get(column, rows::getString));
    }

    /// Zero for NULL.
    public long getLong(String column) {
        return get(column, rows::getLong);
    }

    /// Zero for NULL.
    public int getInt(String column) {
        return get(column, rows::getInt);
    }

    /// Whether there is a number other than zero.
    public boolean getBoolean(String column) {
        return get(column, rows::getInt) != 0;
    }

    public byte[] getBytes(String column) {
        return present(column, get(column, rows::getBytes));
    }

    /// Nothing for NULL.
    public Optional<byte[]> optionalBytes(String column) {
        return Optional.ofNullable(get(column, rows::getBytes));
    }

    public UUID getUuid(String column) {
        return Columns.uuid(getBytes(column));
    }

    /// Nothing for NULL.
    public Optional<UUID> optionalUuid(String column) {
        return optionalBytes(column).map(Columns::uuid);
    }

    public Instant getInstant(String column) {
        return Instant.ofEpochMilli(getLong(column));
    }

    /// Nothing for NULL.
    public Optional<Instant> optionalInstant(String column) {
        return get(column, position -> {
            long millis = rows.getLong(position);
            return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        });
    }

    private <T extends @Nullable Object> T get(String column, Getter<T> getter) {
        var position = columns.get(column);
        if (position == null) {
            throw new IllegalStateException("there is no column " + column);
        }
        try {
            return getter.get(position);
        } catch (SQLException e) {
            throw new SqlFault(column, e);
        }
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("NULL in the column " + column);
        }
        return value;
    }
}
