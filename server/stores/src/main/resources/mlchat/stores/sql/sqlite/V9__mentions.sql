-- Whom messages name. What was said before names nobody: it was read, or will be, without that.

-- `mentioned` are the people of the room whom the message names, 16 bytes each, in the order of their names in it.
ALTER TABLE messages ADD COLUMN mentioned BLOB;
ALTER TABLE messages ADD COLUMN mentions_room INTEGER NOT NULL DEFAULT 0 CHECK (mentions_room IN (0, 1));

-- What calls whom where, for counting: `place_id` is a room, or the message that began a thread. A row without a user
-- calls everybody, but not its sender.
CREATE TABLE mentions (
    user_id    BLOB    NOT NULL,
    place_id   BLOB    NOT NULL,
    seq        INTEGER NOT NULL,
    sender_id  BLOB    NOT NULL REFERENCES users (id),
    message_id BLOB    NOT NULL REFERENCES messages (id),
    PRIMARY KEY (user_id, place_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX mentions_by_message ON mentions (message_id);

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
    m.mentioned,
    m.mentions_room,
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
SET version = 9, min_reader = 9;
