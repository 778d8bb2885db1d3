package mlchat.socketio.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.Optional;
import mlchat.socketio.Limit;

/// A fragmented message as it comes in, bounded in bytes and in frames. The frame decoder has already refused
/// fragments out of turn.
final class Fragments {
    private final ByteBuf bytes;
    private final boolean binary;
    private final boolean compressed;
    private int count;

    Fragments(ByteBufAllocator allocator, WebSocketFrame first, boolean compressed) {
        bytes = allocator.buffer(Math.max(64, first.content().readableBytes()));
        this.compressed = compressed;
        binary = first instanceof BinaryWebSocketFrame;
    }

    /// The limit that is exceeded if the message is now longer, or in more pieces, than allowed.
    Optional<Limit> add(WebSocketFrame frame, int maxBytes, int maxFrames) {
        count++;
        int length = frame.content().readableBytes();
        if (count > maxFrames) {
            return Optional.of(Limit.FRAGMENTS);
        }
        if (bytes.readableBytes() + (long) length > maxBytes) {
            return Optional.of(Limit.PAYLOAD);
        }
        bytes.writeBytes(frame.content());
        return Optional.empty();
    }

    boolean isBinary() {
        return binary;
    }

    boolean isCompressed() {
        return compressed;
    }

    ByteBuf bytes() {
        return bytes;
    }

    void release() {
        bytes.release();
    }
}
