package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.ThreadContract;
import mlchat.domain.testing.ChatStores;

final class SqliteThreadsTest extends ThreadContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
