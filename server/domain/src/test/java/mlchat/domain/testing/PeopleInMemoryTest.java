package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.people.PersonStoreContract;

final class PeopleInMemoryTest extends PersonStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
