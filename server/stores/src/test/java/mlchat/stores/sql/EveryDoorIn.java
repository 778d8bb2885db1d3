package mlchat.stores.sql;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.auth.RefreshToken;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.auth.Successor;
import mlchat.domain.people.DisplayName;
import mlchat.domain.testing.Cast;

/// Asks everything that there is to ask about accounts, people and sessions.
final class EveryDoorIn {
    private EveryDoorIn() {}

    static void use(SqlDatabase database, Cast.Guest ada) {
        accounts(database, ada);
        sessions(database, ada);
    }

    private static void accounts(SqlDatabase database, Cast.Guest ada) {
        database.accounts().find(ada.id());
        database.accounts().login(ada.person().username());
        database.accounts().hasAdministrator();
        database.accounts().rehash(ada.id(), new PasswordHash("newer"));
        database.accounts().rename(ada.id(), new DisplayName("Ada L."));
        database.people().find(ada.id());
        database.people().findAll(List.of(ada.id()));
        database.people().startingWith("", 10);
        database.people().startingWith("a", 10);
    }

    private static void sessions(SqlDatabase database, Cast.Guest ada) {
        var random = new SecureRandom();
        var token = RefreshToken.make(random).digest();
        var id = new SessionId(UUID.randomUUID());
        var session = new Session(id, ada.id(), "test", "::1", Cast.NOW, Cast.NOW, Cast.NOW.plus(Duration.ofDays(1)));
        database.sessions().open(session, token);
        database.sessions().live(id, Cast.NOW);
        database.sessions().touch(id, Cast.NOW);
        database.sessions()
                .rotate(new SessionStore.Trade(
                        token,
                        RefreshToken.make(random).digest(),
                        new Successor("sealed"),
                        Cast.NOW,
                        Duration.ofSeconds(10),
                        Duration.ofDays(1)));
        database.sessions().of(ada.id(), Cast.NOW, Cast.NOW, 10);
        database.sessions().endOthers(ada.id(), ada.session(), Cast.NOW);
        database.sessions().end(id, Cast.NOW);
    }
}
