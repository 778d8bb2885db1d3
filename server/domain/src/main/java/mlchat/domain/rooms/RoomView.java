package mlchat.domain.rooms;

import java.time.Instant;
import java.util.Optional;

/// A room as one of its members sees it.
public record RoomView(Room room, Role role, Optional<Instant> mutedUntil, ReadMark mark, OwnSettings own) {}
