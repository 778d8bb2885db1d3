-- Rooms that people make, with their settings, and those who come, go, are silenced or shut out.
--
-- Tables whose checks change are made anew (https://www.sqlite.org/lang_altertable.html, section 7). Migrations run
-- without foreign keys, and all references are checked behind them.

DROP VIEW seen_rooms;
DROP VIEW told_messages;

-- `slow_mode` is in seconds. A room with `deleted_at` exists for nobody; its messages are still being deleted.
CREATE TABLE rooms_made_anew (
    id             BLOB    NOT NULL PRIMARY KEY,
    kind           TEXT    NOT NULL CHECK (kind IN ('PUBLIC', 'PRIVATE', 'GROUP', 'DIRECT')),
    name           TEXT,
    canonical_name TEXT UNIQUE,
    direct_key     TEXT UNIQUE,
    topic          TEXT    NOT NULL DEFAULT '',
    read_only      INTEGER NOT NULL DEFAULT 0 CHECK (read_only IN (0, 1)),
    slow_mode      INTEGER NOT NULL DEFAULT 0,
    archived_at    INTEGER,
    deleted_at     INTEGER,
    member_count   INTEGER NOT NULL,
    seq            INTEGER NOT NULL,
    rev            INTEGER NOT NULL,
    meta_rev       INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    changed_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO rooms_made_anew
    (id, kind, name, canonical_name, direct_key, member_count, seq, rev, meta_rev, created_at, changed_at)
SELECT id, kind, name, canonical_name, direct_key, member_count, seq, rev, meta_rev, created_at, changed_at
FROM rooms;

DROP TABLE rooms;
ALTER TABLE rooms_made_anew RENAME TO rooms;

CREATE INDEX rooms_by_change ON rooms (changed_at);
CREATE INDEX rooms_public ON rooms (canonical_name)
WHERE kind = 'PUBLIC' AND archived_at IS NULL AND deleted_at IS NULL;
CREATE INDEX rooms_deleted ON rooms (deleted_at) WHERE deleted_at IS NOT NULL;

-- What a search in the directory compares: the name of a public room from each of its words on.
CREATE TABLE room_name_starts (
    start   TEXT NOT NULL,
    room_id BLOB NOT NULL REFERENCES rooms (id),
    PRIMARY KEY (start, room_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX room_name_starts_by_room ON room_name_starts (room_id);

INSERT INTO room_name_starts (start, room_id)
SELECT canonical_name, id FROM rooms WHERE kind = 'PUBLIC';

-- A row with `left_at` is no membership any more; it stays so that the change has its place among the room's changes.
-- `username` is that of the user, here so that a list of members is found in its order. `spoke_at` is kept where slow
-- mode needs it.
CREATE TABLE members_made_anew (
    room_id     BLOB    NOT NULL REFERENCES rooms (id),
    user_id     BLOB    NOT NULL REFERENCES users (id),
    username    TEXT    NOT NULL,
    role        TEXT    NOT NULL CHECK (role IN ('MEMBER', 'MODERATOR', 'OWNER')),
    joined_at   INTEGER NOT NULL,
    left_at     INTEGER,
    muted_until INTEGER,
    spoke_at    INTEGER,
    read_seq    INTEGER NOT NULL,
    rev         INTEGER NOT NULL,
    PRIMARY KEY (room_id, user_id)
) STRICT, WITHOUT ROWID;

-- The general room belongs to the administrators.
INSERT INTO members_made_anew (room_id, user_id, username, role, joined_at, read_seq, rev)
SELECT
    m.room_id,
    m.user_id,
    u.username,
    CASE
        WHEN u.administrator = 1 AND r.canonical_name = 'general' THEN 'OWNER'
        ELSE m.role
    END,
    m.joined_at,
    m.read_seq,
    m.rev
FROM members AS m
JOIN users AS u ON u.id = m.user_id
JOIN rooms AS r ON r.id = m.room_id;

DROP TABLE members;
ALTER TABLE members_made_anew RENAME TO members;

CREATE INDEX members_by_user ON members (user_id) WHERE left_at IS NULL;
CREATE INDEX members_by_rev ON members (room_id, rev);
CREATE INDEX members_by_name ON members (room_id, username) WHERE left_at IS NULL;
CREATE INDEX members_by_role ON members (room_id, role);

CREATE TABLE bans (
    room_id   BLOB    NOT NULL REFERENCES rooms (id),
    user_id   BLOB    NOT NULL REFERENCES users (id),
    username  TEXT    NOT NULL,
    banned_by BLOB    NOT NULL REFERENCES users (id),
    banned_at INTEGER NOT NULL,
    PRIMARY KEY (room_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX bans_by_name ON bans (room_id, username);

-- What the system notes of a room has a kind and no content; nobody sent it with a name of its own.
CREATE TABLE messages_made_anew (
    number         INTEGER PRIMARY KEY,
    id             BLOB    NOT NULL UNIQUE,
    room_id        BLOB    NOT NULL REFERENCES rooms (id),
    seq            INTEGER NOT NULL,
    rev            INTEGER NOT NULL,
    sender_id      BLOB    NOT NULL REFERENCES users (id),
    client_id      TEXT,
    recipient_id   BLOB REFERENCES users (id),
    content        TEXT    NOT NULL,
    system_kind    TEXT,
    system_user_id BLOB REFERENCES users (id),
    system_text    TEXT,
    created_at     INTEGER NOT NULL,
    UNIQUE (room_id, seq),
    UNIQUE (room_id, rev),
    UNIQUE (sender_id, client_id),
    CHECK ((client_id IS NULL) = (system_kind IS NOT NULL))
) STRICT;

INSERT INTO messages_made_anew
    (number, id, room_id, seq, rev, sender_id, client_id, recipient_id, content, created_at)
SELECT number, id, room_id, seq, rev, sender_id, client_id, recipient_id, content, created_at
FROM messages;

DROP TABLE messages;
ALTER TABLE messages_made_anew RENAME TO messages;

-- What counts as unread; who wrote it is in the index, because one's own does not.
CREATE INDEX messages_counted ON messages (room_id, seq, sender_id) WHERE system_kind IS NULL;

-- A message with what everybody may know of its sender, and of whom it tells.
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

-- A room as each of its members sees it. Unread is counted by index and not beyond the cap.
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
            LIMIT 100
        )
    ) AS unread
FROM members AS m
JOIN rooms AS r ON r.id = m.room_id
WHERE m.left_at IS NULL AND r.deleted_at IS NULL;

UPDATE schema_record
SET version = 2, min_reader = 2;
