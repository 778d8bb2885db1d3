package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.auth.AccountStoreContract;
import mlchat.domain.testing.ChatStores;

final class SqliteAccountStoreTest extends AccountStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
