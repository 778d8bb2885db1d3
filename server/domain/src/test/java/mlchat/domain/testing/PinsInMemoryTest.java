package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.PinContract;

final class PinsInMemoryTest extends PinContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
