package mlchat.domain.testing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mlchat.domain.auth.Account;
import mlchat.domain.people.Person;
import mlchat.domain.people.PersonStore;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;

final class PeopleInMemory implements PersonStore {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final World world;

    PeopleInMemory(World world) {
        this.world = world;
    }

    @Override
    public Optional<Person> find(UserId id) {
        synchronized (world) {
            return Optional.ofNullable(world.accounts.get(id)).map(Account::person);
        }
    }

    @Override
    public List<Person> findAll(Collection<UserId> ids) {
        return new HashSet<>(ids)
                .stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public List<Person> startingWith(String prefix, int limit) {
        synchronized (world) {
            return world.logins.values().stream()
                    .map(login -> login.account.person())
                    .filter(person -> isNamed(person, Username.canonical(prefix)))
                    .limit(limit)
                    .toList();
        }
    }

    private static boolean isNamed(Person person, String prefix) {
        var name =
                SPACE.matcher(Username.canonical(person.displayName().value())).replaceAll(" ");
        return person.username().value().startsWith(prefix) || name.startsWith(prefix) || name.contains(" " + prefix);
    }
}
