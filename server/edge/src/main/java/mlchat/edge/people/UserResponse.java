package mlchat.edge.people;

import java.util.Locale;
import java.util.Optional;
import mlchat.domain.auth.Account;
import mlchat.domain.people.Person;

/// A user on the wire.
///
/// @param kind `person` or `bot`
/// @param role `admin`, shown to oneself only
public record UserResponse(String id, String username, String displayName, String kind, Optional<String> role) {

    public static UserResponse of(Person person) {
        return of(person, Optional.empty());
    }

    /// As its owner sees it.
    public static UserResponse of(Account account) {
        return of(account.person(), account.administrator() ? Optional.of("admin") : Optional.empty());
    }

    private static UserResponse of(Person person, Optional<String> role) {
        return new UserResponse(
                person.id().toString(),
                person.username().value(),
                person.displayName().value(),
                person.kind().name().toLowerCase(Locale.ROOT),
                role);
    }
}
