package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.OpinionContract;
import mlchat.domain.testing.ChatStores;

final class SqliteOpinionsTest extends OpinionContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
