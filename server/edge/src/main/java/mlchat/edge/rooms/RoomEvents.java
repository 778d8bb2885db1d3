package mlchat.edge.rooms;

import jakarta.inject.Singleton;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Caller;

/// Rooms over a socket.
@Singleton
public final class RoomEvents {
    private final Rooms rooms;

    RoomEvents(Rooms rooms) {
        this.rooms = rooms;
    }

    /// `room:read`
    public record ReadEventRequest(String roomId, long seq) {}

    /// The acknowledgement of `room:read`.
    public record ReadAck(boolean ok, long readSeq, int unread, int mentions) {}

    /// Moves the caller's read mark forward.
    public ReadAck read(Caller caller, ReadEventRequest request) {
        var room = RoomId.parse(request.roomId()).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
        var mark = rooms.read(rooms.membership(room, caller.user(), caller.session()), request.seq(), false);
        return new ReadAck(true, mark.readSeq(), mark.unread(), mark.mentions());
    }
}
