-- How people want the chat to be, on every device. Who has said nothing has no row. `collapsed` are words with a space
-- between them; `user_rev` is the person's revision at which this last changed.
CREATE TABLE preferences (
    user_id              BLOB    NOT NULL PRIMARY KEY REFERENCES users (id),
    collapsed            TEXT    NOT NULL,
    send_key             TEXT    NOT NULL CHECK (send_key IN ('ENTER', 'CTRL_ENTER')),
    language             TEXT,
    theme                TEXT    NOT NULL CHECK (theme IN ('SYSTEM', 'LIGHT', 'DARK', 'CONTRAST')),
    time_format          TEXT    NOT NULL CHECK (time_format IN ('SYSTEM', 'H12', 'H23')),
    receipts             INTEGER NOT NULL CHECK (receipts IN (0, 1)),
    announce             TEXT    NOT NULL CHECK (announce IN ('ALL', 'BATCHED', 'OFF')),
    single_key_shortcuts INTEGER NOT NULL CHECK (single_key_shortcuts IN (0, 1)),
    quiet_from           TEXT,
    quiet_to             TEXT,
    quiet_zone           TEXT,
    user_rev             INTEGER NOT NULL,
    CHECK ((quiet_from IS NULL) = (quiet_to IS NULL) AND (quiet_from IS NULL) = (quiet_zone IS NULL))
) STRICT, WITHOUT ROWID;

UPDATE schema_record
SET version = 4, min_reader = 3;
