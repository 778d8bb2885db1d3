package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.PollContract;
import mlchat.domain.testing.ChatStores;

final class SqlitePollsTest extends PollContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
