package mlchat.stores.sql;

import java.time.Instant;
import java.util.List;
import mlchat.domain.Ids;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.PinStore;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;

/// Pins in the rows of the messages that are pinned.
final class SqlPinStore implements PinStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlPinStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    @Override
    public Message pin(Membership actor, MessageId id, int most, Ids ids, Instant at) {
        return lane.run(transaction -> new MessagePins(transaction, actor, id, at).pin(most, ids));
    }

    @Override
    public Message unpin(Membership actor, MessageId id, Instant at) {
        return lane.run(transaction -> new MessagePins(transaction, actor, id, at).unpin());
    }

    @Override
    public List<Pin> pins(RoomId room, long before, int limit) {
        return readers.read(sql -> sql.query("""
                        SELECT *
                        FROM told_messages
                        WHERE room_id = :room AND pinned_rev < :before
                        ORDER BY pinned_rev DESC
                        LIMIT :limit
                        """)
                .bind("room", room.value())
                .bind("before", before)
                .bind("limit", limit)
                .map(row -> new Pin(row.getLong("pinned_rev"), Rows.message(row)))
                .list());
    }
}
