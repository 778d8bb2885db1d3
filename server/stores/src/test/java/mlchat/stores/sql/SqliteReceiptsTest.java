package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.ReceiptContract;
import mlchat.domain.testing.ChatStores;

final class SqliteReceiptsTest extends ReceiptContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
