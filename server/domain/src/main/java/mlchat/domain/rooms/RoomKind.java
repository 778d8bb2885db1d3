package mlchat.domain.rooms;

/// What sort of room: `PUBLIC` rooms everybody may find and enter, `DIRECT` ones belong to exactly the people
/// in them.
public enum RoomKind {
    PUBLIC,
    DIRECT
}
