package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.ReceiptContract;

final class ReceiptsInMemoryTest extends ReceiptContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
