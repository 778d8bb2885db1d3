package mlchat.domain.messages;

import java.time.InstantSource;
import java.util.List;
import mlchat.domain.Ids;
import mlchat.domain.rooms.Membership;

/// The door to what a room keeps in sight.
public final class Pins {
    /// Most messages on a page of pins.
    public static final int PAGE = 100;

    private final PinStore store;
    private final Ids ids;
    private final InstantSource clock;
    private final int most;

    /// @param most how many may be pinned in a room
    public Pins(PinStore store, Ids ids, InstantSource clock, int most) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.most = most;
    }

    /// @throws Refused as [PinStore#pin] says
    public Message pin(Membership actor, MessageId message) {
        return store.pin(actor, message, most, ids, clock.instant());
    }

    /// @throws Refused as [PinStore#unpin] says
    public Message unpin(Membership actor, MessageId message) {
        return store.unpin(actor, message, clock.instant());
    }

    /// What is pinned in the reader's room, the latest first, below `before`, at most `limit` and [#PAGE].
    public List<PinStore.Pin> pins(Membership reader, long before, int limit) {
        return store.pins(reader.room(), before, Math.clamp(limit, 1, PAGE));
    }
}
