package mlchat.domain.people;

import java.util.List;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// The door to the directory of people.
public final class People {
    /// How many people one search shows.
    public static final int SEARCH_LIMIT = 20;

    private static final int LONGEST_QUERY = 64;

    private final PersonStore store;

    public People(PersonStore store) {
        this.store = store;
    }

    /// @throws Refused with [Refusal.UserNotFound]
    public Person person(UserId id) {
        return store.find(id).orElseThrow(() -> new Refused(new Refusal.UserNotFound()));
    }

    /// The people to offer while somebody types a name; a leading `@` is ignored.
    public List<Person> search(String query) {
        Text.requireStorable(query);
        String prefix = query.strip();
        if (prefix.startsWith("@")) {
            prefix = prefix.substring(1);
        }
        if (Text.length(prefix) > LONGEST_QUERY) {
            return List.of();
        }
        return store.startingWith(Username.canonical(prefix), SEARCH_LIMIT);
    }
}
