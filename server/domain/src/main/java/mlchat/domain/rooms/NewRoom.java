package mlchat.domain.rooms;

import java.util.Set;
import mlchat.domain.people.UserId;

/// A room that somebody wants to make.
///
/// @param people who is in it from the beginning, beside the one who makes it
public record NewRoom(RoomKind kind, RoomName name, Topic topic, Set<UserId> people) {

    /// @throws IllegalArgumentException for direct rooms, which are opened, not made
    public NewRoom {
        if (kind == RoomKind.DIRECT) {
            throw new IllegalArgumentException("a direct room is opened, not made");
        }
        people = Set.copyOf(people);
    }
}
