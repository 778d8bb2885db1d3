package mlchat.stores.sql;

import java.util.List;
import java.util.Optional;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Receipt;
import mlchat.domain.rooms.ReceiptStore;
import mlchat.domain.rooms.RoomId;

/// How far others see that people have read: `shown_seq` of the table `members`.
final class SqlReceiptStore implements ReceiptStore {
    private final Readers readers;

    SqlReceiptStore(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<Receipt> receipt(RoomId room, UserId user, int most) {
        return readers.read(sql -> sql.query("""
                        SELECT m.user_id, m.shown_seq
                        FROM members AS m
                        JOIN rooms AS r ON r.id = m.room_id
                        LEFT JOIN preferences AS p ON p.user_id = m.user_id
                        JOIN users AS u ON u.id = m.user_id
                        WHERE m.room_id = :room AND m.user_id = :user AND m.left_at IS NULL
                            AND r.receipts = 1 AND r.member_count <= :most AND r.deleted_at IS NULL
                            AND coalesce(p.receipts, 1) = 1 AND u.availability <> 'INVISIBLE'
                        """)
                .bind("room", room.value())
                .bind("user", user.value())
                .bind("most", most)
                .map(row -> new Receipt(new UserId(row.getUuid("user_id")), row.getLong("shown_seq")))
                .findOne());
    }

    /// In the order of names, which is that of an index without those who have left.
    @Override
    public List<Receipt> receipts(RoomId room, int most) {
        return readers.read(sql -> sql.query("""
                        SELECT m.user_id, m.shown_seq
                        FROM rooms AS r
                        JOIN members AS m ON m.room_id = r.id AND m.left_at IS NULL
                        LEFT JOIN preferences AS p ON p.user_id = m.user_id
                        WHERE r.id = :room
                            AND r.receipts = 1 AND r.member_count <= :most AND r.deleted_at IS NULL
                            AND coalesce(p.receipts, 1) = 1
                        ORDER BY m.username
                        LIMIT :most
                        """)
                .bind("room", room.value())
                .bind("most", most)
                .map(row -> new Receipt(new UserId(row.getUuid("user_id")), row.getLong("shown_seq")))
                .list());
    }
}
