package mlchat.stores.sql;

import java.util.ArrayList;
import java.util.List;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.Page;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.messages.Shown;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;

/// One room's history within one reading transaction. Pages are found by `seq` in the index, never by
/// counting rows.
final class History {
    private final Sql sql;
    private final RoomId room;
    private final Lines lines;

    History(Sql sql, RoomId room, Shown shown) {
        this.sql = sql;
        this.room = room;
        this.lines = Lines.of(sql, room, shown);
    }

    Page page(PageQuery query) {
        var revision = revision();
        return switch (query) {
            case PageQuery.Latest(int limit) -> {
                var before = before(Long.MAX_VALUE, limit);
                yield new Page(before.messages(), before.more(), false, revision);
            }
            case PageQuery.Before(long seq, int limit) -> {
                var before = before(seq, limit);
                yield new Page(before.messages(), before.more(), anyFrom(seq), revision);
            }
            case PageQuery.After(long seq, int limit) -> {
                var after = from(next(seq), limit);
                yield new Page(after.messages(), anyUpTo(seq), after.more(), revision);
            }
            case PageQuery.Around(long seq, int limit) -> {
                var before = before(seq, limit / 2);
                var rest = from(seq, limit - before.messages().size());
                yield new Page(joined(before, rest), before.more(), rest.more(), revision);
            }
        };
    }

    private static long next(long seq) {
        return seq == Long.MAX_VALUE ? seq : seq + 1;
    }

    /// @param more whether there are others on the side where it was cut
    private record Part(List<Message> messages, boolean more) {}

    private static List<Message> joined(Part first, Part second) {
        var all = new ArrayList<>(first.messages());
        all.addAll(second.messages());
        return all;
    }

    private Revision revision() {
        return sql.query("""
                        SELECT seq, rev
                        FROM rooms
                        WHERE id = :room AND deleted_at IS NULL
                        """)
                .bind("room", room.value())
                .map(row -> Rows.revision(row))
                .findOne()
                .orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
    }

    private Part before(long seq, int limit) {
        var cut = cut(lines.below(seq, limit + 1), limit);
        return new Part(cut.messages().reversed(), cut.more());
    }

    private Part from(long seq, int limit) {
        return cut(lines.from(seq, limit + 1), limit);
    }

    /// One more than asked for was read, to know whether there is more.
    private static Part cut(List<Message> found, int limit) {
        return found.size() > limit ? new Part(found.subList(0, limit), true) : new Part(found, false);
    }

    private boolean anyFrom(long seq) {
        return !lines.from(seq, 1).isEmpty();
    }

    private boolean anyUpTo(long seq) {
        return !lines.below(next(seq), 1).isEmpty();
    }
}
