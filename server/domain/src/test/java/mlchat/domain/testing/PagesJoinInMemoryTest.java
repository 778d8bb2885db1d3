package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.PagesJoinContract;

final class PagesJoinInMemoryTest extends PagesJoinContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
