package mlchat.stores.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.Person;
import mlchat.domain.rooms.RoomId;

/// Tells among a room's messages what happened to it.
final class Notes {
    private final Transaction transaction;
    private final Ids ids;
    private final Instant at;

    Notes(Transaction transaction, Ids ids, Instant at) {
        this.transaction = transaction;
        this.ids = ids;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Takes the next numbers. Like any message it moves the mark of whoever caused it, if that stood right
    /// before.
    void post(RoomId room, Person actor, SystemNote note) {
        var counter = transaction.ledger().room(room);
        var message = Message.note(new MessageId(ids.next()), room, counter.next(), actor, note, at);
        MessageRows.insert(transaction.sql(), message);
        transaction
                .ledger()
                .findSeat(room, actor.id())
                .filter(seat -> seat.readSeq() == message.seq() - 1)
                .ifPresent(seat -> seat.readUpTo(message.seq()));
        transaction.announce(new Event.MessagePosted(message));
    }
}
