package mlchat.domain.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps who is here, for reading. Accounts are written through `auth`.
public interface PersonStore {

    Optional<Person> find(UserId id);

    /// Those of the given people that exist, in no particular order.
    List<Person> findAll(Collection<UserId> ids);

    /// People whose username, or whose display name from any of its words on, starts with `prefix` (compared
    /// in the form of [Username#canonical]), by username, at most `limit`. An empty prefix gives the first
    /// people by username.
    List<Person> startingWith(String prefix, int limit);
}
