package mlchat.stores.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Draft;
import mlchat.domain.messages.Emoji;
import mlchat.domain.messages.Mentions;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Opinions;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.messages.Reply;
import mlchat.domain.messages.Shown;
import mlchat.domain.messages.ThreadStore;
import mlchat.domain.personal.DraftWrite;
import mlchat.domain.personal.KeptDraft;
import mlchat.domain.personal.OwnEdit;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.personal.PreferencesEdit;
import mlchat.domain.personal.ScheduledId;
import mlchat.domain.personal.ScheduledMessage;
import mlchat.domain.presence.Availability;
import mlchat.domain.presence.Choice;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.search.Found;
import mlchat.domain.search.SearchLimits;
import mlchat.domain.search.Searches;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import mlchat.domain.testing.LaterByHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everything the chat asks of SQLite finds its rows by an index: the statements are noted while they run.
final class QueryPlanTest {
    /// Of these there is one row, or as many as the server has keys; `f` has the threads of one person,
    /// which are found by index and have a bound.
    private static final Set<String> SMALL =
            Set.of("installation", "i", "secrets", "schema_record", "search_progress", "p", "f");

    /// One walks an index in the order that is asked for and stops at its limit, one an index of
    /// administrators.
    private static final Set<String> RIGHT = Set.of(
            "SCAN users USING INDEX sqlite_autoindex_users_2", "SCAN users USING COVERING INDEX users_administrators");

    private static final String END = ";";
    private static final Emoji THUMB = new Emoji("👍");

    private final Set<String> statements = new ConcurrentSkipListSet<>();
    private TemporaryFolder folder;
    private Sqlite sqlite;
    private SqlDatabase database;

    @BeforeEach
    void useEverything() throws Exception {
        folder = TemporaryFolder.make();
        sqlite = new Sqlite(
                Files.createFile(folder.path().resolve("test.db")),
                text -> statements.add(text.strip().replaceAll("\\s+", " ")));
        Schema.migrate(sqlite);
        database = SqlDatabase.open(sqlite, new SqliteWriteConnection(sqlite), new Heard(), Cast.NOW);
        database.tidyUp();
        var cast = new Cast(new DatabaseStores(database));
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        EveryDoorIn.use(database, ada);
        rooms(cast, ada, bob);
        messages(cast, ada, bob);
        belongings(cast, ada);
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
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

    private void belongings(Cast cast, Cast.Guest ada) {
        ownThings(cast, ada);
        var folded = new PreferencesEdit(
                Optional.of(List.of("rooms")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        database.belongings().prefer(ada.id(), ada.session(), folded, Cast.NOW);
        database.belongings().preferences(ada.id());
        database.belongings().rev(ada.id());
        database.belongings().changes(ada.id(), PersonalChanges.Since.of(0));
    }

    private void ownThings(Cast cast, Cast.Guest ada) {
        var general = cast.in(cast.general(), ada);
        var message = cast.say(ada, cast.general(), "worth keeping").message();
        database.belongings().settle(general, new OwnEdit(Optional.of(true), Optional.empty()), Cast.NOW);
        database.bookmarks().add(general, message.id(), 10, Cast.NOW);
        database.bookmarks().page(ada.id(), Long.MAX_VALUE, 10);
        database.bookmarks().remove(ada.id(), ada.session(), message.id(), Cast.NOW);
        var place = new KeptDraft.DraftPlace(cast.general(), Optional.empty());
        database.drafts().write(general, new DraftWrite(place, "hel", 0, false), 10, Cast.NOW);
        database.drafts().drafts(ada.id());
        database.drafts().write(general, new DraftWrite(place, "", Long.MAX_VALUE, false), 10, Cast.NOW);
        var later = new ScheduledMessage(
                new ScheduledId(cast.ids().next()),
                cast.general(),
                new ClientId("later"),
                "later",
                Cast.NOW,
                ScheduledMessage.State.WAITING,
                Optional.empty(),
                0);
        database.schedule().add(general, later, 10, Cast.NOW);
        database.schedule().list(ada.id());
        database.schedule().claimDue(Cast.NOW, 10);
        database.schedule().posted(ada.id(), later.id());
    }

    private void people(Cast cast, Cast.Guest ada, Cast.Guest bob) {
        var room = cast.room(RoomKind.PUBLIC, "tea", ada);
        var members = database.members();
        members.join(room, bob.id(), bob.session(), cast.ids(), Cast.NOW);
        members.members(room, Optional.empty(), 10);
        members.member(room, bob.id());
        database.receipts().receipts(room, 10);
        database.receipts().receipt(room, bob.id(), 10);
        present(ada);
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
        reactions()
                .react(cast.in(room, ada), cast.say(ada, room, "one").message().id(), THUMB, true);
        database.rooms().delete(cast.in(room, ada), Cast.NOW);
        while (database.lane().run(transaction -> DeletedRooms.deletePiece(transaction.sql()))) {
            // Each piece is one statement.
        }
    }

    private void present(Cast.Guest ada) {
        for (var availability : List.of(Availability.INVISIBLE, Availability.ONLINE)) {
            var edit = new Choice.Edit(availability, Optional.empty());
            database.presence().choose(ada.id(), ada.session(), edit, Cast.NOW);
        }
        database.presence().seen(Map.of(ada.id(), Cast.NOW));
        database.presence().kept(List.of(ada.id()));
    }

    private void messages(Cast cast, Cast.Guest ada, Cast.Guest bob) {
        var room = cast.direct(ada, bob);
        cast.say(ada, room, "one");
        cast.say(bob, room, "two");
        cast.say(bob, cast.general(), "three");
        database.rooms().read(cast.in(room, ada), 2, false);
        for (var query : List.of(new PageQuery.Before(2, 10), new PageQuery.Around(1, 10))) {
            database.messages().page(room, query);
            database.messages().page(room, new Shown.Everything(), query);
        }
        threads(cast, ada, bob, room);
        var edited = cast.say(ada, room, "wrong").message();
        database.messages().room(edited.id());
        database.messages().edit(cast.in(room, ada), edited.id(), "right", Cast.NOW);
        database.messages().find(room, edited.id());
        database.messages().versions(room, edited.id());
        opinions(cast, ada, room, edited);
        database.messages().delete(cast.in(room, ada), edited.id(), Cast.NOW);
        search(ada, "wor \"right\" -left from:bob has:link in:general on:2026 after:2025-02-03");
        search(ada, "in:@bob -from:me one");
        database.messages().sent(ada.id(), new ClientId("naming"));
        database.messages().latest(ada.id());
        database.messages().changes(room, 0, 10);
    }

    private void threads(Cast cast, Cast.Guest ada, Cast.Guest bob, RoomId room) {
        var root = cast.say(ada, room, "a thread").message();
        var reply = cast.reply(bob, root, "a reply");
        cast.reply(ada, root, "another");
        var bobOnly = new Mentions(List.of(bob.person().username()), false);
        var naming = new Draft(new ClientId("naming"), "@bob", Reply.inThread(root.id()), bobOnly);
        database.messages()
                .append(cast.in(room, ada), naming, new MessageId(cast.ids().next()), Cast.NOW);
        database.messages().page(room, new Shown.InThread(root.id()), new PageQuery.Before(Long.MAX_VALUE, 10));
        database.threads().view(room, root.id(), ada.id());
        database.threads().read(cast.in(room, ada), root.id(), reply.seq(), false, Cast.NOW);
        database.threads().follow(cast.in(room, ada), root.id(), false, Cast.NOW);
        database.threads().followed(bob.id(), new ThreadStore.Selection(true, 0, 10));
        database.messages().delete(cast.in(room, bob), reply.id(), Cast.NOW);
    }

    private Opinions reactions() {
        return new Opinions(database.opinions(), InstantSource.fixed(Cast.NOW), LaterByHand.flowing(), 5);
    }

    private void opinions(Cast cast, Cast.Guest ada, RoomId room, Message message) {
        var opinions = reactions();
        opinions.react(cast.in(room, ada), message.id(), THUMB, true);
        opinions.reactors(cast.in(room, ada), message.id(), THUMB, 0, 10);
        opinions.own(cast.in(room, ada), message.id());
        opinions.react(cast.in(room, ada), message.id(), THUMB, false);
        var poll = cast.ask(ada, room, "tea", "coffee");
        opinions.vote(cast.in(room, ada), poll.id(), Set.of(0));
        opinions.vote(cast.in(room, ada), poll.id(), Set.of());
        opinions.own(cast.in(room, ada), poll.id());
        database.pins().pin(cast.in(room, ada), message.id(), 5, cast.ids(), Cast.NOW);
        database.pins().pins(room, Long.MAX_VALUE, 10);
        database.pins().unpin(cast.in(room, ada), message.id(), Cast.NOW);
    }

    private void search(Cast.Guest asker, String text) {
        var searches = new Searches(database.search(), InstantSource.fixed(Cast.NOW), new SearchLimits(500, 32));
        searches.find(asker.id(), searches.query(text, ZoneOffset.UTC), Found.Position.NEWEST, 10);
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
            WHERE room_id = ? AND seq < ? OR | SEARCH m USING INDEX sqlite_autoindex_messages_2 (room_id=? AND seq<?)
            WHERE room_id = ? AND seq >= ? O | SEARCH m USING INDEX sqlite_autoindex_messages_2 (room_id=? AND seq>?)
            thread_only = 0 AND seq < ?      | SEARCH m USING INDEX messages_in_room (room_id=? AND thread_only=? AND seq<?)
            thread_only = 0 AND seq >= ?     | SEARCH m USING INDEX messages_in_room (room_id=? AND thread_only=? AND seq>?)
            thread_of = ? AND room_id = ? AND seq <  | SEARCH m USING INDEX messages_in_thread (thread_of=? AND seq<?)
            thread_of = ? AND room_id = ? AND seq >= | SEARCH m USING INDEX messages_in_thread (thread_of=? AND seq>?)
            thread_of = ? AND present = 1 AND seq > | SEARCH messages USING INDEX messages_counted_in_thread (thread_of=? AND present=? AND seq>?)
            thread_of = ? AND present = 1 OR | SEARCH m USING INDEX messages_counted_in_thread (thread_of=? AND present=?)
            replies > 0 ORDER BY first_seq   | SEARCH thread_people USING INDEX thread_people_in_order (root_id=?)
            ORDER BY root_id DESC LIMIT      | SEARCH thread_people USING INDEX thread_people_following (user_id=?)
            FROM mentions WHERE user_id = ?  | SEARCH mentions USING PRIMARY KEY (user_id=? AND place_id=? AND seq>?)
            seen_rooms WHERE user_id = ?;    | SEARCH y USING PRIMARY KEY (user_id=? AND place_id=? AND seq>?)
            seen_rooms WHERE user_id = ?;    | SEARCH z USING PRIMARY KEY (user_id=? AND place_id=? AND seq>?)
            DELETE FROM mentions WHERE messa | SEARCH mentions USING INDEX mentions_by_message (message_id=?)
            p.user_rev > 0 AND p.user_rev <= | SEARCH p USING INDEX thread_people_by_rev (user_id=? AND user_rev>? AND user_rev<?)
            rev <= ? ORDER BY rev            | SEARCH m USING INDEX sqlite_autoindex_messages_3 (room_id=? AND rev>? AND rev<?)
            m.rev <= ? ORDER BY m.rev        | SEARCH m USING INDEX members_by_rev (room_id=? AND rev>? AND rev<?)
            UNION ALL SELECT rev FROM members| SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_3 (room_id=? AND rev>?)
            UNION ALL SELECT rev FROM members| SEARCH members USING COVERING INDEX members_by_rev (room_id=? AND rev>?)
            counts = 1 AND seq > ? AND sende | SEARCH messages USING INDEX messages_counted (room_id=? AND counts=? AND seq>?)
            seen_rooms WHERE user_id = ?;    | SEARCH m USING INDEX members_by_user (user_id=?)
            seen_rooms WHERE user_id = ?;    | SEARCH x USING INDEX messages_counted (room_id=? AND counts=? AND seq>?)
            receipts, 1) = 1 ORDER BY m.user | SEARCH m USING INDEX members_by_name (room_id=?)
            max(shown_seq, read_seq)         | SEARCH members USING INDEX members_by_user (user_id=?)
            m.username > ? ORDER BY          | SEARCH m USING INDEX members_by_name (room_id=? AND username>?)
            b.room_id = ? ORDER BY           | SEARCH b USING COVERING INDEX bans_by_name (room_id=?)
            r.canonical_name > ? ORDER BY    | SEARCH r USING INDEX rooms_public (canonical_name>?)
            FROM room_name_starts AS n       | SEARCH n USING PRIMARY KEY (start>? AND start<?)
            role = 'OWNER' AND user_id IS NO | SEARCH members USING COVERING INDEX members_by_role (room_id=? AND role=?)
            deleted_at IS NOT NULL ORDER BY  | SEARCH rooms USING COVERING INDEX rooms_deleted (deleted_at>?)
            WHERE number IN (SELECT          | SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_2 (room_id=?)
            FROM users WHERE username = ?    | SEARCH users USING INDEX sqlite_autoindex_users_2 (username=?)
            last_used_at >= ? ORDER BY       | SEARCH sessions USING INDEX sessions_by_user (user_id=?)
            FROM sessions WHERE id = ? AND e | SEARCH sessions USING PRIMARY KEY (id=?)
            WHERE t.digest = ?               | SEARCH t USING PRIMARY KEY (digest=?)
            n.start >= ?                     | SEARCH n USING PRIMARY KEY (start>? AND start<?)
            sender_id = ? AND client_id = ?; | SEARCH m USING INDEX sqlite_autoindex_messages_4 (sender_id=? AND client_id=?)
            client_id = ? ) AS sent          | SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_4 (sender_id=? AND client_id=?)
            SELECT max(x.seq)                | SEARCH x USING COVERING INDEX messages_in_room (room_id=? AND thread_only=?)
            SELECT max(x.seq)                | SEARCH m USING INDEX sqlite_autoindex_messages_2 (room_id=? AND seq=?)
            FROM members WHERE user_id = ? A | SEARCH members USING INDEX members_by_user_rev (user_id=? AND user_rev>?)
            FROM seen_rooms WHERE user_id = ? AND user_rev | SEARCH m USING INDEX members_by_user_rev (user_id=? AND user_rev>? AND user_rev<?)
            SELECT 1 FROM drafts WHERE       | SEARCH drafts USING PRIMARY KEY (user_id=?)
            FROM scheduled WHERE try_at      | SEARCH scheduled USING INDEX scheduled_to_try (try_at<?)
            b.user_rev < ?                   | SEARCH b USING INDEX bookmarks_by_rev (user_id=? AND user_rev<?)
            DELETE FROM bookmarks WHERE mess | SEARCH bookmarks USING INDEX bookmarks_by_message (message_id=?)
            DELETE FROM drafts WHERE room_id | SEARCH drafts USING INDEX drafts_by_room (room_id=?)
            r.number > ? ORDER BY r.number   | SEARCH r USING INDEX reactions_in_order (message_id=? AND emoji=? AND number>?)
            pinned_rev < ? ORDER BY          | SEARCH m USING INDEX messages_pinned (room_id=? AND pinned_rev<?)
            count(*) AS pinned               | SEARCH messages USING COVERING INDEX messages_pinned (room_id=? AND pinned_rev>?)
            SELECT option FROM votes         | SEARCH votes USING COVERING INDEX sqlite_autoindex_votes_1 (message_id=? AND user_id=?)
            SELECT user_id FROM votes WHERE  | SEARCH votes USING INDEX votes_in_order (message_id=? AND option=?)
            votes WHERE message_id = ?;      | SEARCH votes USING COVERING INDEX votes_in_order (message_id=?)
            reactions WHERE message_id = ?;  | SEARCH reactions USING COVERING INDEX reactions_in_order (message_id=?)
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
                && !isFullTextSearch(step)
                && !RIGHT.contains(step);
    }

    /// It finds its rows by the words that are looked for, `M`, in the order of their numbers.
    private static boolean isFullTextSearch(String step) {
        return step.startsWith("SCAN g VIRTUAL TABLE INDEX") && step.contains(":M");
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
