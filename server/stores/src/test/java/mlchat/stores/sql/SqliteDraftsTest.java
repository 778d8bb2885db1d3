package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.DraftContract;
import mlchat.domain.testing.ChatStores;

final class SqliteDraftsTest extends DraftContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
