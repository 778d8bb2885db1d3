package mlchat.domain.messages;

import java.time.InstantSource;
import java.util.List;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;

/// The door to threads: who follows them, and how far they are read.
public final class Threads {
    /// Most threads on a page.
    public static final int PAGE = 50;

    private final ThreadStore store;
    private final InstantSource clock;

    public Threads(ThreadStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @throws Refused with [Refusal.MessageNotFound]
    public ThreadView thread(Membership reader, MessageId root) {
        return store.view(reader.room(), root, reader.user())
                .orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
    }

    /// @throws Refused as [ThreadStore#follow] says
    public ThreadView follow(Membership member, MessageId root, boolean on) {
        return store.follow(member, root, on, clock.instant());
    }

    /// @param force also moves the mark backwards
    /// @throws Refused as [ThreadStore#read] says
    public ThreadView read(Membership member, MessageId root, long seq, boolean force) {
        return store.read(member, root, Math.max(0, seq), force, clock.instant());
    }

    /// The threads that the user follows, the one that was replied to last first, at most [#PAGE].
    public List<ThreadView> followed(UserId user, ThreadStore.Selection selection) {
        int limit = Math.clamp(selection.limit(), 1, PAGE);
        return store.followed(user, new ThreadStore.Selection(selection.unread(), selection.offset(), limit));
    }
}
