package mlchat.domain.people;

/// What everybody may know of a user.
public record Person(UserId id, Username username, DisplayName displayName, Kind kind) {

    public enum Kind {
        PERSON,
        BOT
    }
}
