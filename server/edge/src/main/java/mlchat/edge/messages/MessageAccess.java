package mlchat.edge.messages;

import jakarta.inject.Singleton;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Messages;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Caller;

/// Who asks, for which message. Whoever is not in its room learns no more than that there is no such message.
@Singleton
final class MessageAccess {
    private final Messages messages;
    private final Rooms rooms;

    MessageAccess(Messages messages, Rooms rooms) {
        this.messages = messages;
        this.rooms = rooms;
    }

    static MessageId id(String text) {
        return MessageId.parse(text).orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
    }

    Membership member(Caller caller, MessageId id) {
        try {
            return rooms.membership(messages.room(id), caller.user(), caller.session());
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.RoomNotFound) {
                throw new Refused(new Refusal.MessageNotFound());
            }
            throw refused;
        }
    }
}
