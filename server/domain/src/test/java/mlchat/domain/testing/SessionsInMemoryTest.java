package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.auth.SessionStoreContract;

final class SessionsInMemoryTest extends SessionStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
