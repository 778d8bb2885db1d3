-- How people are seen, and how far others see that they have read.

ALTER TABLE users ADD COLUMN availability TEXT NOT NULL DEFAULT 'ONLINE'
    CHECK (availability IN ('ONLINE', 'AWAY', 'DND', 'INVISIBLE'));
ALTER TABLE users ADD COLUMN status_text TEXT;
ALTER TABLE users ADD COLUMN last_seen_at INTEGER;

ALTER TABLE rooms ADD COLUMN receipts INTEGER NOT NULL DEFAULT 1 CHECK (receipts IN (0, 1));

-- `read_seq` as others see it: it never goes back, and stands still while its member is invisible.
ALTER TABLE members ADD COLUMN shown_seq INTEGER NOT NULL DEFAULT 0;
UPDATE members SET shown_seq = read_seq;

DROP VIEW seen_rooms;
CREATE VIEW seen_rooms AS
SELECT
    r.id,
    r.kind,
    r.name,
    r.topic,
    r.read_only,
    r.slow_mode,
    r.receipts,
    r.archived_at,
    r.member_count,
    r.seq,
    r.rev,
    r.meta_rev,
    m.user_id,
    m.role,
    m.muted_until,
    m.read_seq,
    m.favourite,
    m.level,
    m.user_rev,
    (
        SELECT count(*)
        FROM (
            SELECT 1
            FROM messages AS x
            WHERE x.room_id = m.room_id
              AND x.counts = 1
              AND x.seq > m.read_seq
              AND x.sender_id <> m.user_id
            LIMIT 100
        )
    ) AS unread,
    (
        SELECT count(*)
        FROM (
            SELECT 1
            FROM mentions AS y
            WHERE y.user_id = m.user_id AND y.place_id = m.room_id AND y.seq > m.read_seq
            UNION ALL
            SELECT 1
            FROM mentions AS z
            WHERE z.user_id = x''
              AND z.place_id = m.room_id
              AND z.seq > m.read_seq
              AND z.sender_id <> m.user_id
            LIMIT 100
        )
    ) AS mentions
FROM members AS m
JOIN rooms AS r ON r.id = m.room_id
WHERE m.left_at IS NULL AND r.deleted_at IS NULL;

UPDATE schema_record
SET version = 10, min_reader = 10;
