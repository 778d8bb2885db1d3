package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.ReplyContract;

final class RepliesInMemoryTest extends ReplyContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
