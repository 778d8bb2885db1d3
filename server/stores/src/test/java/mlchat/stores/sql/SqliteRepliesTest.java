package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.ReplyContract;
import mlchat.domain.testing.ChatStores;

final class SqliteRepliesTest extends ReplyContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
