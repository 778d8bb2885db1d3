package mlchat.domain.people;

/// What everybody may know of a user.
public record Person(UserId id, Username username, DisplayName displayName, Kind kind) {

    /// The same person by another name.
    public Person named(DisplayName name) {
        return new Person(id, username, name, kind);
    }

    public enum Kind {
        PERSON,
        BOT
    }
}
