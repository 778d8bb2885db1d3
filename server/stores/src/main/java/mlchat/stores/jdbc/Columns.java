package mlchat.stores.jdbc;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How the domain's values lie in columns: ids as 16 bytes, instants as milliseconds since 1970. The one
/// place that knows.
public final class Columns {
    private Columns() {}

    /// @throws IllegalArgumentException for a kind of value that no column holds
    static void set(PreparedStatement statement, int position, Object value) throws SQLException {
        switch (value) {
            case Optional<?> optional when optional.isEmpty() -> statement.setNull(position, Types.NULL);
            case Optional<?> optional -> set(statement, position, optional.get());
            case String text -> statement.setString(position, text);
            case Long number -> statement.setLong(position, number);
            case Integer number -> statement.setInt(position, number);
            case Boolean flag -> statement.setBoolean(position, flag);
            case byte[] bytes -> statement.setBytes(position, bytes);
            case UUID id -> statement.setBytes(position, bytes(id));
            case Instant instant -> statement.setLong(position, instant.toEpochMilli());
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    public static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
