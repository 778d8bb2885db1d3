package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.MentionContract;
import mlchat.domain.testing.ChatStores;

final class SqliteMentionsTest extends MentionContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
