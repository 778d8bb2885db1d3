package mlchat.socketio.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import java.util.Optional;
import java.util.function.Consumer;
import mlchat.socketio.Limit;
import mlchat.socketio.Limits;

/// Writes finished frames to one channel and counts what its client leaves lying. Lives on the channel's loop;
/// `isDrained` may be asked from elsewhere.
@SuppressWarnings("FutureReturnValueIgnored") // what fails on a channel reaches its pipeline
final class WebSocketWriter {
    private final ChannelHandlerContext context;
    private final Limits limits;
    private final Consumer<Limit> tooSlow;
    private int waiting;

    WebSocketWriter(ChannelHandlerContext context, Limits limits, Consumer<Limit> tooSlow) {
        this.context = context;
        this.limits = limits;
        this.tooSlow = tooSlow;
    }

    /// Whether all that was flushed has left.
    boolean isDrained() {
        return pending() == 0;
    }

    /// Takes ownership of the frames.
    void write(ByteBuf frames, int messages) {
        if (pending() == 0) {
            // The common case allocates no promise: what is written to an empty queue is not counted.
            context.write(frames, context.voidPromise());
            return;
        }
        if (exceeded(frames, messages).isPresent()) {
            // Perhaps this turn wrote much to a client that takes it all.
            context.flush();
            var exceeded = exceeded(frames, messages);
            if (exceeded.isPresent()) {
                frames.release();
                tooSlow.accept(exceeded.get());
                return;
            }
        }
        waiting += messages;
        context.write(frames).addListener((ChannelFutureListener) _ -> waiting -= messages);
    }

    void flush() {
        context.flush();
    }

    private Optional<Limit> exceeded(ByteBuf frames, int messages) {
        long pending = pending();
        if (pending == 0) {
            return Optional.empty();
        }
        if (waiting + messages > limits.queuedEvents()) {
            return Optional.of(Limit.QUEUED_EVENTS);
        }
        return pending + frames.readableBytes() > limits.queuedBytes()
                ? Optional.of(Limit.QUEUED_BYTES)
                : Optional.empty();
    }

    private long pending() {
        var queue = context.channel().unsafe().outboundBuffer();
        return queue == null ? 0 : queue.totalPendingWriteBytes();
    }
}
