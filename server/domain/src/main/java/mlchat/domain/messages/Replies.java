package mlchat.domain.messages;

import java.time.Instant;
import java.util.List;
import mlchat.domain.people.UserId;

/// What the message that began a thread shows of it.
///
/// @param count   replies that are not deleted
/// @param lastSeq the newest of them
/// @param lastAt  when it was posted
/// @param first   who came in first and still has a reply there, at most [#SHOWN]
public record Replies(int count, long lastSeq, Instant lastAt, List<UserId> first) {
    /// So many of those who replied are shown.
    public static final int SHOWN = 5;

    public Replies {
        first = List.copyOf(first);
    }
}
