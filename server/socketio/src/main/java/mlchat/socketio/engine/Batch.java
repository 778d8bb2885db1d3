package mlchat.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.List;

/// What one turn of an event loop collected for a room, joined once, so that each WebSocket of the room gets one
/// write. Owns its frames until `release`.
public final class Batch {
    private final List<Frame> frames;
    private final ByteBuf joined;

    /// Takes ownership of the frames.
    public Batch(List<Frame> frames) {
        this.frames = List.copyOf(frames);
        this.joined = join(this.frames);
    }

    public List<Frame> frames() {
        return frames;
    }

    /// The WebSocket bytes of all frames; the batch keeps owning them.
    public ByteBuf joined() {
        return joined;
    }

    /// The latest position of its frames; 0 if none has one.
    public long position() {
        long latest = 0;
        for (var frame : frames) {
            latest = Math.max(latest, frame.position());
        }
        return latest;
    }

    public void release() {
        joined.release();
        frames.forEach(Frame::release);
    }

    private static ByteBuf join(List<Frame> frames) {
        if (frames.size() == 1) {
            return frames.getFirst().webSocket().retainedDuplicate();
        }
        int bytes = 0;
        for (var frame : frames) {
            bytes += frame.bytes();
        }
        var joined = PooledByteBufAllocator.DEFAULT.directBuffer(bytes);
        for (var frame : frames) {
            var source = frame.webSocket();
            joined.writeBytes(source, source.readerIndex(), source.readableBytes());
        }
        return joined;
    }
}
