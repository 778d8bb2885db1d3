package mlchat.domain.rooms;

/// What a room is to one of its people, as that one wants it.
///
/// @param favourite found at once, before the others
/// @param level     of what one is told
public record OwnSettings(boolean favourite, Level level) {
    /// As it is for who has said nothing.
    public static final OwnSettings STANDARD = new OwnSettings(false, Level.ALL);

    /// Of which messages one is told.
    public enum Level {
        ALL,
        MENTIONS,
        NONE
    }
}
