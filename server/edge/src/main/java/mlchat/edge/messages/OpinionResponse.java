package mlchat.edge.messages;

import java.util.List;
import mlchat.domain.messages.Emoji;
import mlchat.domain.messages.OpinionStore;

/// What one thinks of a message oneself: messages are told to all alike and do not say it.
///
/// @param reactions the emoji with which one reacted
/// @param options   what one chose in its poll, by the places of the options, in their order
public record OpinionResponse(List<String> reactions, List<Integer> options) {
    static OpinionResponse of(OpinionStore.Own own) {
        return new OpinionResponse(
                own.reactions().stream().map(Emoji::value).sorted().toList(),
                own.options().stream().sorted().toList());
    }
}
