package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.PollContract;

final class PollsInMemoryTest extends PollContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
