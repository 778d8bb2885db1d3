package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.personal.ScheduleContract;

final class ScheduleInMemoryTest extends ScheduleContract {
    @Override
    protected ChatStores open(Broadcast broadcast) {
        return new InMemoryStores(broadcast);
    }
}
