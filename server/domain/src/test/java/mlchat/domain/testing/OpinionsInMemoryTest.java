package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.OpinionContract;

final class OpinionsInMemoryTest extends OpinionContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
