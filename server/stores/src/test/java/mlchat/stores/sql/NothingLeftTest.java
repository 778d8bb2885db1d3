package mlchat.stores.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mlchat.domain.messages.Emoji;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.Opinions;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import mlchat.domain.testing.LaterByHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people thought of messages goes with the messages.
final class NothingLeftTest {
    private TemporaryFolder folder;
    private SqlDatabase database;
    private Cast cast;
    private Cast.Guest ada;
    private RoomId room;
    private Message poll;

    @BeforeEach
    void chooseAndReact() throws Exception {
        folder = TemporaryFolder.make();
        database = SqlDatabase.open(Files.createFile(folder.path().resolve("test.db")), new Heard(), Cast.NOW);
        cast = new Cast(new DatabaseStores(database));
        ada = cast.guest("ada");
        room = cast.room(RoomKind.PRIVATE, "tea", ada);
        poll = cast.ask(ada, room, "tea", "coffee");
        var opinions = new Opinions(database.opinions(), InstantSource.fixed(Cast.NOW), LaterByHand.flowing(), 5);
        opinions.vote(cast.in(room, ada), poll.id(), Set.of(1));
        opinions.react(cast.in(room, ada), poll.id(), new Emoji("👍"), true);
        assertNotEquals(List.of(0, 0), left());
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    @Test
    void aDeletedMessageLeavesNoVotesAndNoReactions() {
        database.messages().delete(cast.in(room, ada), poll.id(), Cast.NOW);
        assertEquals(List.of(0, 0), left());
    }

    @Test
    void aDeletedRoomLeavesNoVotesAndNoReactions() {
        database.rooms().delete(cast.in(room, ada), Cast.NOW);
        while (database.lane().run(transaction -> DeletedRooms.deletePiece(transaction.sql()))) {
            // The next piece.
        }
        assertEquals(List.of(0, 0), left());
    }

    private List<Integer> left() {
        return Stream.of("votes", "reactions").map(this::rows).toList();
    }

    private int rows(String table) {
        return database.lane()
                .run(transaction -> transaction
                        .sql()
                        .query("SELECT count(*) AS rows FROM " + table)
                        .map(row -> row.getInt("rows"))
                        .one());
    }
}
