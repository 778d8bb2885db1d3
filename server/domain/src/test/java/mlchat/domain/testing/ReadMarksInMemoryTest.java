package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.ReadMarkContract;

final class ReadMarksInMemoryTest extends ReadMarkContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
