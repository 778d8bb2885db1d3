-- Messages answer messages, and have threads.

-- `thread_only` is a reply that the room does not show. What a thread has is kept at the message that began it:
-- `repliers` are the first people in it, 16 bytes each.
ALTER TABLE messages ADD COLUMN reply_to BLOB;
ALTER TABLE messages ADD COLUMN thread_of BLOB;
ALTER TABLE messages ADD COLUMN thread_only INTEGER NOT NULL DEFAULT 0 CHECK (thread_only IN (0, 1));
ALTER TABLE messages ADD COLUMN reply_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN last_reply_seq INTEGER;
ALTER TABLE messages ADD COLUMN last_reply_at INTEGER;
ALTER TABLE messages ADD COLUMN repliers BLOB;

-- What counts as unread in a room, and in a thread. Each way of reading has a column and an index of its own, so that it
-- is clear which index it takes.
ALTER TABLE messages ADD COLUMN counts INTEGER
GENERATED ALWAYS AS (system_kind IS NULL AND deleted_at IS NULL AND thread_only = 0) VIRTUAL;
ALTER TABLE messages ADD COLUMN present INTEGER GENERATED ALWAYS AS (deleted_at IS NULL) VIRTUAL;

DROP INDEX messages_counted;
CREATE INDEX messages_counted ON messages (room_id, counts, seq, sender_id);
CREATE INDEX messages_in_room ON messages (room_id, thread_only, seq);
CREATE INDEX messages_in_thread ON messages (thread_of, seq) WHERE thread_of IS NOT NULL;
CREATE INDEX messages_counted_in_thread ON messages (thread_of, present, seq, sender_id) WHERE thread_of IS NOT NULL;

-- Who has something to do with a thread: `replies` are this person's that are not deleted, `first_seq` is the first of
-- them. `user_rev` is of what the person did by hand.
CREATE TABLE thread_people (
    root_id   BLOB    NOT NULL REFERENCES messages (id),
    user_id   BLOB    NOT NULL REFERENCES users (id),
    following INTEGER NOT NULL CHECK (following IN (0, 1)),
    read_seq  INTEGER NOT NULL,
    replies   INTEGER NOT NULL DEFAULT 0,
    first_seq INTEGER,
    user_rev  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (root_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_people_in_order ON thread_people (root_id, first_seq) WHERE replies > 0;
CREATE INDEX thread_people_following ON thread_people (user_id, root_id) WHERE following = 1;
CREATE INDEX thread_people_by_rev ON thread_people (user_id, user_rev) WHERE user_rev > 0;

DROP VIEW told_messages;
CREATE VIEW told_messages AS
SELECT
    m.id,
    m.room_id,
    m.seq,
    m.rev,
    m.sender_id,
    m.client_id,
    m.recipient_id,
    m.content,
    m.created_at,
    m.edited_at,
    m.deleted_at,
    m.reactions,
    m.pinned_rev,
    m.present,
    m.reply_to,
    m.thread_of,
    m.thread_only,
    m.reply_count,
    m.last_reply_seq,
    m.last_reply_at,
    m.repliers,
    m.system_kind,
    m.system_user_id,
    m.system_text,
    m.system_message_id,
    u.username     AS sender_username,
    u.display_name AS sender_display_name,
    u.kind         AS sender_kind,
    s.username     AS system_username,
    s.display_name AS system_display_name,
    s.kind         AS system_user_kind
FROM messages AS m
JOIN users AS u ON u.id = m.sender_id
LEFT JOIN users AS s ON s.id = m.system_user_id;

DROP VIEW seen_rooms;
CREATE VIEW seen_rooms AS
SELECT
    r.id,
    r.kind,
    r.name,
    r.topic,
    r.read_only,
    r.slow_mode,
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
    ) AS unread
FROM members AS m
JOIN rooms AS r ON r.id = m.room_id
WHERE m.left_at IS NULL AND r.deleted_at IS NULL;

UPDATE schema_record
SET version = 8, min_reader = 8;
