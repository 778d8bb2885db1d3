package mlchat.stores.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Poll;
import mlchat.domain.messages.Reaction;
import mlchat.domain.people.UserId;
import mlchat.stores.jdbc.Sql;

/// Who chose what in the poll of one message, in the table `votes`.
final class PollVotes {
    private final Sql sql;
    private final MessageId message;

    PollVotes(Sql sql, MessageId message) {
        this.sql = sql;
        this.message = message;
    }

    /// The poll after this user chose these options and no others.
    Poll choose(Poll poll, UserId user, Set<Integer> options) {
        var before = of(user);
        if (before.equals(options)) {
            return poll;
        }
        var left = new HashSet<>(before);
        left.removeAll(options);
        left.forEach(option -> remove(user, option));
        options.stream().filter(option -> !before.contains(option)).sorted().forEach(option -> add(user, option));
        return poll.voted(user, before, options, this::first);
    }

    Set<Integer> of(UserId user) {
        return Set.copyOf(sql.query("""
                        SELECT option
                        FROM votes
                        WHERE message_id = :message AND user_id = :user
                        """)
                .bind("message", message.value())
                .bind("user", user.value())
                .map(row -> row.getInt("option"))
                .list());
    }

    private void add(UserId user, int option) {
        sql.update("""
                        INSERT INTO votes (message_id, user_id, option)
                        VALUES (:message, :user, :option)
                        """)
                .bind("message", message.value())
                .bind("user", user.value())
                .bind("option", option)
                .execute();
    }

    private void remove(UserId user, int option) {
        sql.update("""
                        DELETE FROM votes
                        WHERE message_id = :message AND user_id = :user AND option = :option
                        """)
                .bind("message", message.value())
                .bind("user", user.value())
                .bind("option", option)
                .execute();
    }

    private List<UserId> first(int option) {
        return sql.query("""
                        SELECT user_id
                        FROM votes
                        WHERE message_id = :message AND option = :option
                        ORDER BY number
                        LIMIT :limit
                        """)
                .bind("message", message.value())
                .bind("option", option)
                .bind("limit", Reaction.SHOWN)
                .map(row -> new UserId(row.getUuid("user_id")))
                .list();
    }
}
