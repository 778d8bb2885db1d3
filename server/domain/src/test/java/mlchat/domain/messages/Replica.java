package mlchat.domain.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.RoomId;

/// What one device has of a room: it hears events, misses some, and asks for what it missed.
final class Replica {
    private final RoomId room;
    private final MessageStore store;
    private final int limit;
    private final Map<MessageId, Message> messages = new HashMap<>();
    private final List<Event.RoomChange> heard = new ArrayList<>();
    private long rev;

    /// @param limit how much it takes at once when it catches up
    Replica(RoomId room, MessageStore store, int limit) {
        this.room = room;
        this.store = store;
        this.limit = limit;
    }

    void hear(Event.RoomChange change) {
        heard.add(change);
    }

    /// Nothing that was heard since it fell asleep arrives.
    void forgetHeard() {
        heard.clear();
    }

    /// Takes in what it heard; where a revision is missing, and at the end, it asks.
    void settle() {
        for (var change : heard) {
            if (change.rev() == rev + 1) {
                rev = change.rev();
                take(change);
            } else if (change.rev() > rev) {
                catchUp();
            }
        }
        heard.clear();
        catchUp();
    }

    private void take(Event.RoomChange change) {
        switch (change) {
            case Event.MessagePosted(var message) -> keep(message);
            case Event.MessageChanged(var message) -> keep(message);
            case Event.RoomChanged _, Event.MemberChanged _ -> {}
        }
    }

    private void keep(Message message) {
        messages.merge(message.id(), message, (one, other) -> one.rev() > other.rev() ? one : other);
    }

    private void catchUp() {
        Changes changes;
        do {
            changes = store.changes(room, rev, limit);
            changes.messages().forEach(this::keep);
            rev = changes.rev();
        } while (changes.more());
    }

    Map<MessageId, Message> messages() {
        return Map.copyOf(messages);
    }

    /// What is unread for the user, counted from what this device has.
    ReadMark mark(UserId user, Optional<MessageId> thread, long readSeq) {
        var later = messages.values().stream()
                .filter(message -> message.seq() > readSeq)
                .filter(message ->
                        message.deletedAt().isEmpty() && message.system().isEmpty())
                .filter(message -> !message.sender().id().equals(user))
                .filter(message -> thread.map(root -> message.reply().threadOf().equals(Optional.of(root)))
                        .orElse(!message.reply().isThreadOnly()))
                .toList();
        long mentions = later.stream()
                .map(Message::mentioned)
                .filter(mentioned -> mentioned.room() || mentioned.people().contains(user))
                .count();
        return new ReadMark(readSeq, Math.min(later.size(), ReadMark.CAP), (int) Math.min(mentions, ReadMark.CAP));
    }
}
