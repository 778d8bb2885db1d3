package mlchat.edge.personal;

import java.util.Optional;
import mlchat.domain.messages.MessageId;
import mlchat.domain.personal.KeptDraft;
import mlchat.edge.wire.Times;

/// What one is writing in a room or a thread.
///
/// @param content empty when there is no draft any more
/// @param other   what another device was writing there at the same time; missing when there is nothing
/// @param rev     the revision of one's own at which it last changed: the next writing names it
public record DraftResponse(
        String roomId, Optional<String> threadOf, String content, Optional<String> other, String updatedAt, long rev) {

    static DraftResponse of(KeptDraft draft) {
        return new DraftResponse(
                draft.place().room().toString(),
                draft.place().thread().map(MessageId::toString),
                draft.content(),
                Optional.of(draft.other()).filter(text -> !text.isEmpty()),
                Times.text(draft.at()),
                draft.userRev());
    }
}
