package mlchat.domain.messages;

import java.util.Optional;
import mlchat.domain.people.Person;

/// What happened to a room, told among its messages; the sender is who did it.
///
/// @param about to whom it was done, if it was somebody else
/// @param text  the new name or topic
/// @param message which message it is about
public record SystemNote(Kind kind, Optional<Person> about, Optional<String> text, Optional<MessageId> message) {

    public enum Kind {
        CREATED,
        JOINED,
        LEFT,
        ADDED,
        REMOVED,
        RENAMED,
        TOPIC,
        ARCHIVED,
        REOPENED,
        PINNED
    }

    public static SystemNote of(Kind kind) {
        return new SystemNote(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static SystemNote about(Kind kind, Person person) {
        return new SystemNote(kind, Optional.of(person), Optional.empty(), Optional.empty());
    }

    public static SystemNote of(Kind kind, String text) {
        return new SystemNote(kind, Optional.empty(), Optional.of(text), Optional.empty());
    }

    public static SystemNote about(Kind kind, MessageId message) {
        return new SystemNote(kind, Optional.empty(), Optional.empty(), Optional.of(message));
    }
}
