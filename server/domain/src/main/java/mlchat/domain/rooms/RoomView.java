package mlchat.domain.rooms;

/// A room as one of its members sees it.
public record RoomView(Room room, Role role, ReadMark mark) {}
