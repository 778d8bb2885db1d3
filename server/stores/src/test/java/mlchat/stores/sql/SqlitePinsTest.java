package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.PinContract;
import mlchat.domain.testing.ChatStores;

final class SqlitePinsTest extends PinContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
