package mlchat.domain.messages;

import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// What somebody wants to say, before it has a place in a room. Content is kept byte for byte.
public record Draft(ClientId clientId, String content) {

    /// @throws Refused with [Refusal.TextInvalid] or [Refusal.MessageEmpty] when there is nothing but white
    ///     space
    public Draft {
        requireSayable(content);
    }

    /// What may be the content of a message, now or after an edit.
    ///
    /// @throws Refused with [Refusal.TextInvalid] or [Refusal.MessageEmpty]
    static void requireSayable(String content) {
        Text.requireStorable(content);
        if (content.isBlank()) {
            throw new Refused(new Refusal.MessageEmpty());
        }
    }
}
