package mlchat.domain.messages;

import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// What somebody wants to say, before it has a place in a room. Content is kept byte for byte.
///
/// @param reply    to what it answers
/// @param mentions whom it names
/// @param ask      what people can choose, if it is a poll
public record Draft(ClientId clientId, String content, Reply reply, Mentions mentions, Optional<Ask> ask) {

    /// Something that asks nobody to choose.
    public Draft(ClientId clientId, String content, Reply reply, Mentions mentions) {
        this(clientId, content, reply, mentions, Optional.empty());
    }

    /// Something that names nobody, as far as is known.
    public Draft(ClientId clientId, String content, Reply reply) {
        this(clientId, content, reply, Mentions.NONE);
    }

    /// Something that answers to nothing.
    public Draft(ClientId clientId, String content) {
        this(clientId, content, Reply.NONE);
    }

    /// @throws Refused with [Refusal.TextInvalid] or [Refusal.MessageEmpty] when there is nothing but white
    ///     space
    public Draft {
        requireSayable(content);
    }

    /// The same, knowing whom it names.
    Draft naming(Mentions named) {
        return new Draft(clientId, content, reply, named, ask);
    }

    /// The same, as a poll.
    public Draft asking(Ask choice) {
        return new Draft(clientId, content, reply, mentions, Optional.of(choice));
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
