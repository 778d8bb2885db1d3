package mlchat.stores.sql;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import mlchat.domain.auth.SecretKey;
import mlchat.domain.auth.SecretKeys;
import mlchat.stores.StartFault;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;
import mlchat.stores.secrets.MasterKey;

/// The server's own keys in the table `secrets`, wrapped with the master key. Each is bound to its id and
/// purpose, so that rows cannot be exchanged for one another.
final class SqlSecretKeys implements SecretKeys {
    private static final int ID_BYTES = 8;

    private final Readers readers;
    private final GroupCommit lane;
    private final MasterKey masterKey;
    private final SecureRandom random = new SecureRandom();

    private SqlSecretKeys(Readers readers, GroupCommit lane, MasterKey masterKey) {
        this.readers = readers;
        this.lane = lane;
        this.masterKey = masterKey;
    }

    /// Unwraps every key once: a wrong master key shows now, and not as refused logins later.
    static SqlSecretKeys open(Readers readers, GroupCommit lane, MasterKey masterKey) throws StartFault {
        for (var row : readers.read(SqlSecretKeys::all)) {
            if (!masterKey.fits(row.masterKeyId())
                    || masterKey.unwrap(row.bytes(), row.label()).isEmpty()) {
                throw new StartFault("The master key is not the one this database was made with; start with that one,"
                        + " or restore it from its backup.");
            }
        }
        return new SqlSecretKeys(readers, lane, masterKey);
    }

    @SuppressWarnings("ArrayRecordComponent") // read from a row, used once
    private record Wrapped(String id, SecretKey.Purpose purpose, byte[] bytes, String masterKeyId, Instant createdAt) {
        static Wrapped of(Row row) {
            return new Wrapped(
                    row.getString("id"),
                    SecretKey.Purpose.valueOf(row.getString("purpose")),
                    row.getBytes("wrapped"),
                    row.getString("master_key_id"),
                    row.getInstant("created_at"));
        }

        String label() {
            return SqlSecretKeys.label(id, purpose);
        }
    }

    private static String label(String id, SecretKey.Purpose purpose) {
        return id + " " + purpose;
    }

    static boolean hasKeys(Sql sql) {
        return !all(sql).isEmpty();
    }

    private static List<Wrapped> all(Sql sql) {
        return sql.query("""
                        SELECT id, purpose, wrapped, master_key_id, created_at
                        FROM secrets
                        ORDER BY number
                        """).map(Wrapped::of).list();
    }

    @Override
    public List<SecretKey> of(SecretKey.Purpose purpose) {
        return readers.read(SqlSecretKeys::all).stream()
                .filter(row -> row.purpose() == purpose)
                .map(this::unwrapped)
                .toList();
    }

    private SecretKey unwrapped(Wrapped row) {
        var material = masterKey
                .unwrap(row.bytes(), row.label())
                .orElseThrow(() -> new IllegalStateException("the key " + row.id() + " was altered"));
        return new SecretKey(row.id(), row.purpose(), material, row.createdAt());
    }

    @Override
    public SecretKey add(SecretKey.Purpose purpose, byte[] material, Instant at) {
        var idBytes = new byte[ID_BYTES];
        random.nextBytes(idBytes);
        var id = HexFormat.of().formatHex(idBytes);
        var wrapped = masterKey.wrap(material, label(id, purpose));
        lane.run(transaction -> transaction
                .sql()
                .update("""
                        INSERT INTO secrets (id, purpose, wrapped, master_key_id, created_at)
                        VALUES (:id, :purpose, :wrapped, :masterKey, :at)
                        """)
                .bind("id", id)
                .bind("purpose", purpose.name())
                .bind("wrapped", wrapped)
                .bind("masterKey", masterKey.id())
                .bind("at", at)
                .execute());
        return new SecretKey(id, purpose, material, at.truncatedTo(ChronoUnit.MILLIS));
    }
}
