package mlchat.stores.sql;

import java.util.Optional;
import mlchat.stores.jdbc.Sql;

/// What the writer has found out and need not ask again: where rooms and people in them stand, and whose sessions live.
///
/// Most of what is written are messages and read marks, one after the other. Neither changes any of this but through
/// the ledger itself, so what one transaction knows is true for the next, until other work or another process writes.
record Known(Ledger ledger, Leases leases) {
    /// How many places and sessions are kept at most, about a kilobyte each.
    static final int MOST = 10_000;

    static Known nothing(Sql sql) {
        return new Known(new Ledger(sql), new Leases(sql));
    }

    /// What the next transaction may begin with, after everything was written back and committed. Nothing when it has
    /// grown to more than `most`.
    Optional<Known> afterCommit(int most) {
        if (ledger.size() > most || leases.size() > most) {
            return Optional.empty();
        }
        ledger.settled();
        return Optional.of(this);
    }
}
