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
    private final Most most;
    private final Prose prose;

    /// How much one may say at once.
    ///
    /// @param length       code points in a message
    /// @param options      things to choose in a poll
    /// @param optionLength code points in one of them
    public record Most(int length, int options, int optionLength) {}

    /// @param prose   finds whom a message names
    public Messages(MessageStore store, Ids ids, InstantSource clock, Most most, Prose prose) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.most = most;
        this.prose = prose;
    }

    /// Says something in the room. When this returns it is on disk and will be delivered; a repeat yields
    /// what the first sending yielded.
    ///
    /// @throws Refused with [Refusal.MessageTooLong], [Refusal.PollInvalid] and all that
    ///     [MessageStore#append] refuses
    public Appended send(Membership author, Draft draft) {
        requireLength(draft);
        var named = draft.naming(Mentions.in(draft.content(), prose));
        return store.append(author, named, new MessageId(ids.next()), clock.instant());
    }

    /// Asked before anything is made for the draft, such as a direct room: what is refused must leave
    /// nothing.
    ///
    /// @throws Refused with [Refusal.MessageTooLong] or [Refusal.PollInvalid]
    public void requireLength(Draft draft) {
        requireLength(draft.content());
        draft.ask().ifPresent(ask -> ask.requireWithin(most.options(), most.optionLength()));
    }

    private void requireLength(String content) {
        int length = Text.length(content);
        if (length > most.length()) {
            throw new Refused(new Refusal.MessageTooLong(length, most.length()));
        }
    }

    /// Asked like [#requireLength] before a new room is made for the draft: nothing of this name can have
    /// gone there.
    ///
    /// @throws Refused with [Refusal.ClientIdReused] or [Refusal.PollInvalid]
    public void requireUnsent(UserId sender, Draft draft) {
        draft.ask().ifPresent(ask -> ask.requireEndAhead(clock.instant()));
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
        return store.edit(editor, id, new Wording(content, Mentions.in(content, prose)), clock.instant());
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

    /// A page of what the room shows.
    public Page history(Membership reader, PageQuery query) {
        return store.page(reader.room(), query);
    }

    /// A page of the messages that are asked for.
    public Page history(Membership reader, Shown shown, PageQuery query) {
        return store.page(reader.room(), shown, query);
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
