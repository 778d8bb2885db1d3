package mlchat.stores.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.search.Query;
import mlchat.stores.jdbc.Sql;

/// Where a search may look and whom it is about: the names in a query, understood for the asker at one instant.
final class SearchScope {
    private final Sql sql;
    private final UserId asker;
    private final Map<RoomId, Place> mine;
    private final Choice<RoomId> rooms;
    private final Choice<UserId> senders;
    private final List<String> unknown = new ArrayList<>();

    SearchScope(Sql sql, UserId asker, Query query) {
        this.sql = sql;
        this.asker = asker;
        this.mine = mine(sql, asker);
        this.rooms = choice(query, Query.In.class, this::rooms);
        this.senders = choice(query, Query.From.class, this::people);
    }

    /// A room of the asker.
    record Place(RoomKind kind, Optional<RoomName> name, Optional<String> canonicalName, long messages) {}

    /// Of what one is wanted, if any is named, and what is not.
    private record Choice<T>(boolean any, Set<T> wanted, Set<T> unwanted) {
        boolean has(T found) {
            return (any || wanted.contains(found)) && !unwanted.contains(found);
        }
    }

    private static Map<RoomId, Place> mine(Sql sql, UserId asker) {
        return sql
                .query("""
                        SELECT r.id, r.kind, r.name, r.canonical_name, r.seq
                        FROM members AS m
                        JOIN rooms AS r ON r.id = m.room_id
                        WHERE m.user_id = :user AND m.left_at IS NULL AND r.deleted_at IS NULL
                        """)
                .bind("user", asker.value())
                .map(row -> Map.entry(
                        new RoomId(row.getUuid("id")),
                        new Place(
                                RoomKind.valueOf(row.getString("kind")),
                                row.optionalString("name").map(RoomName::new),
                                row.optionalString("canonical_name"),
                                row.getLong("seq"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <C extends Query.Clause, T> Choice<T> choice(
            Query query, Class<C> kind, Function<C, Set<T>> understood) {
        var wanted = new HashSet<T>();
        var unwanted = new HashSet<T>();
        query.of(kind).forEach(clause -> (clause.wanted() ? wanted : unwanted).addAll(understood.apply(clause)));
        return new Choice<>(query.of(kind).noneMatch(Query.Clause::wanted), wanted, unwanted);
    }

    private Set<RoomId> rooms(Query.In in) {
        var found = in.isDirect() ? direct(in.username()) : named(in);
        return known("in:" + in.name(), found);
    }

    private Set<RoomId> named(Query.In in) {
        var found = new HashSet<RoomId>();
        in.id().filter(mine::containsKey).ifPresent(found::add);
        mine.forEach((id, place) -> {
            if (place.canonicalName().equals(Optional.of(in.room()))) {
                found.add(id);
            }
        });
        return found;
    }

    private Set<RoomId> direct(String username) {
        var both = new HashSet<>(person(username));
        if (both.isEmpty()) {
            return Set.of();
        }
        both.add(asker);
        return new HashSet<>(SqlRoomStore.findDirect(sql, both).filter(mine::containsKey).stream()
                .toList());
    }

    private Set<UserId> people(Query.From from) {
        return from.isMe() ? Set.of(asker) : known("from:" + from.name(), person(from.username()));
    }

    private Set<UserId> person(String username) {
        return Set.copyOf(sql.query("""
                        SELECT id
                        FROM users
                        WHERE username = :username
                        """)
                .bind("username", username)
                .map(row -> new UserId(row.getUuid("id")))
                .list());
    }

    private <T> Set<T> known(String name, Set<T> found) {
        if (found.isEmpty()) {
            unknown.add(name);
        }
        return found;
    }

    /// The names of the query of which the asker knows nothing.
    List<String> unknown() {
        return unknown;
    }

    Place place(RoomId room) {
        return mine.getOrDefault(room, NOWHERE);
    }

    private static final Place NOWHERE = new Place(RoomKind.PRIVATE, Optional.empty(), Optional.empty(), 0);

    boolean covers(RoomId room, UserId sender) {
        return mine.containsKey(room) && rooms.has(room) && senders.has(sender);
    }

    /// The rooms in which something may be found.
    Set<RoomId> rooms() {
        var found = new HashSet<>(mine.keySet());
        found.removeIf(room -> !rooms.has(room));
        return found;
    }

    /// How many messages were ever sent there.
    long messages() {
        return rooms().stream().mapToLong(room -> place(room).messages()).sum();
    }

    /// Who is named as a sender; nobody, if anybody is right.
    Set<UserId> namedSenders() {
        return senders.any() ? Set.of() : senders.wanted();
    }

    /// Whether nothing can be found, because only what is unknown is asked for.
    boolean isEmpty() {
        return rooms().isEmpty() || (!senders.any() && senders.wanted().isEmpty());
    }
}
