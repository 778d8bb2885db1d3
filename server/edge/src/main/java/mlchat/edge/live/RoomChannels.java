package mlchat.edge.live;

import jakarta.inject.Singleton;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.socketio.SocketIoServer;

/// Who hears what is said in a room.
@Singleton
public final class RoomChannels {
    private final SocketIoServer server;

    RoomChannels(SocketIoServer server) {
        this.server = server;
    }

    /// Lets the user's sockets on this node hear nothing of the room any more. When this returns they do not;
    /// elsewhere
    /// the room's own changes do it.
    public void cut(UserId user, RoomId room) {
        server.namespace("/").in(Channels.of(user)).socketsLeave(Channels.of(room));
    }
}
