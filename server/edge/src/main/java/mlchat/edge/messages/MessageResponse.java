package mlchat.edge.messages;

import java.util.Optional;
import mlchat.domain.messages.Message;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.edge.wire.Times;

/// A message on the wire.
///
/// @param clientId    the sender's own name for it: in events to all, over REST to its sender only
/// @param recipientId the other one in a direct room of two
public record MessageResponse(
        String id,
        String roomId,
        long seq,
        long rev,
        Optional<String> clientId,
        Sender sender,
        String senderId,
        Optional<String> recipientId,
        String content,
        String timestamp) {

    /// Enough of the sender to show the message.
    public record Sender(String id, String username, String displayName) {
        static Sender of(Person person) {
            return new Sender(
                    person.id().toString(),
                    person.username().value(),
                    person.displayName().value());
        }
    }

    /// As events carry it, to everybody in the room alike.
    public static MessageResponse forEvent(Message message) {
        return of(message, Optional.of(message.clientId().value()));
    }

    /// As this reader gets it over REST.
    public static MessageResponse forReader(Message message, UserId reader) {
        boolean own = message.sender().id().equals(reader);
        return of(message, own ? Optional.of(message.clientId().value()) : Optional.empty());
    }

    private static MessageResponse of(Message message, Optional<String> clientId) {
        return new MessageResponse(
                message.id().toString(),
                message.room().toString(),
                message.seq(),
                message.rev(),
                clientId,
                Sender.of(message.sender()),
                message.sender().id().toString(),
                message.recipient().map(UserId::toString),
                message.content(),
                Times.text(message.at()));
    }
}
