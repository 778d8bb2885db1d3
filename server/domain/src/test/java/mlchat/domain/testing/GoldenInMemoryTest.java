package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.search.GoldenContract;

final class GoldenInMemoryTest extends GoldenContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
