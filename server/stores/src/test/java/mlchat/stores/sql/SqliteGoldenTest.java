package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.search.GoldenContract;
import mlchat.domain.testing.ChatStores;

final class SqliteGoldenTest extends GoldenContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
