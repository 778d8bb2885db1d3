package mlchat.bench.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import mlchat.bench.talk.Settlement;
import mlchat.domain.people.UserId;
import mlchat.stores.StartFault;
import mlchat.stores.sql.SqlDatabase;

/// People in rooms of one size, made before the server starts.
final class Village {
    private Village() {}

    /// Somebody with a session, and the one room that they are in beside the one of everybody.
    ///
    /// @param refreshToken buys them an access token, once
    record Inhabitant(String refreshToken, String roomId) {}

    /// Makes a database in an empty folder.
    ///
    /// @param history messages in each of the rooms from the beginning
    static List<Inhabitant> build(Path data, int rooms, int size, int history)
            throws IOException, StartFault, InterruptedException {
        Files.createDirectories(data);
        try (var database = SqlDatabase.open(
                data.resolve("mlchat.db"), _ -> {}, Clock.systemUTC().instant())) {
            var settlement = new Settlement(database);
            var inhabitants = new ArrayList<Inhabitant>();
            for (int room = 0; room < rooms; room++) {
                inhabitants.addAll(settle(settlement, room, size, history));
            }
            return inhabitants;
        }
    }

    private static List<Inhabitant> settle(Settlement settlement, int number, int size, int history)
            throws InterruptedException {
        var people = new ArrayList<Settlement.Settler>();
        for (int i = 0; i < size; i++) {
            people.add(settlement.settler("guest" + number + "x" + i));
        }
        var others = new HashSet<UserId>();
        people.subList(1, size).forEach(one -> others.add(one.id()));
        var owner = settlement.room("room " + number, people.getFirst(), others);
        settlement.talk(
                history, i -> new Settlement.Line(owner, "message " + i + " of a long conversation about many things"));
        var id = owner.room().value().toString();
        return people.stream()
                .map(one -> new Inhabitant(one.refreshToken(), id))
                .toList();
    }
}
