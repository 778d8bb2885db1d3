-- Messages change after they were posted: what they said before is kept until they are deleted. A deleted message keeps
-- its place and says nothing.

ALTER TABLE messages ADD COLUMN edited_at INTEGER;
ALTER TABLE messages ADD COLUMN deleted_at INTEGER;

-- What an edited message said before: 1 is what was posted. The present text is in `messages`.
CREATE TABLE message_versions (
    message_id BLOB    NOT NULL REFERENCES messages (id),
    version    INTEGER NOT NULL,
    content    TEXT    NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (message_id, version)
) STRICT, WITHOUT ROWID;

DROP INDEX messages_counted;
CREATE INDEX messages_counted ON messages (room_id, seq, sender_id)
WHERE system_kind IS NULL AND deleted_at IS NULL;

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
    m.system_kind,
    m.system_user_id,
    m.system_text,
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
    (
        SELECT count(*)
        FROM (
            SELECT 1
            FROM messages AS x
            WHERE x.room_id = m.room_id
              AND x.seq > m.read_seq
              AND x.sender_id <> m.user_id
              AND x.system_kind IS NULL
              AND x.deleted_at IS NULL
            LIMIT 100
        )
    ) AS unread
FROM members AS m
JOIN rooms AS r ON r.id = m.room_id
WHERE m.left_at IS NULL AND r.deleted_at IS NULL;

UPDATE schema_record
SET version = 3, min_reader = 3;
