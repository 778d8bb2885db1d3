package mlchat.edge.messages;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Appended;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Draft;
import mlchat.domain.messages.Messages;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Caller;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Malformed;

/// Sending, the same for both doors: REST and sockets differ only in how the answer is dressed.
@Singleton
final class Sending {
    private final Messages messages;
    private final Rooms rooms;

    Sending(Messages messages, Rooms rooms) {
        this.messages = messages;
        this.rooms = rooms;
    }

    Appended send(Caller caller, SendRequest request) {
        var clientId = request.clientId().orElseGet(() -> UUID.randomUUID().toString());
        var said = new Draft(Fields.field("/clientId", clientId, ClientId::new), request.content(), request.reply());
        var draft = request.poll().map(poll -> said.asking(poll.ask())).orElse(said);
        messages.requireLength(draft);
        var room = room(caller, request, draft);
        return messages.send(rooms.membership(room, caller.user(), caller.session()), draft);
    }

    private RoomId room(Caller caller, SendRequest request, Draft draft) {
        if (request.roomId().isPresent() && request.recipientId().isPresent()) {
            throw new Malformed(
                    Problem.at(ProblemType.MALFORMED, "/recipientId", "Name a room or a recipient, not both."));
        }
        return request.roomId()
                .map(Sending::existing)
                .or(() -> request.recipientId().map(recipient -> direct(caller, recipient, draft)))
                .orElseGet(rooms::general);
    }

    private static RoomId existing(String roomId) {
        return RoomId.parse(roomId).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
    }

    private RoomId direct(Caller caller, String recipient, Draft draft) {
        var other = Set.of(UserId.parse(recipient).orElseThrow(() -> new Refused(new Refusal.UserNotFound())));
        return rooms.existingDirect(caller.user(), other).orElseGet(() -> {
            messages.requireUnsent(caller.user(), draft);
            return rooms.direct(caller.user(), caller.session(), other);
        });
    }
}
