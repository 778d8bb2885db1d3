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

    MessageEvents(Sending sending) {
        this.sending = sending;
    }

    /// The acknowledgement of `message:send`, after the commit.
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
}
