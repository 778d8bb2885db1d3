package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.RoomStoreContract;

final class RoomsInMemoryTest extends RoomStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
