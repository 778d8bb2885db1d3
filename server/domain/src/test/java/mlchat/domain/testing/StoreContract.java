package mlchat.domain.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mlchat.domain.Broadcast;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/// What the contracts of all ports start from: empty stores, somebody who listens, and people.
public abstract class StoreContract {
    protected final Heard heard = new Heard();
    protected ChatStores stores;
    protected Cast cast;

    /// The stores under test, empty but for the general room.
    protected abstract ChatStores open(Broadcast broadcast) throws Exception;

    @BeforeEach
    void openStores() throws Exception {
        stores = open(heard);
        cast = new Cast(stores);
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    protected static void assertNotAllowed(Executable action) {
        assertInstanceOf(
                Refusal.NotAllowed.class, assertThrows(Refused.class, action).refusal());
    }

    protected static void assertPermanent(Executable action) {
        assertInstanceOf(
                Refusal.RoomPermanent.class, assertThrows(Refused.class, action).refusal());
    }

    protected static void assertRefused(Refusal expected, Executable action) {
        assertEquals(expected, assertThrows(Refused.class, action).refusal());
    }
}
