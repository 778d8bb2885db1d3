package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.search.SearchContract;

final class SearchInMemoryTest extends SearchContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
