-- What is said can be found. The index holds pieces of words, and no text: what it finds is looked at in `messages`,
-- whose `number` is its `rowid`. The pieces are made by the server, so the tokenizer only takes them apart again.
CREATE VIRTUAL TABLE message_grams USING fts5 (
    grams,
    content = '',
    detail = none,
    columnsize = 0,
    tokenize = "ascii tokenchars '_'"
);

-- What is taken out of the index is gone from its pages at once, not only when they are merged.
INSERT INTO message_grams (message_grams, rank)
VALUES ('secure-delete', 1);

-- How far the index goes back: messages from `first_number` on are in it, in the pieces of `format`. What was said
-- before an upgrade is brought in piece by piece while the chat runs.
CREATE TABLE search_progress (
    only_row     INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    format       INTEGER NOT NULL,
    first_number INTEGER NOT NULL
) STRICT;

INSERT INTO search_progress (only_row, format, first_number)
SELECT 1, 0, coalesce(max(number), 0) + 1
FROM messages;

UPDATE schema_record
SET version = 7, min_reader = 7;
