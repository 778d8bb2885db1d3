package mlchat.stores.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mlchat.domain.Event;
import mlchat.stores.jdbc.Sql;

/// One transaction of the writer, shared by all the work that is committed together.
final class Transaction {
    private final Sql sql;
    private final Known known;
    private final UserRevisions users;
    private final DraftLedger drafts;
    private final List<Event> events = new ArrayList<>();

    /// @param known what is true at its beginning
    Transaction(Sql sql, Known known) {
        this.sql = sql;
        this.known = known;
        this.users = new UserRevisions(sql);
        this.drafts = new DraftLedger(sql);
    }

    Sql sql() {
        return sql;
    }

    /// Where rooms stand in this transaction.
    Ledger ledger() {
        return known.ledger();
    }

    /// In whose name it works.
    Leases leases() {
        return known.leases();
    }

    /// What is known at its end.
    Known known() {
        return known;
    }

    /// The revisions that people's own changes take in this transaction.
    UserRevisions users() {
        return users;
    }

    /// The drafts that are written in this transaction.
    DraftLedger drafts() {
        return drafts;
    }

    /// Writes back what was kept in memory until the end.
    void writeBack() {
        ledger().writeBack();
        drafts.writeBack();
        users.writeBack();
    }

    /// What has to be compared should nobody know whether this was committed.
    List<Event> doubts() {
        Stream<Event> rooms = ledger().changed().stream().map(Event.RoomInDoubt::new);
        return Stream.concat(rooms, users.changed().stream().map(Event.UserInDoubt::new))
                .toList();
    }

    /// To be announced after the commit, in this order.
    void announce(Event event) {
        events.add(event);
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
