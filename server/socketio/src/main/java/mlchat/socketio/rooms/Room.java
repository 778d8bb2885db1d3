package mlchat.socketio.rooms;

import java.util.ArrayList;
import java.util.List;
import mlchat.socketio.loop.Loop;

/// One room, by the loops its members live on. The list of parts only grows; the room ends with its last member.
final class Room {
    private final String name;
    private volatile List<RoomPart> parts = List.of();
    private int registered;

    Room(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /// Where there are members, or were.
    List<RoomPart> parts() {
        return parts;
    }

    /// Counts a member in. Only under the lock of the room's entry.
    RoomPart register(Loop loop) {
        registered++;
        var part = partOf(loop);
        return part;
    }

    /// Counts a member out. Only under the lock of the room's entry.
    void unregister() {
        registered--;
    }

    /// Only under the lock of the room's entry.
    boolean isEmpty() {
        return registered == 0;
    }

    private RoomPart partOf(Loop loop) {
        for (var part : parts) {
            if (part.loop == loop) {
                return part;
            }
        }
        var part = new RoomPart(loop);
        var grown = new ArrayList<>(parts);
        grown.add(part);
        parts = List.copyOf(grown);
        return part;
    }
}
