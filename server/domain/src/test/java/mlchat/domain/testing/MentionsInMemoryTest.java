package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.messages.MentionContract;

final class MentionsInMemoryTest extends MentionContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
