package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.MessageChangeContract;
import mlchat.domain.testing.ChatStores;

final class SqliteMessageChangesTest extends MessageChangeContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
