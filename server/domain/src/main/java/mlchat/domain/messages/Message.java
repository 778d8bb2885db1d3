package mlchat.domain.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.RoomId;

/// What was said. `seq` is its place in the room, for ever; `rev` the room's revision at which it last
/// changed.
///
/// @param clientId  what its sender called it; nothing on notes of the system
/// @param recipient the other one in a direct room of two, oneself in a room of one
/// @param content   empty when it is deleted
/// @param system    what it tells of, when nobody said it; its content is empty then
/// @param reactions in the order in which each emoji was first used
/// @param pinned    whether the room keeps it in sight
/// @param reply     to what it answers
/// @param mentioned who is named in it
/// @param replies   the thread that it began, if anything is in it
/// @param poll      what it asks people to choose, if it does
public record Message(
        MessageId id,
        RoomId room,
        long seq,
        long rev,
        Optional<ClientId> clientId,
        Person sender,
        Optional<UserId> recipient,
        String content,
        Optional<SystemNote> system,
        Instant at,
        Optional<Instant> editedAt,
        Optional<Instant> deletedAt,
        List<Reaction> reactions,
        boolean pinned,
        Reply reply,
        Optional<Replies> replies,
        Mentioned mentioned,
        Optional<Poll> poll) {
    public Message {
        reactions = List.copyOf(reactions);
    }

    /// What somebody says now, as it is before anything happens to it.
    public static Message posted(
            MessageId id,
            RoomId room,
            Revision numbers,
            Person sender,
            Optional<UserId> recipient,
            Draft draft,
            Instant at) {
        return new Message(
                id,
                room,
                numbers.seq(),
                numbers.rev(),
                Optional.of(draft.clientId()),
                sender,
                recipient,
                draft.content(),
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                draft.reply(),
                Optional.empty(),
                Mentioned.NOBODY,
                draft.ask().map(Poll::asked));
    }

    /// Whether the draft says again what this message said when it was posted.
    ///
    /// @param first what it said then
    public boolean repeats(Draft draft, String first) {
        boolean sameAsk = poll.map(asked -> draft.ask().filter(asked::isOf).isPresent())
                .orElse(draft.ask().isEmpty());
        return first.equals(draft.content()) && reply.equals(draft.reply()) && sameAsk;
    }

    /// What happened to the room, told among its messages.
    public static Message note(MessageId id, RoomId room, Revision numbers, Person actor, SystemNote note, Instant at) {
        return new Message(
                id,
                room,
                numbers.seq(),
                numbers.rev(),
                Optional.empty(),
                actor,
                Optional.empty(),
                "",
                Optional.of(note),
                at,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Reply.NONE,
                Optional.empty(),
                Mentioned.NOBODY,
                Optional.empty());
    }

    /// The same message, saying this since `now`.
    public Message edited(long newRev, String text, Instant now) {
        return new Message(
                id,
                room,
                seq,
                newRev,
                clientId,
                sender,
                recipient,
                text,
                system,
                at,
                Optional.of(now),
                deletedAt,
                reactions,
                pinned,
                reply,
                replies,
                mentioned,
                poll);
    }

    /// The same message, saying nothing since `now`.
    public Message deleted(long newRev, Instant now) {
        return new Message(
                id,
                room,
                seq,
                newRev,
                clientId,
                sender,
                recipient,
                "",
                system,
                at,
                Optional.empty(),
                Optional.of(now),
                List.of(),
                false,
                reply,
                replies,
                Mentioned.NOBODY,
                Optional.empty());
    }

    /// The same message with these reactions.
    public Message reacted(long newRev, List<Reaction> now) {
        return new Message(
                id, room, seq, newRev, clientId, sender, recipient, content, system, at, editedAt, deletedAt, now,
                pinned, reply, replies, mentioned, poll);
    }

    /// The same message, kept in sight or not any more.
    public Message pinned(long newRev, boolean now) {
        return new Message(
                id, room, seq, newRev, clientId, sender, recipient, content, system, at, editedAt, deletedAt, reactions,
                now, reply, replies, mentioned, poll);
    }

    /// The same message with this thread.
    public Message replied(long newRev, Optional<Replies> now) {
        return new Message(
                id, room, seq, newRev, clientId, sender, recipient, content, system, at, editedAt, deletedAt, reactions,
                pinned, reply, now, mentioned, poll);
    }

    /// The same message, naming these.
    public Message naming(Mentioned now) {
        return new Message(
                id, room, seq, rev, clientId, sender, recipient, content, system, at, editedAt, deletedAt, reactions,
                pinned, reply, replies, now, poll);
    }

    /// The same message with this poll.
    public Message polled(long newRev, Optional<Poll> now) {
        return new Message(
                id, room, seq, newRev, clientId, sender, recipient, content, system, at, editedAt, deletedAt, reactions,
                pinned, reply, replies, mentioned, now);
    }
}
