package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.ThreadContract;

final class ThreadsInMemoryTest extends ThreadContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
