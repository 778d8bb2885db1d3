package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.ReadMarkContract;
import mlchat.domain.testing.ChatStores;

final class SqliteReadMarkTest extends ReadMarkContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
