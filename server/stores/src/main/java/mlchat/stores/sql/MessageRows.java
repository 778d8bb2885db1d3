package mlchat.stores.sql;

import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.UserId;
import org.jdbi.v3.core.Handle;

/// How a message gets into the table `messages`, whoever made it.
final class MessageRows {
    private MessageRows() {}

    static void insert(Handle sql, Message message) {
        var note = message.system();
        sql.createUpdate("""
                        INSERT INTO messages
                            (id, room_id, seq, rev, sender_id, client_id, recipient_id, content, system_kind,
                             system_user_id, system_text, created_at)
                        VALUES
                            (:id, :room, :seq, :rev, :sender, :clientId, :recipient, :content, :systemKind,
                             :systemUser, :systemText, :at)
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
                .bind("at", message.at())
                .execute();
    }
}
