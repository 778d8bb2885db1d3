package mlchat.stores.sql;

import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.Changes;
import mlchat.domain.messages.Message;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;

/// What changed in one room, within one reading transaction. What it costs is what changed, not what the room
/// holds.
final class CatchUp {
    private final Sql sql;
    private final RoomId room;

    CatchUp(Sql sql, RoomId room) {
        this.sql = sql;
        this.room = room;
    }

    Changes changes(long after, int limit) {
        var now = SqlRoomStore.room(sql, room);
        if (after > now.rev() || now.rev() - after > Changes.RESET_BEYOND) {
            return Changes.reset(room, after, now.rev());
        }
        long upTo = upTo(after, limit, now.rev());
        var members = members(after, upTo);
        boolean settled = now.metaRev() > after && now.metaRev() <= upTo;
        return new Changes(
                room,
                after,
                upTo,
                messages(after, upTo),
                settled || !members.isEmpty() ? Optional.of(now) : Optional.empty(),
                members,
                upTo < now.rev(),
                false);
    }

    /// The revision up to which the first `limit` changes go. Changes of one revision stay together, so it is
    /// the one before the first that does not fit, unless there is none before it.
    private long upTo(long after, int limit, long newest) {
        var revs = sql.query("""
                        SELECT rev FROM messages WHERE room_id = :room AND rev > :after
                        UNION ALL
                        SELECT rev FROM members WHERE room_id = :room AND rev > :after
                        ORDER BY rev
                        LIMIT :limit
                        """)
                .bind("room", room.value())
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(row -> row.getLong("rev"))
                .list();
        if (revs.size() <= limit) {
            return newest;
        }
        long over = revs.getLast();
        return revs.stream()
                .mapToLong(Long::longValue)
                .filter(rev -> rev < over)
                .max()
                .orElse(over);
    }

    private List<Message> messages(long after, long upTo) {
        return sql.query("""
                        SELECT *
                        FROM told_messages
                        WHERE room_id = :room AND rev > :after AND rev <= :upTo
                        ORDER BY rev
                        """)
                .bind("room", room.value())
                .bind("after", after)
                .bind("upTo", upTo)
                .map(row -> Rows.message(row))
                .list();
    }

    private List<Member> members(long after, long upTo) {
        return sql.query("""
                        SELECT m.role, m.joined_at, m.muted_until, m.left_at, m.rev, u.id, u.username, u.display_name, u.kind
                        FROM members AS m
                        JOIN users AS u ON u.id = m.user_id
                        WHERE m.room_id = :room AND m.rev > :after AND m.rev <= :upTo
                        ORDER BY m.rev
                        """)
                .bind("room", room.value())
                .bind("after", after)
                .bind("upTo", upTo)
                .map(row -> Rows.member(row))
                .list();
    }
}
