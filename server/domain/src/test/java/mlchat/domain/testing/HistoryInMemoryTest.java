package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.HistoryContract;

final class HistoryInMemoryTest extends HistoryContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
