package mlchat.domain.rooms;

/// A public room in the directory.
///
/// @param joined whether the asker is in it
public record RoomEntry(Room room, boolean joined) {}
