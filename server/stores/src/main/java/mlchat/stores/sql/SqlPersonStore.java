package mlchat.stores.sql;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import mlchat.domain.people.Person;
import mlchat.domain.people.PersonStore;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.stores.jdbc.Sql;

/// People in the table `users`, found by the table `name_starts`.
final class SqlPersonStore implements PersonStore {
    private final Readers readers;

    SqlPersonStore(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<Person> find(UserId id) {
        return readers.read(sql -> find(sql, id));
    }

    static Optional<Person> find(Sql sql, UserId id) {
        return sql.query("""
                        SELECT id, username, display_name, kind
                        FROM users
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .map(row -> Rows.person(row))
                .findOne();
    }

    /// One look for each: a list of any length in one text would be a text for every length.
    @Override
    public List<Person> findAll(Collection<UserId> ids) {
        return readers.read(sql -> new LinkedHashSet<>(ids)
                .stream().map(id -> find(sql, id)).flatMap(Optional::stream).toList());
    }

    @Override
    public List<Person> startingWith(String prefix, int limit) {
        var canonical = Username.canonical(prefix);
        return canonical.isEmpty() ? first(limit) : named(canonical, limit);
    }

    private List<Person> first(int limit) {
        return readers.read(sql ->
                sql.query("""
                        SELECT id, username, display_name, kind
                        FROM users
                        ORDER BY username
                        LIMIT :limit
                        """).bind("limit", limit).map(row -> Rows.person(row)).list());
    }

    private List<Person> named(String prefix, int limit) {
        return readers.read(sql -> sql.query("""
                        SELECT DISTINCT u.id, u.username, u.display_name, u.kind
                        FROM name_starts AS n
                        JOIN users AS u ON u.id = n.user_id
                        WHERE n.start >= :prefix AND n.start < :end
                        ORDER BY u.username
                        LIMIT :limit
                        """)
                .bind("prefix", prefix)
                .bind("end", NameStarts.end(prefix))
                .bind("limit", limit)
                .map(row -> Rows.person(row))
                .list());
    }
}
