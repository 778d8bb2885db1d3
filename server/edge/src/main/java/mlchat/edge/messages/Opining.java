package mlchat.edge.messages;

import jakarta.inject.Singleton;
import mlchat.domain.messages.Emoji;
import mlchat.domain.messages.Opinions;
import mlchat.edge.auth.Caller;

/// What people think of a message, the same for both doors.
@Singleton
final class Opining {
    private final Opinions opinions;
    private final MessageAccess access;

    Opining(Opinions opinions, MessageAccess access) {
        this.opinions = opinions;
        this.access = access;
    }

    MessageResponse react(Caller caller, String text, String emoji, boolean on) {
        var id = MessageAccess.id(text);
        var reaction = new Emoji(emoji);
        var changed = opinions.react(access.member(caller, id), id, reaction, on);
        return MessageResponse.forReader(changed, caller.user());
    }

    ReactorsResponse reactors(Caller caller, String text, String emoji, ReactorsResponse.Query query) {
        var id = MessageAccess.id(text);
        var reaction = new Emoji(emoji);
        int limit = Math.clamp(query.limit(), 1, Opinions.PAGE);
        var found = opinions.reactors(access.member(caller, id), id, reaction, query.after(), limit);
        return ReactorsResponse.of(found, limit);
    }
}
