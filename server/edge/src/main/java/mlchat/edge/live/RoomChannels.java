package mlchat.edge.live;

import jakarta.inject.Singleton;
import mlchat.edge.Backstage;

/// Who hears what is said in a room. Only the live feed lets sockets in and out, in the order of the room's
/// changes.
@Singleton
public final class RoomChannels {
    private final Announcer announcer;

    RoomChannels(Backstage backstage) {
        this.announcer = backstage.announcer();
    }

    /// Waits until the changes that were committed before have been delivered on this node: whoever was removed
    /// hears nothing of the room any more when this returns.
    public void settle() {
        announcer.awaitDelivered();
    }
}
