package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.people.PersonStoreContract;
import mlchat.domain.testing.ChatStores;

final class SqlitePersonStoreTest extends PersonStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
