package mlchat.edge.personal;

import mlchat.domain.personal.Belonging;

/// What a thread is to oneself.
///
/// @param threadId the message that began it
public record OwnThreadResponse(
        String threadId, String roomId, boolean following, long readSeq, int unread, int mentions) {

    static OwnThreadResponse of(Belonging.OfThread thread) {
        var mark = thread.mark();
        return new OwnThreadResponse(
                thread.root().toString(),
                thread.room().toString(),
                thread.following(),
                mark.readSeq(),
                mark.unread(),
                mark.mentions());
    }
}
