package mlchat.domain.people;

import java.util.Optional;
import java.util.UUID;
import mlchat.domain.Uuids;

/// Names one user, person or bot, for ever.
public record UserId(UUID value) implements Comparable<UserId> {

    /// The id in this text, or nothing when the text is no id at all and so names nobody.
    public static Optional<UserId> parse(String text) {
        return Uuids.parse(text).map(UserId::new);
    }

    @Override
    public int compareTo(UserId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
