package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.RoomMakingContract;

final class RoomMakingInMemoryTest extends RoomMakingContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
