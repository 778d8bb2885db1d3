package mlchat.domain.messages;

import java.time.InstantSource;
import java.util.Map;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;

/// The door to what is said: sending, reading back, catching up. Whoever comes through it shows a [Membership].
public final class Messages {
    private final MessageStore store;
    private final Ids ids;
    private final InstantSource clock;
    private final int longest;

    /// @param longest most code points in a message
    public Messages(MessageStore store, Ids ids, InstantSource clock, int longest) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.longest = longest;
    }

    /// Says something in the room. When this returns it is on disk and will be delivered; a repeat yields what
    /// the first sending yielded.
    ///
    /// @throws Refused with [Refusal.MessageTooLong] and all that [MessageStore#append] refuses
    public Appended send(Membership author, Draft draft) {
        requireLength(draft);
        return store.append(author, draft, new MessageId(ids.next()), clock.instant());
    }

    /// Asked before anything is made for the draft, such as a direct room: what is refused must leave nothing.
    ///
    /// @throws Refused with [Refusal.MessageTooLong]
    public void requireLength(Draft draft) {
        int length = Text.length(draft.content());
        if (length > longest) {
            throw new Refused(new Refusal.MessageTooLong(length, longest));
        }
    }

    /// Asked like [#requireLength] before a new room is made for the draft: nothing of this name can have gone there.
    ///
    /// @throws Refused with [Refusal.ClientIdReused]
    public void requireUnsent(UserId sender, Draft draft) {
        if (store.sent(sender, draft.clientId()).isPresent()) {
            throw new Refused(new Refusal.ClientIdReused());
        }
    }

    public Page history(Membership reader, PageQuery query) {
        return store.page(reader.room(), query);
    }

    /// The newest message of each of the user's rooms that has any.
    public Map<RoomId, Message> latest(UserId user) {
        return store.latest(user);
    }

    /// What changed since the reader's revision, at most `limit` things.
    public Changes changes(Membership reader, long after, int limit) {
        return store.changes(reader.room(), after, Math.clamp(limit, 1, Changes.LIMIT));
    }
}
