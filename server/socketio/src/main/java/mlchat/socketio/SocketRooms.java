package mlchat.socketio;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mlchat.socketio.recovery.HeldRooms;
import mlchat.socketio.rooms.Member;
import mlchat.socketio.rooms.Membership;
import mlchat.socketio.rooms.Rooms;
import org.jspecify.annotations.Nullable;

/// The rooms one socket is in. Any thread; nothing is joined after the end.
final class SocketRooms {
    private final Rooms rooms;
    private final Member member;
    private final Map<String, Joined> joined = new HashMap<>(4);
    private @Nullable Joined everyone;
    private boolean over;

    /// @param since the position in the namespace's events at which it was joined, where those are counted
    private record Joined(Membership membership, long since) {}

    SocketRooms(Rooms rooms, Member member) {
        this.rooms = rooms;
        this.member = member;
    }

    /// Makes the socket one of everyone.
    ///
    /// @param position of the latest event, where those are counted
    /// @param before where the socket was before its connection broke
    synchronized void enter(long position, Optional<HeldRooms> before) {
        if (over) {
            return;
        }
        everyone =
                new Joined(rooms.enter(member), before.map(HeldRooms::everyone).orElse(position));
        before.ifPresent(held -> held.rooms().forEach((name, since) -> join(name, since)));
    }

    /// @param position of the latest event, where those are counted
    synchronized void join(String name, long position) {
        if (!over && !name.equals(member.id())) {
            joined.computeIfAbsent(name, room -> new Joined(rooms.join(room, member), position));
        }
    }

    synchronized void leave(String name) {
        var left = joined.remove(name);
        if (left != null) {
            rooms.leave(left.membership);
        }
    }

    synchronized void leaveAll() {
        over = true;
        joined.values().forEach(each -> rooms.leave(each.membership));
        joined.clear();
        if (everyone != null) {
            rooms.exit(everyone.membership);
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

    /// The rooms with their positions.
    synchronized HeldRooms held(String id) {
        var held = new HashMap<String, Long>();
        joined.forEach((name, each) -> held.put(name, each.since));
        held.put(id, entered());
        return new HeldRooms(entered(), held);
    }

    /// The position at which the socket became one of everyone.
    synchronized long entered() {
        return everyone == null ? 0 : everyone.since;
    }
}
