package mlchat.stores.sql;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.TemplateEngine;

/// How the domain's values lie in columns: ids as 16 bytes, instants as milliseconds since 1970. The one
/// place that knows.
final class Columns {
    private Columns() {}

    /// Teaches a Jdbi to bind [UUID] and [Instant].
    static Jdbi teach(Jdbi jdbi) {
        jdbi.registerArgument(new Ids());
        jdbi.registerArgument(new Instants());
        jdbi.setTemplateEngine(TemplateEngine.NOP);
        return jdbi;
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return uuid(row.getBytes(column));
    }

    static Optional<UUID> optionalUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Columns::uuid);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static final class Ids extends AbstractArgumentFactory<UUID> {
        Ids() {
            super(Types.BINARY);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setBytes(position, bytes(value));
        }
    }

    private static final class Instants extends AbstractArgumentFactory<Instant> {
        Instants() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setLong(position, value.toEpochMilli());
        }
    }
}
