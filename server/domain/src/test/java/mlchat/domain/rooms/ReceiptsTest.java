package mlchat.domain.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mlchat.domain.Event;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Heard;
import mlchat.domain.testing.InMemoryStores;
import mlchat.domain.testing.LaterByHand;
import org.junit.jupiter.api.Test;

final class ReceiptsTest {
    private final Heard heard = new Heard();
    private final InMemoryStores stores = new InMemoryStores(heard);
    private final Cast cast = new Cast(stores);
    private final LaterByHand later = new LaterByHand();

    @Test
    void aMarkThatMovesOftenIsToldOfOnceAPause() {
        var ada = cast.guest("ada");
        var bob = cast.guest("bob");
        var receipts = new Receipts(stores.receipts(), heard, later, 2);
        for (int seq = 1; seq <= 5; seq++) {
            cast.say(ada, cast.general(), "words");
            stores.rooms().read(cast.in(cast.general(), bob), seq, false);
            receipts.moved(cast.general(), bob.id());
        }
        assertEquals(List.of(), heard.all(Event.ReceiptMoved.class));
        later.pass();
        later.pass();
        var moved = new Event.ReceiptMoved(cast.general(), new Receipt(bob.id(), 5));
        assertEquals(List.of(moved), heard.all(Event.ReceiptMoved.class));
    }

    @Test
    void inALargeRoomNobodyIsTold() {
        cast.guest("ada");
        var bob = cast.guest("bob");
        var receipts = new Receipts(stores.receipts(), heard, later, 1);
        receipts.moved(cast.general(), bob.id());
        later.pass();
        assertEquals(List.of(), heard.all(Event.ReceiptMoved.class));
        assertEquals(List.of(), receipts.of(cast.in(cast.general(), bob)));
    }
}
