package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.DraftContract;

final class DraftsInMemoryTest extends DraftContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
