package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.auth.SessionStoreContract;
import mlchat.domain.testing.ChatStores;

final class SqliteSessionStoreTest extends SessionStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
