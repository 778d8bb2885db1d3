package mlchat.edge.messages;

import mlchat.domain.messages.ThreadView;
import mlchat.domain.people.UserId;

/// A thread as one person sees it.
///
/// @param root      the message that began it
/// @param following whether one is told of new replies
/// @param readSeq   how far one has read it
/// @param unread    replies by others behind that; 100 means that many or more
/// @param mentions  how many of them name one
record ThreadResponse(MessageResponse root, boolean following, long readSeq, int unread, int mentions) {
    static ThreadResponse of(ThreadView thread, UserId reader) {
        var mark = thread.mark();
        return new ThreadResponse(
                MessageResponse.forReader(thread.root(), reader),
                thread.following(),
                mark.readSeq(),
                mark.unread(),
                mark.mentions());
    }
}
