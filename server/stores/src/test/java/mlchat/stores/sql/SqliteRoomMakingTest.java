package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.RoomMakingContract;
import mlchat.domain.testing.ChatStores;

final class SqliteRoomMakingTest extends RoomMakingContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
