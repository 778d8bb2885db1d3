package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.PreferencesContract;

final class PreferencesInMemoryTest extends PreferencesContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
