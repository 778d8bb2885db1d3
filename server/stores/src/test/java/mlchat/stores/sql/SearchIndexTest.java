package mlchat.stores.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mlchat.domain.messages.MessageId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.search.Found;
import mlchat.domain.search.SearchLimits;
import mlchat.domain.search.Searches;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import mlchat.stores.jdbc.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What lies in the full-text index, and what does not any more.
final class SearchIndexTest {
    private TemporaryFolder folder;
    private Path file;
    private SqlDatabase database;
    private Cast cast;
    private Cast.Guest ada;

    @BeforeEach
    void open() throws Exception {
        folder = TemporaryFolder.make();
        file = Files.createFile(folder.path().resolve("test.db"));
        database = SqlDatabase.open(file, new Heard(), Cast.NOW);
        cast = new Cast(new DatabaseStores(database));
        ada = cast.guest("ada");
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    private MessageId say(RoomId room, String content) {
        return cast.say(ada, room, content).message().id();
    }

    private Found find(String text) {
        var searches = new Searches(database.search(), InstantSource.fixed(Cast.NOW), new SearchLimits(500, 32));
        return searches.find(ada.id(), searches.query(text, ZoneOffset.UTC), Found.Position.NEWEST, 50);
    }

    private List<String> contents(String text) {
        return find(text).hits().stream().map(hit -> hit.message().content()).toList();
    }

    private <T> T write(Write<T> work) {
        return database.lane().run(work);
    }

    /// Words are kept without what they have in common with the word before, so ask for a beginning.
    private boolean isInIndex(String piece) {
        return write(transaction -> transaction
                .sql()
                .query("SELECT count(*) AS pages FROM message_grams_data WHERE instr(block, :piece) > 0")
                .bind("piece", piece.getBytes(StandardCharsets.UTF_8))
                .map(row -> row.getInt("pages") > 0)
                .one());
    }

    /// Neither in the database nor in its journal.
    private boolean isOnDisk(String piece) throws IOException {
        try (var files = Files.list(folder.path())) {
            for (var each : files.toList()) {
                if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(piece)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void delete(MessageId id) {
        database.messages().delete(cast.in(cast.general(), ada), id, Cast.NOW);
    }

    @Test
    void aDeletedMessageIsGoneFromTheIndexAtOnce() {
        var id = say(cast.general(), "zebrafinch in the garden");
        assertTrue(isInIndex("zebr"));
        delete(id);
        assertFalse(isInIndex("zebr"));
    }

    @Test
    void aDeletedMessageIsGoneFromTheDiskOnceTheJournalIsEmptied() throws Exception {
        for (int i = 0; i < 300; i++) {
            say(cast.general(), "one of many, number " + i);
        }
        var id = say(cast.general(), "zebrafinch in the garden");
        for (int i = 0; i < 300; i++) {
            say(cast.general(), "one more of many, number " + i);
        }
        assertTrue(isOnDisk("zebraf"));
        delete(id);
        database.close();
        assertFalse(isOnDisk("zebraf"));
    }

    @Test
    void anEditedMessageIsInTheIndexAsItIsNow() {
        var id = say(cast.general(), "zebrafinch in the garden");
        database.messages().edit(cast.in(cast.general(), ada), id, "nightingale in the garden", Cast.NOW);
        assertFalse(isInIndex("zebr"));
        assertTrue(isInIndex("nigh"));
    }

    @Test
    void aDeletedRoomIsGoneFromTheIndexPieceByPiece() {
        var tea = cast.room(RoomKind.PRIVATE, "tea", ada);
        for (int i = 0; i < DeletedRooms.PIECE + 10; i++) {
            say(tea, "zebrafinch number " + i);
        }
        say(cast.general(), "nightingale");
        database.rooms().delete(cast.in(tea, ada), Cast.NOW);
        while (write(transaction -> DeletedRooms.deletePiece(transaction.sql()))) {
            // The next piece.
        }
        assertFalse(isInIndex("zebr"));
        assertEquals(List.of("nightingale"), contents("nightingale"));
        requireWhole();
    }

    @Test
    void whatWasSaidBeforeTheIndexComesInPieceByPieceAndTheNewestFirst() {
        var ids = new ArrayList<MessageId>();
        for (int i = 0; i < 2 * SearchIndex.PIECE + 10; i++) {
            ids.add(say(cast.general(), "plan number " + i));
        }
        forgetIndex();
        assertEquals(List.of(), contents("plan"));
        assertEquals(0.0, find("plan").indexed());
        say(cast.general(), "a new plan");
        assertEquals(List.of("a new plan"), contents("plan"));

        boolean more = write(transaction -> SearchIndex.addPiece(transaction.sql()));
        assertTrue(more);
        var found = find("plan");
        assertEquals(
                "plan number " + (ids.size() - 1), found.hits().get(1).message().content());
        assertTrue(found.indexed() > 0.4 && found.indexed() < 0.6, "" + found.indexed());

        // Some change that are in it, some that are not yet.
        delete(ids.get(0));
        delete(ids.get(ids.size() - 1));
        database.messages().edit(cast.in(cast.general(), ada), ids.get(1), "early idea", Cast.NOW);
        database.messages().edit(cast.in(cast.general(), ada), ids.get(ids.size() - 2), "late idea", Cast.NOW);
        assertEquals(List.of("late idea"), contents("idea"));

        while (write(transaction -> SearchIndex.addPiece(transaction.sql()))) {
            // The next piece.
        }
        assertEquals(1.0, find("plan").indexed());
        assertEquals(List.of("late idea", "early idea"), contents("idea"));
        assertEquals(List.of("plan number 2"), contents("\"plan number 2\""));
        assertEquals(List.of(), contents("\"plan number 0\""));
        requireWhole();
    }

    @Test
    void anIndexOfOtherPiecesIsMadeAnewAtTheNextStart() throws Exception {
        IntStream.range(0, 10).forEach(i -> say(cast.general(), "plan " + i));
        write(transaction -> transaction
                .sql()
                .update("UPDATE search_progress SET format = 0")
                .execute());
        database.close();
        database = SqlDatabase.open(file, new Heard(), Cast.NOW);
        while (find("plan").indexed() < 1) {
            Thread.onSpinWait();
        }
        assertEquals(10, contents("plan").size());
        requireWhole();
    }

    @Test
    void veryManyCandidatesAreLookedAtPieceByPiece() {
        say(cast.general(), "tea green");
        for (int i = 0; i < SqlMessageSearch.EXAMINED; i++) {
            say(cast.general(), "green tea " + i);
        }
        var first = find("\"tea green\"");
        assertEquals(List.of(), first.hits());
        var searches = new Searches(database.search(), InstantSource.fixed(Cast.NOW), new SearchLimits(500, 32));
        var query = searches.query("\"tea green\"", ZoneOffset.UTC);
        var second = searches.find(ada.id(), query, first.next().orElseThrow(), 50);
        assertEquals("tea green", second.hits().getFirst().message().content());
        assertTrue(second.next().isEmpty());
    }

    @Test
    void thousandsOfRoomsAreSearchedLikeTwo() {
        for (int i = 0; i < 1_100; i++) {
            say(cast.room(RoomKind.PRIVATE, "room " + i, ada), "plan " + i);
        }
        assertEquals("plan 1099", contents("plan").getFirst());
        assertEquals(List.of("plan 3"), contents("plan in:\"room 3\""));
    }

    private void forgetIndex() {
        write(transaction -> {
            transaction.sql().execute("UPDATE search_progress SET format = 0");
            SearchIndex.prepare(transaction.sql());
            return true;
        });
    }

    private void requireWhole() {
        write(transaction -> requireWhole(transaction.sql()));
    }

    private static int requireWhole(Sql sql) {
        return sql.update("INSERT INTO message_grams (message_grams) VALUES ('integrity-check')")
                .execute();
    }
}
