package mlchat.domain.messages;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;

/// The door to what is said: sending, reading back, catching up. Whoever comes through it shows a
/// [Membership].
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

    /// Says something in the room. When this returns it is on disk and will be delivered; a repeat yields
    /// what the first sending yielded.
    ///
    /// @throws Refused with [Refusal.MessageTooLong] and all that [MessageStore#append] refuses
    public Appended send(Membership author, Draft draft) {
        requireLength(draft);
        return store.append(author, draft, new MessageId(ids.next()), clock.instant());
    }

    /// Asked before anything is made for the draft, such as a direct room: what is refused must leave
    /// nothing.
    ///
    /// @throws Refused with [Refusal.MessageTooLong]
    public void requireLength(Draft draft) {
        requireLength(draft.content());
    }

    private void requireLength(String content) {
        int length = Text.length(content);
        if (length > longest) {
            throw new Refused(new Refusal.MessageTooLong(length, longest));
        }
    }

    /// Asked like [#requireLength] before a new room is made for the draft: nothing of this name can have
    /// gone there.
    ///
    /// @throws Refused with [Refusal.ClientIdReused]
    public void requireUnsent(UserId sender, Draft draft) {
        if (store.sent(sender, draft.clientId()).isPresent()) {
            throw new Refused(new Refusal.ClientIdReused());
        }
    }

    /// In which room the message is. Whoever asks needs a membership there to learn more.
    ///
    /// @throws Refused with [Refusal.MessageNotFound]
    public RoomId room(MessageId id) {
        return store.room(id).orElseThrow(Messages::notFound);
    }

    /// @throws Refused with [Refusal.MessageNotFound]
    public Message message(Membership reader, MessageId id) {
        return store.find(reader.room(), id).orElseThrow(Messages::notFound);
    }

    /// What the message said from its posting on, the oldest first.
    ///
    /// @throws Refused with [Refusal.MessageNotFound]
    public List<Version> versions(Membership reader, MessageId id) {
        message(reader, id);
        return store.versions(reader.room(), id);
    }

    /// Lets one's own message say something else.
    ///
    /// @throws Refused with [Refusal.TextInvalid], [Refusal.MessageEmpty], [Refusal.MessageTooLong], and as
    ///     [MessageStore#edit]
    public Message edit(Membership editor, MessageId id, String content) {
        Draft.requireSayable(content);
        requireLength(content);
        return store.edit(editor, id, content, clock.instant());
    }

    /// Deletes one's own message, or somebody else's as a moderator.
    ///
    /// @throws Refused as [MessageStore#delete]
    public Message delete(Membership actor, MessageId id) {
        return store.delete(actor, id, clock.instant());
    }

    private static Refused notFound() {
        return new Refused(new Refusal.MessageNotFound());
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
