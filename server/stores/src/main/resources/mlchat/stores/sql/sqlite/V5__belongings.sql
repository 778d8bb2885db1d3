-- What belongs to one person and follows them to every device. `user_rev` is the person's revision at which a row last
-- changed. What is gone leaves a row without content for a while, so that devices learn of it.

ALTER TABLE members ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1));
ALTER TABLE members ADD COLUMN level TEXT NOT NULL DEFAULT 'ALL' CHECK (level IN ('ALL', 'MENTIONS', 'NONE'));

-- Of what a member set, or read, by hand. Sending moves the read mark as well, but every device sees that by itself: the
-- way of a message stays as short as it was.
ALTER TABLE members ADD COLUMN user_rev INTEGER NOT NULL DEFAULT 0;

CREATE INDEX members_by_user_rev ON members (user_id, user_rev) WHERE user_rev > 0;

-- `thread_id` is the message that began the thread, and empty in the room itself. `other` is what another device wrote
-- at the same time.
CREATE TABLE drafts (
    user_id    BLOB    NOT NULL REFERENCES users (id),
    room_id    BLOB    NOT NULL REFERENCES rooms (id),
    thread_id  BLOB    NOT NULL,
    content    TEXT    NOT NULL,
    other      TEXT    NOT NULL,
    written_at INTEGER NOT NULL,
    user_rev   INTEGER NOT NULL,
    PRIMARY KEY (user_id, room_id, thread_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX drafts_by_rev ON drafts (user_id, user_rev);
CREATE INDEX drafts_by_room ON drafts (room_id);

CREATE TABLE bookmarks (
    user_id    BLOB    NOT NULL REFERENCES users (id),
    message_id BLOB    NOT NULL REFERENCES messages (id),
    room_id    BLOB    NOT NULL REFERENCES rooms (id),
    created_at INTEGER NOT NULL,
    removed    INTEGER NOT NULL CHECK (removed IN (0, 1)),
    user_rev   INTEGER NOT NULL,
    PRIMARY KEY (user_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX bookmarks_by_rev ON bookmarks (user_id, user_rev);
CREATE INDEX bookmarks_by_message ON bookmarks (message_id);
CREATE INDEX bookmarks_by_room ON bookmarks (room_id);

-- The room may be gone before the time has come: its author is told then. `try_at` is when it is taken to be said, and
-- when it is taken again should nobody know what came of that.
CREATE TABLE scheduled (
    id        BLOB    NOT NULL PRIMARY KEY,
    user_id   BLOB    NOT NULL REFERENCES users (id),
    room_id   BLOB    NOT NULL,
    client_id TEXT    NOT NULL,
    content   TEXT    NOT NULL,
    due_at    INTEGER NOT NULL,
    try_at    INTEGER NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('WAITING', 'POSTING', 'FAILED', 'POSTED', 'CANCELLED')),
    failure   TEXT,
    user_rev  INTEGER NOT NULL,
    UNIQUE (user_id, client_id),
    CHECK ((state = 'FAILED') = (failure IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX scheduled_by_rev ON scheduled (user_id, user_rev);
CREATE INDEX scheduled_to_try ON scheduled (try_at) WHERE state IN ('WAITING', 'POSTING');

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
SET version = 5, min_reader = 3;
