package mlchat.stores.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Replies;
import mlchat.domain.messages.ThreadStore;
import mlchat.domain.messages.ThreadView;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;
import mlchat.stores.sql.ThreadRows.Place;

/// Who follows which thread, in the table `thread_people`. How replies are counted is in [ThreadCounts].
final class SqlThreadStore implements ThreadStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlThreadStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    @Override
    public Optional<ThreadView> view(RoomId room, MessageId root, UserId user) {
        return readers.read(sql -> ThreadRows.root(sql, room, root)
                .map(message -> ThreadRows.view(sql, message, user, ThreadRows.place(sql, root, user))));
    }

    @Override
    public ThreadView follow(Membership member, MessageId id, boolean on, Instant at) {
        return change(member, id, at, (root, place) -> {
            if (place.following() == on) {
                return place;
            }
            long seen = root.replies().map(Replies::lastSeq).orElse(root.seq());
            return new Place(on, on ? Math.max(place.readSeq(), seen) : place.readSeq());
        });
    }

    @Override
    public ThreadView read(Membership member, MessageId id, long seq, boolean force, Instant at) {
        return lane.run(transaction -> {
            long wanted =
                    Math.clamp(seq, 0, transaction.ledger().room(member.room()).seq());
            return change(
                    transaction,
                    member,
                    id,
                    at,
                    (_, place) -> force || wanted > place.readSeq() ? new Place(place.following(), wanted) : place);
        });
    }

    private ThreadView change(Membership member, MessageId id, Instant at, BiFunction<Message, Place, Place> change) {
        return lane.run(transaction -> change(transaction, member, id, at, change));
    }

    private static ThreadView change(
            Transaction transaction,
            Membership member,
            MessageId id,
            Instant at,
            BiFunction<Message, Place, Place> change) {
        var sql = transaction.sql();
        var user =
                transaction.ledger().seat(member.room(), member.user()).person().id();
        SqlSessionStore.requireLive(sql, member.session(), user, at);
        var root =
                ThreadRows.root(sql, member.room(), id).orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
        var before = ThreadRows.place(sql, id, user);
        var after = change.apply(root, before);
        var view = ThreadRows.view(sql, root, user, after);
        if (!after.equals(before)) {
            long rev = transaction.users().next(user);
            ThreadRows.write(sql, id, user, after, rev);
            var changed = new Belonging.OfThread(member.room(), id, view.following(), view.mark(), rev);
            transaction.announce(new Event.BelongingsChanged(user, PersonalChanges.of(changed)));
        }
        return view;
    }

    /// The threads that were begun last are found by index; only those are put in order.
    @Override
    public List<ThreadView> followed(UserId user, Selection selection) {
        return readers.read(sql -> sql
                .query("""
                        SELECT t.*, f.following, f.read_seq
                        FROM (
                            SELECT root_id, following, read_seq
                            FROM thread_people
                            WHERE user_id = :user AND following = 1
                            ORDER BY root_id DESC
                            LIMIT :lookedAt
                        ) AS f
                        JOIN told_messages AS t ON t.id = f.root_id
                        JOIN members AS s ON s.room_id = t.room_id AND s.user_id = :user AND s.left_at IS NULL
                        WHERE t.last_reply_seq IS NOT NULL
                            AND (:all OR EXISTS (
                                SELECT 1
                                FROM messages AS x
                                WHERE x.thread_of = f.root_id AND x.present = 1 AND x.seq > f.read_seq
                                    AND x.sender_id <> :user
                            ))
                        ORDER BY t.last_reply_at DESC, t.id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .bind("user", user.value())
                .bind("lookedAt", LOOKED_AT)
                .bind("all", !selection.unread())
                .bind("limit", selection.limit())
                .bind("offset", selection.offset())
                .map(row -> new Found(Rows.message(row), ThreadRows.place(row)))
                .list()
                .stream()
                .map(found -> view(sql, found, user))
                .toList());
    }

    private record Found(Message root, Place place) {}

    private static ThreadView view(Sql sql, Found found, UserId user) {
        return ThreadRows.view(sql, found.root(), user, found.place());
    }
}
