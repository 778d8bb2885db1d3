package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.RoomStoreContract;
import mlchat.domain.testing.ChatStores;

final class SqliteRoomStoreTest extends RoomStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
