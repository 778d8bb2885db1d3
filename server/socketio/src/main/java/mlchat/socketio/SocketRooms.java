package mlchat.socketio;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mlchat.socketio.rooms.Member;
import mlchat.socketio.rooms.Membership;
import mlchat.socketio.rooms.Rooms;
import org.jspecify.annotations.Nullable;

/// The rooms one socket is in. Any thread; nothing is joined after the end.
final class SocketRooms {
    private final Rooms rooms;
    private final Map<String, Membership> joined = new HashMap<>(4);
    private @Nullable Membership everyone;
    private boolean over;

    SocketRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    synchronized void enter(Member member) {
        if (!over) {
            everyone = rooms.enter(member);
        }
    }

    synchronized void join(String name, Member member) {
        if (!over && !name.equals(member.id())) {
            joined.computeIfAbsent(name, room -> rooms.join(room, member));
        }
    }

    synchronized void leave(String name) {
        var membership = joined.remove(name);
        if (membership != null) {
            rooms.leave(membership);
        }
    }

    synchronized void leaveAll() {
        over = true;
        joined.values().forEach(rooms::leave);
        joined.clear();
        if (everyone != null) {
            rooms.exit(everyone);
            everyone = null;
        }
    }

    synchronized Set<String> names(String id) {
        var names = new HashSet<>(joined.keySet());
        if (!over) {
            names.add(id);
        }
        return Set.copyOf(names);
    }

    /// Delivers what this turn collected for any of them. Only on the socket's loop.
    synchronized void settle() {
        joined.values().forEach(Membership::settle);
        if (everyone != null) {
            everyone.settle();
        }
    }
}
