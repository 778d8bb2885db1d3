package mlchat.stores.jdbc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A statement whose parameters get their values, each under its name.
///
/// @param <S> the statement itself
public abstract sealed class Binding<S extends Binding<S>> permits Query, Update {
    private final Sql sql;
    private final Kept kept;

    Binding(Sql sql, Kept kept) {
        this.sql = sql;
        this.kept = kept;
    }

    abstract S self();

    public S bind(String name, String value) {
        return set(name, value);
    }

    public S bind(String name, long value) {
        return set(name, value);
    }

    public S bind(String name, boolean value) {
        return set(name, value);
    }

    public S bind(String name, byte[] value) {
        return set(name, value);
    }

    public S bind(String name, UUID value) {
        return set(name, value);
    }

    public S bind(String name, Instant value) {
        return set(name, value);
    }

    /// One of the other kinds of values, or NULL.
    public S bind(String name, Optional<?> value) {
        return set(name, value);
    }

    private S set(String name, Object value) {
        sql.attempt(kept, () -> {
            kept.bind(name, value);
            return value;
        });
        return self();
    }

    <T> T run(Sql.Step<T> step) {
        return sql.run(kept, step);
    }

    Kept kept() {
        return kept;
    }
}
