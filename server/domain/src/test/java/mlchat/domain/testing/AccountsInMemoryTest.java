package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.auth.AccountStoreContract;

final class AccountsInMemoryTest extends AccountStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
