package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.MessageStoreContract;
import mlchat.domain.testing.ChatStores;

final class SqliteMessageStoreTest extends MessageStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
