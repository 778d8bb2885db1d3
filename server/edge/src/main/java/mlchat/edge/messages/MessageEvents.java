package mlchat.edge.messages;

import jakarta.inject.Singleton;
import mlchat.edge.auth.Caller;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Malformed;

/// Messages over a socket.
@Singleton
public final class MessageEvents {
    private final Sending sending;
    private final MessageChanging changing;
    private final Opining opining;

    MessageEvents(Sending sending, MessageChanging changing, Opining opining) {
        this.sending = sending;
        this.changing = changing;
        this.opining = opining;
    }

    /// `message:edit`
    public record EditRequest(String id, String content) {}

    /// `message:delete`
    public record DeleteRequest(String id) {}

    /// `reaction:set`
    public record ReactionRequest(String id, String emoji, boolean on) {}

    /// The acknowledgement of what is done to a message, after the commit.
    public record SentAck(boolean ok, MessageResponse message) {}

    /// `message:send`: as `POST /api/messages`, and the `clientId` is required, so that it can be repeated.
    public SentAck send(Caller caller, SendRequest request) {
        if (request.clientId().isEmpty()) {
            throw new Malformed(
                    Problem.at(ProblemType.MALFORMED, "/clientId", "Over a socket a message needs a clientId."));
        }
        var message = sending.send(caller, request).message();
        return new SentAck(true, MessageResponse.forReader(message, caller.user()));
    }

    /// `message:edit`: as `PATCH /api/messages/{id}`.
    public SentAck edit(Caller caller, EditRequest request) {
        return new SentAck(true, changing.edit(caller, request.id(), request.content()));
    }

    /// `message:delete`: as `DELETE /api/messages/{id}`.
    public SentAck delete(Caller caller, DeleteRequest request) {
        return new SentAck(true, changing.delete(caller, request.id()));
    }

    /// `reaction:set`: as `PUT` or `DELETE /api/messages/{id}/reactions/{emoji}`.
    public SentAck react(Caller caller, ReactionRequest request) {
        return new SentAck(true, opining.react(caller, request.id(), request.emoji(), request.on()));
    }
}
