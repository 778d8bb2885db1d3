package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.BookmarkContract;
import mlchat.domain.testing.ChatStores;

final class SqliteBookmarksTest extends BookmarkContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
