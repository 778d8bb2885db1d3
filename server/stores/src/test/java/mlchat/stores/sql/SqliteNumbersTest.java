package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.NumbersContract;
import mlchat.domain.testing.ChatStores;

final class SqliteNumbersTest extends NumbersContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
