package mlchat.domain.messages;

/// Which part of a room's history: the newest, or what lies before, after or around a `seq`.
public sealed interface PageQuery {
    /// Most messages on one page.
    int LIMIT = 200;

    /// Messages on a page when nobody says how many.
    int DEFAULT = 50;

    int limit();

    /// The newest messages.
    record Latest(int limit) implements PageQuery {
        public Latest {
            check(limit);
        }
    }

    /// The newest messages with a smaller `seq`.
    record Before(long seq, int limit) implements PageQuery {
        public Before {
            check(limit);
        }
    }

    /// The oldest messages with a greater `seq`.
    record After(long seq, int limit) implements PageQuery {
        public After {
            check(limit);
        }
    }

    /// The message with this `seq` in the middle: `limit / 2` before it, it and those after it fill the rest.
    record Around(long seq, int limit) implements PageQuery {
        public Around {
            check(limit);
        }
    }

    private static void check(int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("limit must be from 1 to " + LIMIT);
        }
    }
}
