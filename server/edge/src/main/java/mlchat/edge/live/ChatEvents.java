package mlchat.edge.live;

import mlchat.domain.auth.Sessions;
import mlchat.edge.auth.Caller;
import mlchat.edge.messages.CatchingUp;
import mlchat.edge.messages.MessageEvents;
import mlchat.edge.messages.SendRequest;
import mlchat.edge.messages.SyncAck;
import mlchat.edge.messages.SyncRequest;
import mlchat.edge.rooms.RoomEvents;
import mlchat.socketio.Socket;

/// The events a client may send, and who answers each.
final class ChatEvents {
    private final MessageEvents messages;
    private final RoomEvents rooms;
    private final CatchingUp catchingUp;
    private final Signals signals;
    private final Sessions sessions;

    ChatEvents(MessageEvents messages, RoomEvents rooms, CatchingUp catchingUp, Signals signals, Sessions sessions) {
        this.messages = messages;
        this.rooms = rooms;
        this.catchingUp = catchingUp;
        this.signals = signals;
        this.sessions = sessions;
    }

    void listen(Socket socket, Caller caller) {
        on(socket, caller, "message:send", SendRequest.class, request -> messages.send(caller, request));
        on(socket, caller, "message:edit", MessageEvents.EditRequest.class, edit -> messages.edit(caller, edit));
        on(socket, caller, "message:delete", MessageEvents.DeleteRequest.class, one -> messages.delete(caller, one));
        on(socket, caller, "reaction:set", MessageEvents.ReactionRequest.class, one -> messages.react(caller, one));
        on(socket, caller, "room:read", RoomEvents.ReadEventRequest.class, request -> rooms.read(caller, request));
        on(socket, caller, "watch", Signals.WatchRequest.class, seen -> signals.watch(socket, caller, seen));
        on(socket, caller, "typing", Signals.TypingRequest.class, one -> signals.typing(socket, caller, one));
        on(socket, caller, "presence:set", Signals.PresenceRequest.class, one -> signals.choose(caller, one));
        on(socket, caller, "presence:idle", Signals.IdleRequest.class, one -> signals.idle(socket, caller, one));
        socket.onDisconnect((gone, _) -> signals.leave(gone, caller));
        on(socket, caller, "sync", SyncRequest.class, known -> new SyncAck(true, catchingUp.sync(caller, known)));
    }

    /// Every event asks first whether the session still lives: a socket may be a moment behind its end.
    private <T> void on(Socket socket, Caller caller, String event, Class<T> payload, SocketDoor.Handling<T> handling) {
        socket.on(
                event,
                (_, arguments, ack) -> SocketDoor.handle(arguments, ack, payload, request -> {
                    sessions.session(caller.session());
                    return handling.answer(request);
                }));
    }
}
