package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.PagesJoinContract;
import mlchat.domain.testing.ChatStores;

final class SqlitePagesJoinTest extends PagesJoinContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
