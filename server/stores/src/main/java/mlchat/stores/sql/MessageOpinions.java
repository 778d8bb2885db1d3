package mlchat.stores.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Emoji;
import mlchat.domain.messages.Expressed;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageRules;
import mlchat.domain.messages.Opinion;
import mlchat.domain.messages.Poll;
import mlchat.domain.messages.Reaction;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomRules;
import mlchat.stores.jdbc.Sql;

/// How one message takes the opinions of several at once. What it shows of them is carried along from one to the
/// next, so that nothing is counted anew.
final class MessageOpinions {
    private final Transaction transaction;
    private final Message before;
    private final int kinds;
    private final Instant at;
    // Carried along, on the thread of the writer.
    private List<Reaction> reactions;
    private Optional<Poll> poll;

    /// @param kinds most different emoji under a message
    MessageOpinions(Transaction transaction, Message message, int kinds, Instant at) {
        this.transaction = transaction;
        this.before = message;
        this.kinds = kinds;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        this.reactions = message.reactions();
        this.poll = message.poll();
    }

    List<Expressed> express(List<Opinion> opinions) {
        var refusals = opinions.stream().map(this::take).toList();
        boolean same = reactions.equals(before.reactions()) && poll.equals(before.poll());
        var after = same ? before : write();
        return refusals.stream()
                .map(refusal ->
                        refusal.<Expressed>map(Expressed.Declined::new).orElseGet(() -> new Expressed.Counted(after)))
                .toList();
    }

    /// One that is refused has written nothing, so the others can go on.
    private Optional<Refusal> take(Opinion opinion) {
        try {
            requireMember(opinion);
            switch (opinion.stance()) {
                case Opinion.Stance.React(var emoji, var on) -> {
                    if (on) {
                        add(emoji, opinion.user());
                    } else {
                        remove(emoji, opinion.user());
                    }
                }
                case Opinion.Stance.Vote(var options) -> {
                    MessageRules.requireMayChoose(now(), options, at);
                    poll = poll.map(asked -> new PollVotes(sql(), before.id()).choose(asked, opinion.user(), options));
                }
                case Opinion.Stance.Close() ->
                    poll = poll.map(asked -> asked.closedAt().isPresent() ? asked : asked.closed(at));
            }
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private void requireMember(Opinion opinion) {
        var ledger = transaction.ledger();
        var seat = ledger.seat(before.room(), opinion.user());
        SqlSessionStore.requireLive(sql(), opinion.session(), opinion.user(), at);
        MessageRules.requireOpen(before);
        var state = ledger.room(before.room()).state();
        switch (opinion.stance()) {
            case Opinion.Stance.React(var _, var on) -> RoomRules.requireMayReact(state, seat.standing(), !on, at);
            case Opinion.Stance.Vote(var options) ->
                RoomRules.requireMayReact(state, seat.standing(), options.isEmpty(), at);
            case Opinion.Stance.Close() ->
                MessageRules.requireMayClose(
                        before, opinion.user(), state, seat.standing().role());
        }
    }

    /// The message with what has been carried along so far.
    private Message now() {
        return before.polled(before.rev(), poll);
    }

    private void add(Emoji emoji, UserId user) {
        MessageRules.requireRoomFor(emoji, reactions, kinds);
        int added = sql().update("""
                        INSERT INTO reactions (message_id, emoji, user_id)
                        VALUES (:message, :emoji, :user)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("message", before.id().value())
                .bind("emoji", emoji.value())
                .bind("user", user.value())
                .execute();
        if (added > 0) {
            reactions = Reaction.joined(reactions, emoji, user);
        }
    }

    private void remove(Emoji emoji, UserId user) {
        int removed = sql().update("""
                        DELETE FROM reactions
                        WHERE message_id = :message AND emoji = :emoji AND user_id = :user
                        """)
                .bind("message", before.id().value())
                .bind("emoji", emoji.value())
                .bind("user", user.value())
                .execute();
        if (removed > 0) {
            reactions = Reaction.left(reactions, emoji, user, () -> first(emoji));
        }
    }

    private List<UserId> first(Emoji emoji) {
        return sql().query("""
                        SELECT user_id
                        FROM reactions
                        WHERE message_id = :message AND emoji = :emoji
                        ORDER BY number
                        LIMIT :limit
                        """)
                .bind("message", before.id().value())
                .bind("emoji", emoji.value())
                .bind("limit", Reaction.SHOWN)
                .map(row -> new UserId(row.getUuid("user_id")))
                .list();
    }

    private Message write() {
        long rev = transaction.ledger().room(before.room()).nextRev();
        sql().update("""
                        UPDATE messages
                        SET rev = :rev, reactions = :reactions, poll = :poll
                        WHERE id = :id
                        """)
                .bind("rev", rev)
                .bind("reactions", ShownReactions.text(reactions))
                .bind("poll", poll.map(PollText::of))
                .bind("id", before.id().value())
                .execute();
        var after = before.reacted(rev, reactions).polled(rev, poll);
        transaction.announce(new Event.MessageChanged(after));
        return after;
    }

    private Sql sql() {
        return transaction.sql();
    }
}
