package mlchat.edge.messages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Reaction;
import mlchat.domain.messages.Replies;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.edge.wire.Times;

/// A message on the wire.
///
/// @param clientId    the sender's own name for it: in events to all, over REST to its sender only
/// @param recipientId the other one in a direct room of two
/// @param replyTo     the message it quotes
/// @param threadOf    the message that began the thread to which it belongs
/// @param alsoToRoom  true for one of a thread that the room shows too; else missing
/// @param mentions    the people of the room whom it names
/// @param mentionsRoom true when it calls everybody; else missing
/// @param poll        what it asks people to choose; missing where it does not
/// @param replies     the thread that it began; missing when nobody replied
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
        List<ReactionResponse> reactions,
        boolean pinned,
        Optional<String> replyTo,
        Optional<String> threadOf,
        Optional<Boolean> alsoToRoom,
        Optional<RepliesResponse> replies,
        List<String> mentions,
        Optional<Boolean> mentionsRoom,
        Optional<PollResponse> poll,
        Optional<Note> system) {

    /// What the message that began a thread shows of it.
    ///
    /// @param lastSeq the newest reply
    /// @param lastAt  when it was posted
    /// @param userIds the first people in it
    public record RepliesResponse(int count, long lastSeq, String lastAt, List<String> userIds) {
        static RepliesResponse of(Replies replies) {
            return new RepliesResponse(
                    replies.count(),
                    replies.lastSeq(),
                    Times.text(replies.lastAt()),
                    replies.first().stream().map(UserId::toString).toList());
        }
    }

    /// One emoji under a message.
    ///
    /// @param userIds the first 20 of those who used it
    public record ReactionResponse(String emoji, int count, List<String> userIds) {
        static ReactionResponse of(Reaction reaction) {
            return new ReactionResponse(
                    reaction.emoji().value(),
                    reaction.count(),
                    reaction.first().stream().map(UserId::toString).toList());
        }
    }

    /// What a note of the system tells; its content is empty.
    ///
    /// @param kind `created`, `joined`, `left`, `added`, `removed`, `renamed`, `topic`, `archived`,
    ///     `reopened` or `pinned`
    /// @param user to whom the sender did it
    /// @param text the new name or topic
    /// @param messageId which message it is about
    public record Note(String kind, Optional<Sender> user, Optional<String> text, Optional<String> messageId) {
        static Note of(SystemNote note) {
            return new Note(
                    note.kind().name().toLowerCase(Locale.ROOT),
                    note.about().map(Sender::of),
                    note.text(),
                    note.message().map(MessageId::toString));
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
                message.reactions().stream().map(ReactionResponse::of).toList(),
                message.pinned(),
                message.reply().to().map(MessageId::toString),
                message.reply().threadOf().map(MessageId::toString),
                message.reply().alsoToRoom() ? Optional.of(true) : Optional.empty(),
                message.replies().map(RepliesResponse::of),
                message.mentioned().people().stream().map(UserId::toString).toList(),
                message.mentioned().room() ? Optional.of(true) : Optional.empty(),
                message.poll().map(PollResponse::of),
                message.system().map(Note::of));
    }
}
