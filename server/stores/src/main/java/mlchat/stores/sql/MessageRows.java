package mlchat.stores.sql;

import java.util.Optional;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Mentioned;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.UserId;
import mlchat.stores.jdbc.Sql;

/// How a message gets into the table `messages`, whoever made it.
final class MessageRows {
    private MessageRows() {}

    /// Nothing where nobody is named, as nearly everywhere.
    static Optional<byte[]> mentioned(Mentioned mentioned) {
        return mentioned.people().isEmpty() ? Optional.empty() : Optional.of(UserIds.bytes(mentioned.people()));
    }

    static void insert(Sql sql, Message message) {
        var note = message.system();
        sql.update("""
                        INSERT INTO messages
                            (id, room_id, seq, rev, sender_id, client_id, recipient_id, content, system_kind,
                             system_user_id, system_text, system_message_id, reply_to, thread_of, thread_only, mentioned,
                             mentions_room, poll, created_at)
                        VALUES
                            (:id, :room, :seq, :rev, :sender, :clientId, :recipient, :content, :systemKind,
                             :systemUser, :systemText, :systemMessage, :replyTo, :threadOf, :threadOnly, :mentioned,
                             :mentionsRoom, :poll, :at)
                        """)
                .bind("id", message.id().value())
                .bind("room", message.room().value())
                .bind("seq", message.seq())
                .bind("rev", message.rev())
                .bind("sender", message.sender().id().value())
                .bind("clientId", message.clientId().map(ClientId::value))
                .bind("recipient", message.recipient().map(UserId::value))
                .bind("content", message.content())
                .bind("systemKind", note.map(SystemNote::kind).map(Enum::name))
                .bind(
                        "systemUser",
                        note.flatMap(SystemNote::about).map(about -> about.id().value()))
                .bind("systemText", note.flatMap(SystemNote::text))
                .bind("systemMessage", note.flatMap(SystemNote::message).map(MessageId::value))
                .bind("replyTo", message.reply().to().map(MessageId::value))
                .bind("threadOf", message.reply().threadOf().map(MessageId::value))
                .bind("threadOnly", message.reply().isThreadOnly())
                .bind("mentioned", mentioned(message.mentioned()))
                .bind("mentionsRoom", message.mentioned().room())
                .bind("poll", message.poll().map(PollText::of))
                .bind("at", message.at())
                .execute();
    }
}
