package mlchat.domain.messages;

import java.util.Optional;
import mlchat.domain.people.Person;

/// What happened to a room, told among its messages; the sender is who did it.
///
/// @param about to whom it was done, if it was somebody else
/// @param text  the new name or topic
public record SystemNote(Kind kind, Optional<Person> about, Optional<String> text) {

    public enum Kind {
        CREATED,
        JOINED,
        LEFT,
        ADDED,
        REMOVED,
        RENAMED,
        TOPIC,
        ARCHIVED,
        REOPENED
    }

    public static SystemNote of(Kind kind) {
        return new SystemNote(kind, Optional.empty(), Optional.empty());
    }

    public static SystemNote about(Kind kind, Person person) {
        return new SystemNote(kind, Optional.of(person), Optional.empty());
    }

    public static SystemNote of(Kind kind, String text) {
        return new SystemNote(kind, Optional.empty(), Optional.of(text));
    }
}
