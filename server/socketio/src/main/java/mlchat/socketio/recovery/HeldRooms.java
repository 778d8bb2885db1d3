package mlchat.socketio.recovery;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mlchat.socketio.Selection;

/// The rooms of one client, each with the position from which on it was there.
///
/// @param everyone when it joined the namespace
/// @param rooms its own id among them
public record HeldRooms(long everyone, Map<String, Long> rooms) {
    public HeldRooms {
        rooms = Map.copyOf(rooms);
    }

    /// Whether an event at that position was meant for the client.
    boolean match(Selection selection, long position) {
        if (selection.except().stream().anyMatch(rooms::containsKey)) {
            return false;
        }
        if (selection.rooms().isEmpty()) {
            return position > everyone;
        }
        for (var room : selection.rooms()) {
            var since = rooms.get(room);
            if (since != null && position > since) {
                return true;
            }
        }
        return false;
    }

    /// Only those of the rooms that are in `kept`.
    public HeldRooms only(Set<String> kept) {
        var left = new HashMap<>(rooms);
        left.keySet().retainAll(kept);
        return new HeldRooms(everyone, left);
    }
}
