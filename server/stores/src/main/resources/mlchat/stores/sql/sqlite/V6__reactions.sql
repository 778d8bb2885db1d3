-- What people think of a message, and which messages a room keeps in sight.

-- `reactions` is what the message shows of the table below, so that reading a page asks for nothing more. `pinned_rev`
-- is the change that pinned it, `system_message_id` the message that a note tells of.
ALTER TABLE messages ADD COLUMN reactions TEXT;
ALTER TABLE messages ADD COLUMN pinned_rev INTEGER;
ALTER TABLE messages ADD COLUMN system_message_id BLOB;

CREATE INDEX messages_pinned ON messages (room_id, pinned_rev) WHERE pinned_rev IS NOT NULL;

-- `number` tells who came first.
CREATE TABLE reactions (
    number     INTEGER PRIMARY KEY,
    message_id BLOB NOT NULL REFERENCES messages (id),
    emoji      TEXT NOT NULL,
    user_id    BLOB NOT NULL REFERENCES users (id),
    UNIQUE (message_id, emoji, user_id)
) STRICT;

CREATE INDEX reactions_in_order ON reactions (message_id, emoji, number);
CREATE INDEX reactions_by_user ON reactions (user_id);

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

UPDATE schema_record
SET version = 6, min_reader = 6;
