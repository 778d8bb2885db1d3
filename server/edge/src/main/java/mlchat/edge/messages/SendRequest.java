package mlchat.edge.messages;

import java.util.List;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Ask;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Poll;
import mlchat.domain.messages.Reply;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Times;

/// What somebody wants to say, and where: in a room, to a person, or (neither given) in the general room.
///
/// @param clientId   the sender's own name for it; over a socket it is required
/// @param replyTo    the message it quotes
/// @param threadOf   the message that began the thread to which it goes
/// @param alsoToRoom whether the room shows it too, beside the thread
/// @param poll       what it asks people to choose
public record SendRequest(
        String content,
        Optional<String> roomId,
        Optional<String> recipientId,
        Optional<String> clientId,
        Optional<String> replyTo,
        Optional<String> threadOf,
        Optional<Boolean> alsoToRoom,
        Optional<PollRequest> poll) {

    /// What people can choose; the content is the question.
    ///
    /// @param multiple  whether one may choose several
    /// @param anonymous whether nobody is told who chose what
    /// @param closesAt  when it ends by itself
    public record PollRequest(
            List<String> options, Optional<Boolean> multiple, Optional<Boolean> anonymous, Optional<String> closesAt) {

        Ask ask() {
            var end = closesAt.map(text -> Fields.field("/poll/closesAt", text, Times::parse));
            return new Ask(options, new Poll.Form(multiple.orElse(false), anonymous.orElse(false), end));
        }
    }

    Reply reply() {
        var to = replyTo.map(SendRequest::existing);
        var thread = threadOf.map(SendRequest::existing);
        return Fields.field("/alsoToRoom", alsoToRoom.orElse(false), also -> new Reply(to, thread, also));
    }

    private static MessageId existing(String id) {
        return MessageId.parse(id).orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
    }
}
