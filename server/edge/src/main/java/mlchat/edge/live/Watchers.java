package mlchat.edge.live;

import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.presence.Choice;
import mlchat.domain.presence.Presence;
import mlchat.domain.presence.Typing;
import mlchat.domain.presence.Typists;
import mlchat.domain.rooms.Receipt;
import mlchat.domain.rooms.Receipts;
import mlchat.domain.rooms.RoomId;
import mlchat.edge.wire.Json;
import mlchat.socketio.Namespace;
import mlchat.socketio.RawJson;

/// Tells what is of the moment to those who have it on screen.
final class Watchers {
    private final Namespace namespace;
    private final Typists typists;
    private final Receipts receipts;

    Watchers(Namespace namespace, Typists typists, Receipts receipts) {
        this.namespace = namespace;
        this.typists = typists;
        this.receipts = receipts;
    }

    /// `typing`
    record TypingEvent(String roomId, Optional<String> threadOf, String userId, boolean on) {
        static TypingEvent of(Typing typing) {
            return new TypingEvent(
                    typing.room().toString(),
                    typing.thread().map(MessageId::toString),
                    typing.user().toString(),
                    typing.on());
        }
    }

    /// `read`
    record ReadEvent(String roomId, String userId, long seq) {}

    void tell(Presence presence) {
        emit(Channels.watching(presence.user()), "presence", PresenceEvent.of(List.of(presence)));
    }

    void tell(UserId user, Choice choice) {
        emit(Channels.of(user), "presence:chosen", PresenceEvent.Chosen.of(choice));
    }

    /// One's own devices know.
    void tell(Typing typing) {
        namespace
                .to(Channels.watching(typing.room()))
                .except(Channels.of(typing.user()))
                .emit("typing", RawJson.of(Json.write(TypingEvent.of(typing))));
    }

    void tell(RoomId room, Receipt receipt) {
        var read = new ReadEvent(room.toString(), receipt.user().toString(), receipt.seq());
        emit(Channels.watching(room), "read", read);
    }

    /// The mark of a member moved.
    void read(RoomId room, UserId user) {
        receipts.moved(room, user);
    }

    /// Who has said it writes no more.
    void spoke(RoomId room, UserId user) {
        typists.stop(room, user);
    }

    /// Who is out of a room watches it no longer, and nobody waits for what he writes.
    void cut(UserId user, RoomId room) {
        namespace.in(Channels.of(user)).socketsLeave(Channels.watching(room));
        typists.stop(room, user);
    }

    private void emit(String channel, String name, Object payload) {
        namespace.to(channel).emit(name, RawJson.of(Json.write(payload)));
    }
}
