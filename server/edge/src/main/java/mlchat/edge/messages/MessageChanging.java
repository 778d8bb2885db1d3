package mlchat.edge.messages;

import jakarta.inject.Singleton;
import java.util.List;
import mlchat.domain.messages.Messages;
import mlchat.domain.messages.Version;
import mlchat.edge.auth.Caller;

/// One message, the same for both doors.
@Singleton
final class MessageChanging {
    private final Messages messages;
    private final MessageAccess access;

    MessageChanging(Messages messages, MessageAccess access) {
        this.messages = messages;
        this.access = access;
    }

    MessageResponse message(Caller caller, String text) {
        var id = MessageAccess.id(text);
        return MessageResponse.forReader(messages.message(access.member(caller, id), id), caller.user());
    }

    List<Version> versions(Caller caller, String text) {
        var id = MessageAccess.id(text);
        return messages.versions(access.member(caller, id), id);
    }

    MessageResponse edit(Caller caller, String text, String content) {
        var id = MessageAccess.id(text);
        return MessageResponse.forReader(messages.edit(access.member(caller, id), id, content), caller.user());
    }

    MessageResponse delete(Caller caller, String text) {
        var id = MessageAccess.id(text);
        return MessageResponse.forReader(messages.delete(access.member(caller, id), id), caller.user());
    }
}
