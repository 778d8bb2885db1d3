package mlchat.domain.rooms;

/// What sort of room it is, for ever.
public enum RoomKind {
    /// Everybody may find and enter it.
    PUBLIC,
    /// Only those whom its people bring in know of it.
    PRIVATE,
    /// A conversation of some, who may bring others in.
    GROUP,
    /// Belongs to exactly the people in it: nobody comes, nobody goes.
    DIRECT
}
