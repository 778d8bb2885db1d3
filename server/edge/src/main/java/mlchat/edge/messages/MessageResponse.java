package mlchat.edge.messages;

import java.util.Locale;
import java.util.Optional;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.SystemNote;
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
        String timestamp,
        Optional<String> editedAt,
        Optional<String> deletedAt,
        Optional<Note> system) {

    /// What a note of the system tells; its content is empty.
    ///
    /// @param kind `created`, `joined`, `left`, `added`, `removed`, `renamed`, `topic`, `archived` or
    /// `reopened`
    /// @param user to whom the sender did it
    /// @param text the new name or topic
    public record Note(String kind, Optional<Sender> user, Optional<String> text) {
        static Note of(SystemNote note) {
            return new Note(
                    note.kind().name().toLowerCase(Locale.ROOT), note.about().map(Sender::of), note.text());
        }
    }

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
        return of(message, message.clientId());
    }

    /// As this reader gets it over REST.
    public static MessageResponse forReader(Message message, UserId reader) {
        boolean own = message.sender().id().equals(reader);
        return of(message, own ? message.clientId() : Optional.empty());
    }

    private static MessageResponse of(Message message, Optional<ClientId> clientId) {
        return new MessageResponse(
                message.id().toString(),
                message.room().toString(),
                message.seq(),
                message.rev(),
                clientId.map(ClientId::value),
                Sender.of(message.sender()),
                message.sender().id().toString(),
                message.recipient().map(UserId::toString),
                message.content(),
                Times.text(message.at()),
                message.editedAt().map(Times::text),
                message.deletedAt().map(Times::text),
                message.system().map(Note::of));
    }
}
