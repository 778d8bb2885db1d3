package mlchat.edge.live;

import java.util.Optional;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomStore;
import mlchat.edge.rooms.RoomResponse;
import mlchat.edge.wire.Json;
import mlchat.socketio.Namespace;
import mlchat.socketio.RawJson;

/// Brings a user's open sockets into a room that has become theirs, and shows it to them.
final class RoomWelcome {
    private final Namespace namespace;
    private final RoomStore store;

    RoomWelcome(Namespace namespace, RoomStore store) {
        this.namespace = namespace;
        this.store = store;
    }

    /// `room:joined`
    record RoomJoinedEvent(RoomResponse room) {}

    /// The sockets are in before the room is shown: what follows `room.rev` reaches them live.
    void bring(UserId user, RoomId room) {
        namespace.in(Channels.of(user)).socketsJoin(Channels.of(room));
        store.view(room, user)
                .map(view -> new RoomJoinedEvent(RoomResponse.of(view, Optional.empty())))
                .ifPresent(
                        joined -> namespace.to(Channels.of(user)).emit("room:joined", RawJson.of(Json.write(joined))));
    }
}
