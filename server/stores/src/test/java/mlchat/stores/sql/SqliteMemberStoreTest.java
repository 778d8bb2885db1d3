package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.MemberStoreContract;
import mlchat.domain.testing.ChatStores;

final class SqliteMemberStoreTest extends MemberStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
