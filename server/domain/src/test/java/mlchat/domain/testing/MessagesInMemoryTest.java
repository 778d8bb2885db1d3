package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.MessageStoreContract;

final class MessagesInMemoryTest extends MessageStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
