package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.HistoryContract;
import mlchat.domain.testing.ChatStores;

final class SqliteHistoryTest extends HistoryContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
