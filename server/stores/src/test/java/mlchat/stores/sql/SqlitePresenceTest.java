package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.presence.PresenceStoreContract;
import mlchat.domain.testing.ChatStores;

final class SqlitePresenceTest extends PresenceStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
