package mlchat.stores.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.auth.RefreshToken;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.auth.Successor;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everything the chat asks of SQLite finds its rows by an index: the statements are noted while they run.
final class QueryPlanTest {
    /// Of these there is one row, or as many as the server has keys.
    private static final Set<String> SMALL = Set.of("installation", "i", "secrets", "schema_record");

    /// One walks an index in the order that is asked for and stops at its limit, one an index of
    /// administrators.
    private static final Set<String> RIGHT = Set.of(
            "SCAN users USING INDEX sqlite_autoindex_users_2", "SCAN users USING COVERING INDEX users_administrators");

    private static final String END = ";";

    private final Set<String> statements = new ConcurrentSkipListSet<>();
    private TemporaryFolder folder;
    private Sqlite sqlite;
    private SqlDatabase database;

    @BeforeEach
    void useEverything() throws Exception {
        folder = TemporaryFolder.make();
        sqlite = new Sqlite(Files.createFile(folder.path().resolve("test.db")), new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.add(context.getParsedSql().getSql().strip().replaceAll("\\s+", " "));
            }
        });
        Schema.migrate(sqlite);
        database = SqlDatabase.open(sqlite, new SqliteWriteConnection(sqlite), new Heard(), Cast.NOW);
        var cast = new Cast(new DatabaseStores(database));
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        accounts(ada);
        sessions(ada);
        rooms(cast, ada, bob);
        messages(cast, ada, bob);
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    private void accounts(Cast.Guest ada) {
        database.accounts().find(ada.id());
        database.accounts().login(ada.person().username());
        database.accounts().hasAdministrator();
        database.accounts().rehash(ada.id(), new PasswordHash("newer"));
        database.people().find(ada.id());
        database.people().findAll(List.of(ada.id()));
        database.people().startingWith("", 10);
        database.people().startingWith("a", 10);
    }

    private void sessions(Cast.Guest ada) {
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
        database.sessions().end(id, Cast.NOW);
    }

    private void rooms(Cast cast, Cast.Guest ada, Cast.Guest bob) {
        var room = cast.direct(ada, bob);
        database.rooms().role(room, ada.id());
        database.rooms().view(room, ada.id());
        database.rooms().views(ada.id());
        database.rooms().revisions(ada.id());
        database.rooms().existingDirect(cast.people(ada, bob));
        database.rooms().directory(Optional.empty(), 10, ada.id());
        database.rooms().search("g", 10, ada.id());
        people(cast, ada, bob);
    }

    private void people(Cast cast, Cast.Guest ada, Cast.Guest bob) {
        var room = cast.room(RoomKind.PUBLIC, "tea", ada);
        var members = database.members();
        members.join(room, bob.id(), bob.session(), cast.ids(), Cast.NOW);
        members.members(room, Optional.empty(), 10);
        members.member(room, bob.id());
        members.mute(cast.in(room, ada), bob.id(), Member.FOR_GOOD, Cast.NOW);
        members.appoint(cast.in(room, ada), bob.id(), Role.OWNER, Cast.NOW);
        members.appoint(cast.in(room, ada), bob.id(), Role.MODERATOR, Cast.NOW);
        members.remove(cast.in(room, ada), bob.id(), true, cast.ids(), Cast.NOW);
        members.banned(room, 10);
        members.pardon(cast.in(room, ada), bob.id(), Cast.NOW);
        var edit = new RoomEdit(
                Optional.of(new RoomName("coffee")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(1)),
                Optional.empty());
        database.rooms().change(cast.in(room, ada), edit, cast.ids(), Cast.NOW);
        cast.say(ada, room, "one");
        database.rooms().delete(cast.in(room, ada), Cast.NOW);
        while (database.lane().run(transaction -> DeletedRooms.deletePiece(transaction.sql()))) {
            // Each piece is one statement.
        }
    }

    private void messages(Cast cast, Cast.Guest ada, Cast.Guest bob) {
        var room = cast.direct(ada, bob);
        cast.say(ada, room, "one");
        cast.say(bob, room, "two");
        cast.say(bob, cast.general(), "three");
        database.rooms().read(cast.in(room, ada), 2, false);
        for (var query : List.of(
                new PageQuery.Latest(10),
                new PageQuery.Before(2, 10),
                new PageQuery.After(1, 10),
                new PageQuery.Around(1, 10))) {
            database.messages().page(room, query);
        }
        var edited = cast.say(ada, room, "wrong").message();
        database.messages().room(edited.id());
        database.messages().edit(cast.in(room, ada), edited.id(), "right", Cast.NOW);
        database.messages().find(room, edited.id());
        database.messages().versions(room, edited.id());
        database.messages().delete(cast.in(room, ada), edited.id(), Cast.NOW);
        database.messages().latest(ada.id());
        database.messages().changes(room, 0, 10);
    }

    @Test
    void nothingScansATableThatGrows() throws Exception {
        var scans = new ArrayList<String>();
        int explained = 0;
        for (var statement : statements) {
            if (isQuery(statement)) {
                explained++;
                plan(statement).stream()
                        .filter(QueryPlanTest::scansWhatGrows)
                        .forEach(step -> scans.add(step + " in " + statement));
            }
        }
        assertEquals(List.of(), scans);
        assertTrue(explained >= 40, "only " + explained + " statements were noted");
    }

    // A piece of the statement, and the step by which it must find its rows.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seq < ? ORDER BY seq DESC        | SEARCH m USING INDEX sqlite_autoindex_messages_2 (room_id=? AND seq<?)
            seq >= ? ORDER BY seq LIMIT      | SEARCH m USING INDEX sqlite_autoindex_messages_2 (room_id=? AND seq>?)
            rev <= ? ORDER BY rev            | SEARCH m USING INDEX sqlite_autoindex_messages_3 (room_id=? AND rev>? AND rev<?)
            m.rev <= ? ORDER BY m.rev        | SEARCH m USING INDEX members_by_rev (room_id=? AND rev>? AND rev<?)
            UNION ALL SELECT rev FROM members| SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_3 (room_id=? AND rev>?)
            UNION ALL SELECT rev FROM members| SEARCH members USING COVERING INDEX members_by_rev (room_id=? AND rev>?)
            seq > ? AND sender_id <> ?       | SEARCH messages USING INDEX messages_counted (room_id=? AND seq>?)
            seen_rooms WHERE user_id = ?;    | SEARCH m USING INDEX members_by_user (user_id=?)
            seen_rooms WHERE user_id = ?;    | SEARCH x USING INDEX messages_counted (room_id=? AND seq>?)
            m.username > ? ORDER BY          | SEARCH m USING INDEX members_by_name (room_id=? AND username>?)
            b.room_id = ? ORDER BY           | SEARCH b USING COVERING INDEX bans_by_name (room_id=?)
            r.canonical_name > ? ORDER BY    | SEARCH r USING INDEX rooms_public (canonical_name>?)
            FROM room_name_starts AS n       | SEARCH n USING PRIMARY KEY (start>? AND start<?)
            role = 'OWNER' AND user_id IS NO | SEARCH members USING COVERING INDEX members_by_role (room_id=? AND role=?)
            deleted_at IS NOT NULL ORDER BY  | SEARCH rooms USING COVERING INDEX rooms_deleted (deleted_at>?)
            WHERE number IN (SELECT          | SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_2 (room_id=?)
            FROM users WHERE username = ?    | SEARCH users USING INDEX sqlite_autoindex_users_2 (username=?)
            FROM sessions WHERE id = ? AND e | SEARCH sessions USING PRIMARY KEY (id=?)
            WHERE t.digest = ?               | SEARCH t USING PRIMARY KEY (digest=?)
            n.start >= ?                     | SEARCH n USING PRIMARY KEY (start>? AND start<?)
            sender_id = ? AND client_id = ?  | SEARCH m USING INDEX sqlite_autoindex_messages_4 (sender_id=? AND client_id=?)
            t.seq = r.seq                    | SEARCH m USING INDEX sqlite_autoindex_messages_2 (room_id=? AND seq=?)
            direct_key = ?                   | SEARCH rooms USING INDEX sqlite_autoindex_rooms_3 (direct_key=?)
            """)
    void theseFindTheirRowsByTheirIndex(String piece, String step) throws Exception {
        var found = statements.stream()
                .filter(statement -> (statement + END).contains(piece))
                .toList();
        assertTrue(!found.isEmpty(), "no statement has: " + piece);
        for (var statement : found) {
            assertTrue(plan(statement).contains(step), statement + "\n" + plan(statement));
        }
    }

    private static boolean isQuery(String statement) {
        return Set.of("SELECT", "UPDATE", "DELETE", "INSERT").contains(statement.split(" ", 2)[0]);
    }

    private static boolean scansWhatGrows(String step) {
        return step.startsWith("SCAN ")
                && !SMALL.contains(step.split(" ")[1])
                && !step.startsWith("SCAN CONSTANT")
                && !step.startsWith("SCAN (subquery")
                && !RIGHT.contains(step);
    }

    private List<String> plan(String statement) throws SQLException {
        try (var connection = sqlite.open();
                var explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + statement)) {
            int parameters = explain.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= parameters; i++) {
                explain.setObject(i, null);
            }
            var steps = new ArrayList<String>();
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString("detail"));
                }
            }
            return steps;
        }
    }
}
