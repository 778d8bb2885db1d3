package mlchat.domain.auth;

import java.time.Instant;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.Person;

/// A user as the server and the user alone know them.
public record Account(Person person, boolean administrator, Instant createdAt) {

    /// The same account by another name.
    public Account named(DisplayName name) {
        return new Account(person.named(name), administrator, createdAt);
    }
}
