package mlchat.stores.sql;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Emoji;
import mlchat.domain.messages.Expressed;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Opinion;
import mlchat.domain.messages.OpinionStore;
import mlchat.domain.messages.Reaction;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;

/// Reactions in the table `reactions`, votes in `votes`, and what messages show of them in their own rows.
final class SqlOpinionStore implements OpinionStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlOpinionStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    @Override
    public List<Expressed> express(RoomId room, MessageId message, List<Opinion> opinions, int kinds, Instant at) {
        return lane.run(transaction -> {
            var before = MessageChanges.find(transaction.sql(), room, message)
                    .orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
            return new MessageOpinions(transaction, before, kinds, at).express(opinions);
        });
    }

    @Override
    public Own own(RoomId room, MessageId message, UserId user) {
        return readers.read(sql -> MessageChanges.find(sql, room, message)
                .map(found -> new Own(
                        reactions(sql, found, user),
                        found.poll().isEmpty() ? Set.of() : new PollVotes(sql, found.id()).of(user)))
                .orElse(Own.NOTHING));
    }

    /// Looked up kind by kind: of one kind there may be thousands.
    private static Set<Emoji> reactions(Sql sql, Message message, UserId user) {
        return message.reactions().stream()
                .map(Reaction::emoji)
                .filter(emoji -> hasReacted(sql, message, emoji, user))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hasReacted(Sql sql, Message message, Emoji emoji, UserId user) {
        return sql.query("""
                        SELECT number
                        FROM reactions
                        WHERE message_id = :message AND emoji = :emoji AND user_id = :user
                        """)
                .bind("message", message.id().value())
                .bind("emoji", emoji.value())
                .bind("user", user.value())
                .map(row -> row.getLong("number"))
                .findOne()
                .isPresent();
    }

    @Override
    public List<Reactor> reactors(RoomId room, MessageId message, Emoji emoji, long after, int limit) {
        return readers.read(sql -> sql.query("""
                        SELECT r.number, u.id, u.username, u.display_name, u.kind
                        FROM messages AS m
                        JOIN reactions AS r ON r.message_id = m.id
                        JOIN users AS u ON u.id = r.user_id
                        WHERE m.id = :message AND m.room_id = :room AND r.emoji = :emoji AND r.number > :after
                        ORDER BY r.number
                        LIMIT :limit
                        """)
                .bind("message", message.value())
                .bind("room", room.value())
                .bind("emoji", emoji.value())
                .bind("after", after)
                .bind("limit", limit)
                .map(row -> new Reactor(row.getLong("number"), Rows.person(row)))
                .list());
    }
}
