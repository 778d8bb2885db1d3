package mlchat.domain.testing;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import mlchat.domain.messages.Message;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.search.Found;
import mlchat.domain.search.Hit;
import mlchat.domain.search.Matcher;
import mlchat.domain.search.MessageSearch;
import mlchat.domain.search.Query;

/// Looks at every message.
final class SearchInMemory implements MessageSearch {
    private final World world;

    SearchInMemory(World world) {
        this.world = world;
    }

    @Override
    public Found find(UserId asker, Query query, Found.Position after, int limit) {
        synchronized (world) {
            return new Looking(asker, query).find(after, limit);
        }
    }

    /// One search, with the names of its query understood.
    private final class Looking {
        private final UserId asker;
        private final Matcher matcher;
        private final List<String> unknown = new ArrayList<>();
        private final Predicate<UserId> sender;
        private final Predicate<RoomId> room;

        Looking(UserId asker, Query query) {
            this.asker = asker;
            this.matcher = new Matcher(query);
            this.sender = names(query, Query.From.class, this::people);
            this.room = names(query, Query.In.class, this::rooms);
        }

        private <C extends Query.Clause, T> Predicate<T> names(
                Query query, Class<C> kind, Function<C, Set<T>> understood) {
            var wanted = new HashSet<T>();
            var unwanted = new HashSet<T>();
            query.of(kind).forEach(clause -> (clause.wanted() ? wanted : unwanted).addAll(understood.apply(clause)));
            boolean any = query.of(kind).noneMatch(Query.Clause::wanted);
            return found -> (any || wanted.contains(found)) && !unwanted.contains(found);
        }

        private Set<UserId> people(Query.From from) {
            if (from.isMe()) {
                return Set.of(asker);
            }
            return known("from:" + from.name(), people(from.username()));
        }

        private Set<UserId> people(String username) {
            return Set.copyOf(world.accounts.values().stream()
                    .map(account -> account.person())
                    .filter(person -> person.username().value().equals(username))
                    .map(person -> person.id())
                    .toList());
        }

        private Set<RoomId> rooms(Query.In in) {
            return known("in:" + in.name(), in.isDirect() ? directs(in.username()) : named(in));
        }

        private Set<RoomId> named(Query.In in) {
            return where(entry -> in.id().filter(entry.getKey()::equals).isPresent()
                    || entry.getValue().name.map(RoomName::canonical).equals(Optional.of(in.room())));
        }

        private Set<RoomId> directs(String username) {
            var people = new HashSet<>(people(username));
            if (people.isEmpty()) {
                return Set.of();
            }
            people.add(asker);
            return where(entry -> entry.getValue().kind == RoomKind.DIRECT
                    && entry.getValue().seats.keySet().equals(people));
        }

        private Set<RoomId> where(Predicate<Map.Entry<RoomId, World.Place>> fits) {
            return Set.copyOf(world.rooms.entrySet().stream()
                    .filter(entry -> entry.getValue().present(asker).isPresent())
                    .filter(fits)
                    .map(Map.Entry::getKey)
                    .toList());
        }

        private <T> Set<T> known(String name, Set<T> found) {
            if (found.isEmpty()) {
                unknown.add(name);
            }
            return found;
        }

        Found find(Found.Position after, int limit) {
            var hits = world.rooms.values().stream()
                    .filter(place -> place.present(asker).isPresent())
                    .flatMap(place -> place.messages.stream())
                    .filter(message -> number(message) < after.number())
                    .sorted(comparingLong(this::number).reversed())
                    .flatMap(message -> hit(message).stream())
                    .limit(limit + 1L)
                    .toList();
            var page = hits.subList(0, Math.min(limit, hits.size()));
            var next = hits.size() > limit
                    ? Optional.of(new Found.Position(number(page.getLast().message())))
                    : Optional.<Found.Position>empty();
            return new Found(page, next, unknown, 1);
        }

        private Optional<Hit> hit(Message message) {
            boolean candidate = message.system().isEmpty()
                    && message.deletedAt().isEmpty()
                    && room.test(message.room())
                    && sender.test(message.sender().id());
            if (!candidate) {
                return Optional.empty();
            }
            var place = world.room(message.room());
            return matcher.match(message.content(), message.at())
                    .map(highlights -> new Hit(message, place.kind, place.name, highlights));
        }

        private long number(Message message) {
            return world.numbers.getOrDefault(message.id(), 0L);
        }
    }
}
