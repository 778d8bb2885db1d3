package mlchat.stores.sql;

import java.util.ArrayList;
import java.util.List;
import mlchat.domain.Event;
import org.jdbi.v3.core.Handle;

/// One transaction of the writer, shared by all the work that is committed together.
final class Transaction {
    private final Handle sql;
    private final Ledger ledger;
    private final List<Event> events = new ArrayList<>();

    Transaction(Handle sql) {
        this.sql = sql;
        this.ledger = new Ledger(sql);
    }

    Handle sql() {
        return sql;
    }

    /// Where rooms stand in this transaction.
    Ledger ledger() {
        return ledger;
    }

    /// To be announced after the commit, in this order.
    void announce(Event event) {
        events.add(event);
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
