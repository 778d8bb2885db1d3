package mlchat.socketio.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mlchat.socketio.engine.Batch;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.loop.Loop;

/// The members of a room that live on one event loop, and what the loop's turn has collected for them so far. Only
/// on that loop.
final class RoomPart {
    // Beyond this a batch is delivered before the turn ends, so that joining never takes much memory.
    private static final int BATCH_BYTES = 64 << 10;

    final Loop loop;

    private final List<Membership> members = new ArrayList<>(2);
    private final List<Frame> collected = new ArrayList<>(1);
    private final Runnable delivery = this::deliver;
    private int collectedBytes;
    private boolean waits;

    RoomPart(Loop loop) {
        this.loop = loop;
    }

    void add(Membership membership) {
        settle();
        membership.index = members.size();
        members.add(membership);
    }

    void remove(Membership membership) {
        settle();
        var last = members.removeLast();
        if (last != membership) {
            last.index = membership.index;
            members.set(membership.index, last);
        }
        membership.index = Membership.NOWHERE;
    }

    /// Delivers the frame to all at the end of the turn, joined with what else comes. Retains it.
    ///
    /// What came for another room in between is delivered before: somebody may be in both, and hears everything in
    /// the order in which it was sent.
    void collect(Frame frame) {
        if (waits && !loop.isLatest(delivery)) {
            loop.deliverNow();
        }
        collected.add(frame.retain());
        collectedBytes += frame.bytes();
        if (!waits) {
            waits = true;
            loop.deliverLater(delivery);
        }
        if (collectedBytes > BATCH_BYTES) {
            settle();
        }
    }

    /// Delivers what is collected now, and what was collected for other rooms before.
    void settle() {
        if (waits) {
            loop.deliverNow();
        }
    }

    private void deliver() {
        waits = false;
        if (collected.isEmpty()) {
            return;
        }
        var batch = new Batch(collected);
        collected.clear();
        collectedBytes = 0;
        forEach(member -> member.deliver(batch));
        batch.release();
    }

    /// Visits the members. One that leaves while it is visited disturbs nobody.
    void forEach(Consumer<Member> visitor) {
        for (int i = members.size() - 1; i >= 0; i--) {
            if (i < members.size()) {
                visitor.accept(members.get(i).member());
            }
        }
    }
}
