package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.presence.PresenceStoreContract;

final class PresenceInMemoryTest extends PresenceStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
