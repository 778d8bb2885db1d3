package mlchat.edge.messages;

import jakarta.inject.Singleton;
import java.util.List;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Messages;
import mlchat.domain.messages.Version;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Caller;

/// One message, the same for both doors. Whoever is not in its room learns no more than that there is no such
/// message.
@Singleton
final class MessageChanging {
    private final Messages messages;
    private final Rooms rooms;

    MessageChanging(Messages messages, Rooms rooms) {
        this.messages = messages;
        this.rooms = rooms;
    }

    MessageResponse message(Caller caller, String text) {
        var id = id(text);
        return MessageResponse.forReader(messages.message(member(caller, id), id), caller.user());
    }

    List<Version> versions(Caller caller, String text) {
        var id = id(text);
        return messages.versions(member(caller, id), id);
    }

    MessageResponse edit(Caller caller, String text, String content) {
        var id = id(text);
        return MessageResponse.forReader(messages.edit(member(caller, id), id, content), caller.user());
    }

    MessageResponse delete(Caller caller, String text) {
        var id = id(text);
        return MessageResponse.forReader(messages.delete(member(caller, id), id), caller.user());
    }

    private static MessageId id(String text) {
        return MessageId.parse(text).orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
    }

    private Membership member(Caller caller, MessageId id) {
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
