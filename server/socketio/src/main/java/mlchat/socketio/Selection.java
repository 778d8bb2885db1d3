package mlchat.socketio;

import java.util.Set;

/// Which sockets of a namespace are meant.
///
/// @param rooms the union of these rooms, a socket in several counts once; none: all sockets. A socket's id is a room
/// @param except sockets in any of these rooms are left out
public record Selection(Set<String> rooms, Set<String> except) {
    public Selection {
        rooms = Set.copyOf(rooms);
        except = Set.copyOf(except);
    }

    /// All sockets of the namespace.
    public static Selection everyone() {
        return new Selection(Set.of(), Set.of());
    }

    /// Whether it is one room, or everyone, without exception.
    public boolean isOneGroup() {
        return rooms.size() <= 1 && except.isEmpty();
    }
}
