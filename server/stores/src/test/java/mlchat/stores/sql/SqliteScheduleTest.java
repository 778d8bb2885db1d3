package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.ScheduleContract;
import mlchat.domain.testing.ChatStores;

final class SqliteScheduleTest extends ScheduleContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
