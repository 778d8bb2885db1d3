package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.MessageChangeContract;

final class MessageChangesInMemoryTest extends MessageChangeContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
