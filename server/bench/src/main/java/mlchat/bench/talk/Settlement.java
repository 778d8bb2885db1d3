package mlchat.bench.talk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import mlchat.domain.Ids;
import mlchat.domain.auth.Account;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.auth.RefreshToken;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Draft;
import mlchat.domain.messages.Messages;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.NewRoom;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.Rooms;
import mlchat.domain.rooms.Topic;
import mlchat.stores.sql.SqlDatabase;

/// Puts people, rooms and what they say straight into a database, by the rules of the domain: nobody waits for the
/// hashing of passwords or for the network.
public final class Settlement {
    private static final int IN_FLIGHT = 500;

    private final SqlDatabase database;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Ids ids = new Ids(clock, random);
    private final Rooms rooms;
    private final Messages messages;

    public Settlement(SqlDatabase database) {
        this.database = database;
        this.rooms = new Rooms(database.rooms(), ids, clock);
        this.messages = new Messages(database.messages(), ids, clock, new Messages.Most(10_000, 2, 10), List::of);
    }

    /// Somebody with a session of a day.
    ///
    /// @param refreshToken buys them an access token, once
    public record Settler(UserId id, SessionId session, String refreshToken) {}

    /// What somebody says somewhere.
    public record Line(Membership member, String text) {}

    /// @param name a username that nobody has yet
    public Settler settler(String name) {
        var person = new Person(new UserId(ids.next()), Username.of(name), new DisplayName(name), Person.Kind.PERSON);
        var now = clock.instant();
        database.accounts().create(new Account(person, false, now), new PasswordHash("none"), Optional.empty());
        var token = RefreshToken.make(random);
        var session = new Session(
                new SessionId(ids.next()), person.id(), "bench", "::1", now, now, now.plus(Duration.ofDays(1)));
        database.sessions().open(session, token.digest());
        return new Settler(person.id(), session.id(), token.reveal());
    }

    /// A private room.
    ///
    /// @return its owner in it
    public Membership room(String name, Settler owner, Set<UserId> others) {
        var room = new NewRoom(RoomKind.PRIVATE, new RoomName(name), Topic.NONE, others);
        var id = database.rooms().create(room, owner.id(), owner.session(), ids, clock.instant());
        return rooms.membership(id, owner.id(), owner.session());
    }

    /// Lets `count` messages be sent, many at a time.
    ///
    /// @param next who says what, by the number of the message
    public void talk(int count, IntFunction<Line> next) throws InterruptedException {
        var failed = new LongAdder();
        var places = new Semaphore(IN_FLIGHT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                var line = next.apply(i);
                var draft = new Draft(new ClientId("m" + i), line.text());
                places.acquire();
                threads.execute(() -> {
                    try {
                        messages.send(line.member(), draft);
                    } catch (RuntimeException e) {
                        failed.increment();
                    } finally {
                        places.release();
                    }
                });
            }
        }
        if (failed.sum() > 0) {
            throw new IllegalStateException(failed.sum() + " messages could not be sent");
        }
    }
}
