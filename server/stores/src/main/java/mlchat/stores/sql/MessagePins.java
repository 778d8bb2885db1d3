package mlchat.stores.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.MessageRules;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomRules;

/// How a message is pinned and taken down. What may refuse comes before what is written.
final class MessagePins {
    private final Transaction transaction;
    private final Ledger.Seat seat;
    private final Message message;
    private final Instant at;

    /// @throws Refused as whoever may not pin this message is refused
    MessagePins(Transaction transaction, Membership actor, MessageId id, Instant at) {
        this.transaction = transaction;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        seat = transaction.ledger().seat(actor.room(), actor.user());
        SqlSessionStore.requireLive(transaction.sql(), actor.session(), actor.user(), this.at);
        message = MessageChanges.find(transaction.sql(), actor.room(), id)
                .orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
        MessageRules.requireOpen(message);
        RoomRules.requireMayPin(transaction.ledger().room(actor.room()).state(), seat.standing(), this.at);
    }

    Message pin(int most, Ids ids) {
        if (message.pinned()) {
            return message;
        }
        if (pinned() >= most) {
            throw new Refused(new Refusal.TooManyPins(most));
        }
        long rev = nextRev();
        var pinned = write(message.pinned(rev, true), Optional.of(rev));
        var note = SystemNote.about(SystemNote.Kind.PINNED, message.id());
        new Notes(transaction, ids, at).post(message.room(), seat.person(), note);
        return pinned;
    }

    Message unpin() {
        return message.pinned() ? write(message.pinned(nextRev(), false), Optional.empty()) : message;
    }

    private long nextRev() {
        return transaction.ledger().room(message.room()).nextRev();
    }

    private int pinned() {
        return transaction
                .sql()
                .query("""
                        SELECT count(*) AS pinned
                        FROM messages
                        WHERE room_id = :room AND pinned_rev IS NOT NULL
                        """)
                .bind("room", message.room().value())
                .map(row -> row.getInt("pinned"))
                .one();
    }

    private Message write(Message changed, Optional<Long> pinnedRev) {
        transaction
                .sql()
                .update("""
                        UPDATE messages
                        SET rev = :rev, pinned_rev = :pinnedRev
                        WHERE id = :id
                        """)
                .bind("rev", changed.rev())
                .bind("pinnedRev", pinnedRev)
                .bind("id", changed.id().value())
                .execute();
        transaction.announce(new Event.MessageChanged(changed));
        return changed;
    }
}
