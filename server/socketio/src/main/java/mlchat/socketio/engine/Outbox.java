package mlchat.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayDeque;
import java.util.Optional;
import mlchat.socketio.Limit;
import mlchat.socketio.Limits;

/// What waits for a polling client. Owns its frames. Only on the session's loop.
final class Outbox {
    private final ArrayDeque<Frame> frames = new ArrayDeque<>(4);
    private int bytes;

    void add(Frame frame) {
        frames.add(frame.retain());
        bytes += frame.bytes();
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /// The limit that is exceeded if more waits than a slow client may make us keep; a single message may be of any
    /// size.
    Optional<Limit> exceeded(Limits limits) {
        if (frames.size() > limits.queuedEvents()) {
            return Optional.of(Limit.QUEUED_EVENTS);
        }
        return frames.size() > 1 && bytes > limits.queuedBytes() ? Optional.of(Limit.QUEUED_BYTES) : Optional.empty();
    }

    /// Whether all that may be in the next payload may be compressed.
    boolean mayCompress(int limit) {
        return frames.stream().limit(limit).allMatch(Frame::mayCompress);
    }

    /// The next payload: as many whole messages as fit into `limit` packets, but at least one.
    ByteBuf payload(int limit) {
        var payload = PooledByteBufAllocator.DEFAULT.buffer(Math.max(16, Math.min(bytes, 1 << 16)));
        int packets = 0;
        while (!frames.isEmpty() && (packets == 0 || packets + frames.getFirst().packets() <= limit)) {
            var frame = take();
            packets += frame.packets();
            frame.appendTo(payload);
            frame.release();
        }
        return payload;
    }

    /// The next frame; the caller owns it.
    Frame take() {
        var frame = frames.removeFirst();
        bytes -= frame.bytes();
        return frame;
    }

    void clear() {
        while (!frames.isEmpty()) {
            take().release();
        }
    }
}
