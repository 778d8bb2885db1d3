-- What people chose in the polls of messages.

-- `poll` is the poll as its message shows it: options, counts, the first who chose each.
ALTER TABLE messages ADD COLUMN poll TEXT;

-- `number` tells who came first.
CREATE TABLE votes (
    number     INTEGER PRIMARY KEY,
    message_id BLOB NOT NULL REFERENCES messages (id),
    user_id    BLOB NOT NULL REFERENCES users (id),
    option     INTEGER NOT NULL,
    UNIQUE (message_id, user_id, option)
) STRICT;

CREATE INDEX votes_in_order ON votes (message_id, option, number);
CREATE INDEX votes_by_user ON votes (user_id);

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
    m.poll,
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

UPDATE schema_record
SET version = 11, min_reader = 11;
