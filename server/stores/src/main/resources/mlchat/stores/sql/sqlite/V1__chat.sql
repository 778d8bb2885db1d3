-- The chat at rest. Ids are 16 bytes, instants are milliseconds since 1970 in UTC.

-- What this database is: `version` counts its migrations, and a server that reads a format older than `min_reader`
-- must not open it. Every migration updates both.
CREATE TABLE schema_record (
    only_row   INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    version    INTEGER NOT NULL,
    min_reader INTEGER NOT NULL
) STRICT;

INSERT INTO schema_record (only_row, version, min_reader)
VALUES (1, 1, 1);

-- `incarnation` changes when the database is restored from a backup: whoever remembers revisions forgets them then.
CREATE TABLE installation (
    only_row    INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    incarnation TEXT    NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT;

-- `username` is canonical. `user_rev` stamps what belongs to the user alone, as `rooms.rev` stamps what belongs to a
-- room.
CREATE TABLE users (
    id            BLOB    NOT NULL PRIMARY KEY,
    username      TEXT    NOT NULL UNIQUE,
    display_name  TEXT    NOT NULL,
    kind          TEXT    NOT NULL CHECK (kind IN ('PERSON', 'BOT')),
    email         TEXT,
    password_hash TEXT    NOT NULL,
    administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
    user_rev      INTEGER NOT NULL DEFAULT 0,
    created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX users_administrators ON users (id) WHERE administrator = 1;

-- What a search for people compares: the username, and the display name from each of its words on.
CREATE TABLE name_starts (
    start   TEXT NOT NULL,
    user_id BLOB NOT NULL REFERENCES users (id),
    PRIMARY KEY (start, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX name_starts_by_user ON name_starts (user_id);

CREATE TABLE sessions (
    id           BLOB    NOT NULL PRIMARY KEY,
    user_id      BLOB    NOT NULL REFERENCES users (id),
    client       TEXT    NOT NULL,
    address      TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL,
    ended_at     INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_user ON sessions (user_id);

-- A spent token names its successor, and holds it sealed: only who shows the spent token can open it.
CREATE TABLE refresh_tokens (
    digest           TEXT NOT NULL PRIMARY KEY,
    session_id       BLOB NOT NULL REFERENCES sessions (id),
    spent_at         INTEGER,
    successor_digest TEXT,
    successor_sealed TEXT,
    CHECK ((spent_at IS NULL) = (successor_digest IS NULL) AND (spent_at IS NULL) = (successor_sealed IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);

-- `seq` counts messages, `rev` counts changes, `meta_rev` is the change that last touched the room's own settings.
-- `direct_key` lists the people of a direct room, so that there is one room for exactly them.
CREATE TABLE rooms (
    id             BLOB    NOT NULL PRIMARY KEY,
    kind           TEXT    NOT NULL CHECK (kind IN ('PUBLIC', 'DIRECT')),
    name           TEXT,
    canonical_name TEXT UNIQUE,
    direct_key     TEXT UNIQUE,
    member_count   INTEGER NOT NULL,
    seq            INTEGER NOT NULL,
    rev            INTEGER NOT NULL,
    meta_rev       INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    changed_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX rooms_by_change ON rooms (changed_at);

CREATE TABLE members (
    room_id   BLOB    NOT NULL REFERENCES rooms (id),
    user_id   BLOB    NOT NULL REFERENCES users (id),
    role      TEXT    NOT NULL CHECK (role IN ('MEMBER', 'MODERATOR', 'OWNER')),
    joined_at INTEGER NOT NULL,
    read_seq  INTEGER NOT NULL,
    rev       INTEGER NOT NULL,
    PRIMARY KEY (room_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX members_by_user ON members (user_id);
CREATE INDEX members_by_rev ON members (room_id, rev);

-- Rows have numbers of their own because the full-text index will refer to them.
CREATE TABLE messages (
    number       INTEGER PRIMARY KEY,
    id           BLOB    NOT NULL UNIQUE,
    room_id      BLOB    NOT NULL REFERENCES rooms (id),
    seq          INTEGER NOT NULL,
    rev          INTEGER NOT NULL,
    sender_id    BLOB    NOT NULL REFERENCES users (id),
    client_id    TEXT    NOT NULL,
    recipient_id BLOB REFERENCES users (id),
    content      TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    UNIQUE (room_id, seq),
    UNIQUE (room_id, rev),
    UNIQUE (sender_id, client_id)
) STRICT;

-- Keys of the server itself, wrapped with the master key `master_key_id` names.
CREATE TABLE secrets (
    number        INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    purpose       TEXT    NOT NULL,
    wrapped       BLOB    NOT NULL,
    master_key_id TEXT    NOT NULL,
    created_at    INTEGER NOT NULL
) STRICT;

-- A message with what everybody may know of its sender.
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
    u.username     AS sender_username,
    u.display_name AS sender_display_name,
    u.kind         AS sender_kind
FROM messages AS m
JOIN users AS u ON u.id = m.sender_id;

-- A room as each of its members sees it. Unread is counted by index and not beyond the cap.
CREATE VIEW seen_rooms AS
SELECT
    r.id,
    r.kind,
    r.name,
    r.member_count,
    r.seq,
    r.rev,
    r.meta_rev,
    m.user_id,
    m.role,
    m.read_seq,
    (
        SELECT count(*)
        FROM (
            SELECT 1
            FROM messages AS x
            WHERE x.room_id = m.room_id AND x.seq > m.read_seq AND x.sender_id <> m.user_id
            LIMIT 100
        )
    ) AS unread
FROM members AS m
JOIN rooms AS r ON r.id = m.room_id;
