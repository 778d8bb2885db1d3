package mlchat.domain.personal;

import java.time.InstantSource;
import java.util.List;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;

/// The door to the messages that people want to find again.
public final class Bookmarks {
    /// Most bookmarks on a page.
    public static final int PAGE = 50;

    private final BookmarkStore store;
    private final InstantSource clock;
    private final int most;

    /// @param most how many a person may have
    public Bookmarks(BookmarkStore store, InstantSource clock, int most) {
        this.store = store;
        this.clock = clock;
        this.most = most;
    }

    /// Marks a message.
    ///
    /// @throws mlchat.domain.Refused as [BookmarkStore#add]
    public Bookmark add(Membership reader, MessageId message) {
        return store.add(reader, message, most, clock.instant());
    }

    /// Takes the mark away.
    ///
    /// @throws mlchat.domain.Refused as [BookmarkStore#remove]
    public void remove(UserId user, SessionId session, MessageId message) {
        store.remove(user, session, message, clock.instant());
    }

    /// The newest bookmarks.
    public List<Bookmark> newest(UserId user, int limit) {
        return before(user, Long.MAX_VALUE, limit);
    }

    /// Those before a revision of the person.
    public List<Bookmark> before(UserId user, long userRev, int limit) {
        return store.page(user, userRev, Math.clamp(limit, 1, PAGE));
    }
}
