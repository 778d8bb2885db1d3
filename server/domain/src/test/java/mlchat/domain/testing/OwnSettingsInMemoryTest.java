package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.OwnSettingsContract;

final class OwnSettingsInMemoryTest extends OwnSettingsContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
