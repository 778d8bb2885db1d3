package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.BookmarkContract;

final class BookmarksInMemoryTest extends BookmarkContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
