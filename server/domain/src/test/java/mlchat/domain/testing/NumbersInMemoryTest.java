package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.NumbersContract;

final class NumbersInMemoryTest extends NumbersContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
