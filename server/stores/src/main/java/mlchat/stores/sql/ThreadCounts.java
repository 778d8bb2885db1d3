package mlchat.stores.sql;

import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.MessageRules;
import mlchat.domain.messages.Replies;
import mlchat.domain.messages.Reply;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;

/// What a thread shows at the message that began it, kept in the transaction in which a reply comes or
/// goes. What it costs does not grow with the thread.
final class ThreadCounts {
    private final Transaction transaction;

    ThreadCounts(Transaction transaction) {
        this.transaction = transaction;
    }

    /// What a draft answers to must be there.
    ///
    /// @throws Refused with `MessageNotFound` or `NotAllowed`
    void requireTarget(RoomId room, Reply reply) {
        reply.threadOf().ifPresent(root -> MessageRules.requireThread(message(room, root)));
        reply.to().ifPresent(to -> MessageRules.requireOpen(message(room, to)));
    }

    /// A reply was posted: its author follows, and so does who began the thread.
    void posted(Message reply) {
        reply.reply().threadOf().ifPresent(id -> posted(message(reply.room(), id), reply));
    }

    private void posted(Message root, Message reply) {
        followFirst(root);
        followOwn(root, reply);
        followNamed(reply);
        var before = root.replies();
        show(
                root,
                Optional.of(new Replies(
                        before.map(Replies::count).orElse(0) + 1,
                        reply.seq(),
                        reply.at(),
                        first(
                                before.map(Replies::first).orElse(List.of()),
                                root,
                                reply.sender().id()))));
    }

    /// Whoever is shown already, or comes when all places are taken, changes nothing.
    private List<UserId> first(List<UserId> before, Message root, UserId sender) {
        if (before.contains(sender)) {
            return before;
        }
        return before.size() >= Replies.SHOWN ? before : first(root.id());
    }

    private List<UserId> first(MessageId root) {
        return sql().query("""
                        SELECT user_id
                        FROM thread_people
                        WHERE root_id = :root AND replies > 0
                        ORDER BY first_seq
                        LIMIT :limit
                        """)
                .bind("root", root.value())
                .bind("limit", Replies.SHOWN)
                .map(row -> new UserId(row.getUuid("user_id")))
                .list();
    }

    /// A reply that was there before is deleted now.
    void deleted(Message reply) {
        reply.reply().threadOf().ifPresent(id -> {
            sql().update("""
                            UPDATE thread_people
                            SET replies = replies - 1
                            WHERE root_id = :root AND user_id = :user
                            """)
                    .bind("root", id.value())
                    .bind("user", reply.sender().id().value())
                    .execute();
            var root = message(reply.room(), id);
            show(
                    root,
                    last(id).map(last -> new Replies(
                            root.replies().map(Replies::count).orElse(1) - 1, last.seq(), last.at(), first(id))));
        });
    }

    private Optional<Message> last(MessageId root) {
        return sql().query("""
                        SELECT *
                        FROM told_messages
                        WHERE thread_of = :root AND present = 1
                        ORDER BY seq DESC
                        LIMIT 1
                        """)
                .bind("root", root.value())
                .map(row -> Rows.message(row))
                .findOne();
    }

    private void followFirst(Message root) {
        sql().update("""
                        INSERT INTO thread_people (root_id, user_id, following, read_seq)
                        VALUES (:root, :user, 1, :seq)
                        ON CONFLICT (root_id, user_id) DO NOTHING
                        """)
                .bind("root", root.id().value())
                .bind("user", root.sender().id().value())
                .bind("seq", root.seq())
                .execute();
    }

    /// One's own mark moves along if there was nothing new before, or if one comes in only now.
    private void followOwn(Message root, Message reply) {
        sql().update("""
                        INSERT INTO thread_people (root_id, user_id, following, read_seq, replies, first_seq)
                        VALUES (:root, :user, 1, :seq, 1, :seq)
                        ON CONFLICT (root_id, user_id) DO UPDATE
                        SET read_seq = iif(following = 0 OR read_seq >= :last, :seq, read_seq),
                            first_seq = iif(replies = 0, :seq, first_seq),
                            replies = replies + 1,
                            following = 1
                        """)
                .bind("root", root.id().value())
                .bind("user", reply.sender().id().value())
                .bind("seq", reply.seq())
                .bind("last", root.replies().map(Replies::lastSeq).orElse(0L))
                .execute();
    }

    /// Whoever is named in a thread for the first time follows it from there on; who stopped stays away.
    void followNamed(Message reply) {
        reply.reply()
                .threadOf()
                .ifPresent(root -> reply.mentioned()
                        .people()
                        .forEach(user -> sql().update("""
                        INSERT INTO thread_people (root_id, user_id, following, read_seq)
                        VALUES (:root, :user, 1, :seq)
                        ON CONFLICT (root_id, user_id) DO NOTHING
                        """)
                                .bind("root", root.value())
                                .bind("user", user.value())
                                .bind("seq", reply.seq() - 1)
                                .execute()));
    }

    private void show(Message root, Optional<Replies> replies) {
        long rev = transaction.ledger().room(root.room()).nextRev();
        sql().update("""
                        UPDATE messages
                        SET rev = :rev,
                            reply_count = :count,
                            last_reply_seq = :lastSeq,
                            last_reply_at = :lastAt,
                            repliers = :repliers
                        WHERE id = :id
                        """)
                .bind("rev", rev)
                .bind("count", replies.map(Replies::count).orElse(0))
                .bind("lastSeq", replies.map(Replies::lastSeq))
                .bind("lastAt", replies.map(Replies::lastAt))
                .bind("repliers", replies.map(shown -> UserIds.bytes(shown.first())))
                .bind("id", root.id().value())
                .execute();
        transaction.announce(new Event.MessageChanged(root.replied(rev, replies)));
    }

    private Message message(RoomId room, MessageId id) {
        return MessageChanges.find(sql(), room, id).orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
    }

    private Sql sql() {
        return transaction.sql();
    }
}
