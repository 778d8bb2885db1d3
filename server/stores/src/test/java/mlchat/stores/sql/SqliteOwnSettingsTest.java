package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.OwnSettingsContract;
import mlchat.domain.testing.ChatStores;

final class SqliteOwnSettingsTest extends OwnSettingsContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
