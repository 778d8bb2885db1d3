package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.rooms.MemberStoreContract;

final class MembersInMemoryTest extends MemberStoreContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
