package mlchat.domain.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomName;

/// What somebody looks for. A message is found when it has everything that is wanted and nothing that is not.
///
/// Of several people or rooms that are wanted one is enough: a message has but one of each.
public record Query(List<Clause> clauses) {
    public Query {
        clauses = List.copyOf(clauses);
    }

    /// One thing that a message must have, or with `wanted` false must not have.
    public sealed interface Clause {
        boolean wanted();
    }

    /// A word or a phrase in what it says.
    public record Says(Needle needle, boolean wanted) implements Clause {}

    /// Its sender.
    ///
    /// @param name a username, or `me`
    public record From(String name, boolean wanted) implements Clause {
        /// The asker's own messages.
        public boolean isMe() {
            return "me".equalsIgnoreCase(name);
        }

        /// The username that is meant, in the form in which usernames are compared.
        public String username() {
            return Username.canonical(name);
        }
    }

    /// Its room.
    ///
    /// @param name of the room, or its id; with an `@` the username of whom one talks to directly
    public record In(String name, boolean wanted) implements Clause {
        /// Whether it is a direct conversation of two, named by the other one.
        public boolean isDirect() {
            return name.length() > 1 && name.charAt(0) == '@';
        }

        /// The username of the other one.
        public String username() {
            return Username.canonical(name.substring(1));
        }

        /// The name of the room, in the form in which names are compared.
        public String room() {
            return RoomName.canonical(name);
        }

        /// The room whose id it is, if it is one.
        public Optional<RoomId> id() {
            return RoomId.parse(name);
        }
    }

    /// Something beside words.
    public record Has(Trait trait, boolean wanted) implements Clause {}

    /// When it was sent.
    ///
    /// @param from  the first instant that counts
    /// @param until the first instant that does not count any more
    public record Sent(Instant from, Instant until, boolean wanted) implements Clause {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /// The words and phrases.
    public Stream<Says> says() {
        return of(Says.class);
    }

    /// The clauses of one kind.
    public <C extends Clause> Stream<C> of(Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// Pieces that all texts have in which everything wanted is found.
    public Set<String> grams() {
        return says().filter(Says::wanted)
                .flatMap(says -> says.needle().grams().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
