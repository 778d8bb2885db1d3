package mlchat.stores.sql;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.PreferencesContract;
import mlchat.domain.testing.ChatStores;

final class SqlitePreferencesTest extends PreferencesContract {
    @Override
    protected ChatStores open(Broadcast broadcast) throws Exception {
        return OpenedStores.inTemporaryFolder(broadcast);
    }
}
