package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.search.SearchContract;
import mlchat.domain.testing.ChatStores;

final class SqliteSearchTest extends SearchContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
