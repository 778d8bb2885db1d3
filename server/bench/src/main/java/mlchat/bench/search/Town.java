package mlchat.bench.search;

import java.util.ArrayList;
import java.util.Set;
import java.util.SplittableRandom;
import mlchat.bench.talk.Settlement;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.stores.sql.SqlDatabase;

/// A database full of talk: many rooms of different sizes, somebody who is in all of them, and somebody who
/// is in two small ones.
final class Town {
    static final int ROOMS = 500;

    private final Settlement settlement;

    Town(SqlDatabase database) {
        this.settlement = new Settlement(database);
    }

    /// The two who search.
    record People(UserId busy, UserId quiet) {}

    /// Lets `count` messages be sent.
    People fill(int count, Babble babble) throws InterruptedException {
        var busy = settlement.settler("busy");
        var quiet = settlement.settler("quiet");
        var members = new ArrayList<Membership>();
        for (int i = 0; i < ROOMS; i++) {
            Set<UserId> others = i >= ROOMS - 2 ? Set.of(quiet.id()) : Set.of();
            members.add(settlement.room("room " + i, busy, others));
        }
        var random = new SplittableRandom(7);
        settlement.talk(count, _ -> {
            // Small numbers come more often: the first room has the most messages.
            double skewed = Math.pow(random.nextDouble(), 3);
            return new Settlement.Line(members.get((int) (skewed * members.size())), babble.sentence());
        });
        return new People(busy.id(), quiet.id());
    }

    /// A room of the busy one, by its place in the list.
    static String room(int place) {
        return "in:\"room " + place + "\"";
    }
}
