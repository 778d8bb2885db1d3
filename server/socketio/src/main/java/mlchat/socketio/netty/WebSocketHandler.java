package mlchat.socketio.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.Limit;
import mlchat.socketio.LimitMeter;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.engine.Engine;
import mlchat.socketio.engine.EngineSession;
import mlchat.socketio.engine.WebSocket;
import mlchat.socketio.loop.Deadline;
import mlchat.socketio.loop.Loop;
import org.jspecify.annotations.Nullable;

/// The end of a WebSocket's pipeline. The channel and its session may live on different loops: frames go to the
/// session's loop one by one, writes come back in one task per turn.
@SuppressWarnings("FutureReturnValueIgnored") // what fails on a channel reaches its pipeline
final class WebSocketHandler extends ChannelInboundHandlerAdapter implements WebSocket, MessageReader.Sink, Runnable {
    private static final int NORMAL = 1000;
    private static final int PROTOCOL_ERROR = 1002;
    // How long what has come in may take to be read.
    private static final Duration READING = Duration.ofMillis(2);
    // How long the client may take to answer our close frame before the connection is cut.
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final SocketIoConfig config;
    private final LimitMeter meter;
    private final Loop loop;
    private final boolean base64;
    private final boolean deflate;
    private final MessageReader reader;
    private @Nullable WebSocketWriter writer;
    private @Nullable Deadline unwritable;
    private @Nullable ChannelHandlerContext context;
    private volatile @Nullable EngineSession session;

    // On the channel's loop.
    private boolean held = true;
    private boolean closing;
    private @Nullable Deadline linger;
    private @Nullable ArrayDeque<WebSocketFrame> waiting;

    // On the session's loop.
    private boolean flushes;
    private boolean drainedBefore = true;
    private @Nullable List<Written> crossing;

    /// Frames on their way to the channel's loop.
    private record Written(ByteBuf frames, int messages) {}

    WebSocketHandler(Engine engine, Loop loop, boolean base64, boolean deflate) {
        this.config = engine.config();
        this.meter = engine.meter();
        this.loop = loop;
        this.base64 = base64;
        this.deflate = deflate;
        this.reader = new MessageReader(config, meter, deflate, this);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        writer = new WebSocketWriter(added, config.limits(), this::tooSlow);
    }

    /// Gives frames to the session from now on. Only on the channel's loop.
    void attach(Supplier<EngineSession> source) {
        var attached = source.get();
        session = attached;
        if (closing) {
            // The session ended while the connection was being switched.
            context().close();
        } else if (context().channel().isActive()) {
            resumeHere();
        } else {
            attached.loop().run(() -> attached.closed(this, DisconnectReason.TRANSPORT_CLOSE));
        }
    }

    /// Closes at once: no session wants this WebSocket. Only on the channel's loop.
    void refuse() {
        closeHere(NORMAL);
    }

    @Override
    public void channelRead(ChannelHandlerContext unused, Object message) {
        if (!(message instanceof WebSocketFrame frame)) {
            ReferenceCountUtil.release(message);
        } else if (held && !closing) {
            if (waiting == null) {
                waiting = new ArrayDeque<>();
            }
            waiting.add(frame);
        } else {
            take(frame);
        }
    }

    private void take(WebSocketFrame frame) {
        try {
            if (closing) {
                if (frame instanceof CloseWebSocketFrame) {
                    context().close();
                }
                return;
            }
            if (!reader.isAllowed(frame)) {
                broken(PROTOCOL_ERROR);
                return;
            }
            switch (frame) {
                case CloseWebSocketFrame close -> {
                    closeHere(close.statusCode() > 0 ? close.statusCode() : NORMAL);
                    context().close();
                    tell(DisconnectReason.TRANSPORT_CLOSE);
                }
                case PingWebSocketFrame ping -> pong(ping.content());
                case PongWebSocketFrame _ -> {}
                default -> reader.take(context().alloc(), frame);
            }
        } finally {
            frame.release();
        }
    }

    @Override
    public void text(String message) {
        var target = session;
        if (target != null) {
            target.loop().run(() -> target.text(this, message));
        }
    }

    @Override
    public void binary(byte[] message) {
        var target = session;
        if (target != null) {
            target.loop().run(() -> target.binary(this, message));
        }
    }

    @Override
    public void broken(int closeCode) {
        closeHere(closeCode);
        tell(DisconnectReason.TRANSPORT_ERROR);
    }

    private void pong(ByteBuf data) {
        // A client that pings without reading gets no queue of pongs.
        if (context().channel().isWritable()) {
            writer().write(ControlFrames.pong(data), 1);
            writer().flush();
        }
    }

    private void tell(DisconnectReason reason) {
        var target = session;
        if (target != null) {
            target.loop().run(() -> target.closed(this, reason));
        }
    }

    private void tooSlow(Limit limit) {
        var target = session;
        if (target != null) {
            target.loop().run(() -> target.tooSlow(limit));
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext changed) {
        if (changed.channel().isWritable()) {
            endUnwritable();
        } else {
            unwritable = new Deadline(() -> tooSlow(Limit.UNWRITABLE));
            loop.deadlines(config.limits().unwritable()).add(unwritable);
        }
    }

    private void endLinger() {
        if (linger != null) {
            linger.cancel();
            linger = null;
        }
    }

    private void endUnwritable() {
        if (unwritable != null) {
            unwritable.cancel();
            unwritable = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext unused) {
        endUnwritable();
        endLinger();
        closing = true;
        if (waiting != null) {
            waiting.forEach(WebSocketFrame::release);
            waiting = null;
        }
        reader.release();
        tell(DisconnectReason.TRANSPORT_CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext unused, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            if (corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
                meter.met(Limit.PAYLOAD);
            }
            broken(corrupted.closeStatus().code());
        } else {
            tell(DisconnectReason.TRANSPORT_ERROR);
            context().close();
        }
    }

    // ---- what the session asks for

    @Override
    public void write(ByteBuf frames, int messages) {
        if (!flushes) {
            flushes = true;
            drainedBefore = writer().isDrained();
            home().flushLater(this);
        }
        if (loop.isCurrent()) {
            writer().write(frames, messages);
        } else {
            if (crossing == null) {
                crossing = new ArrayList<>();
            }
            crossing.add(new Written(frames, messages));
        }
    }

    /// Flushes at the end of the turn. The handler is that task itself, so that writing allocates none.
    @Override
    public void run() {
        flushes = false;
        if (loop.isCurrent()) {
            writer().flush();
        } else {
            cross();
        }
    }

    private void cross() {
        var written = crossing;
        crossing = null;
        if (written != null && !loop.execute(() -> writeAll(written))) {
            written.forEach(each -> each.frames.release());
        }
    }

    private void writeAll(List<Written> written) {
        for (var each : written) {
            writer().write(each.frames, each.messages);
        }
        writer().flush();
    }

    @Override
    public boolean isDrained() {
        return flushes ? drainedBefore : writer().isDrained();
    }

    @Override
    public boolean wantsBase64() {
        return base64;
    }

    @Override
    public boolean deflates() {
        return deflate;
    }

    @Override
    public void close(int code) {
        cross();
        loop.run(() -> closeHere(code));
    }

    @Override
    public void cut() {
        loop.run(() -> {
            closing = true;
            if (context != null) {
                context.close();
            }
        });
    }

    @Override
    public void whenSettled(Runnable task) {
        // A loop asks the kernel before it looks at the clock again; then the session's turn ends, and what it wrote in
        // that turn stands in the queue of the channel's loop.
        loop.run(() -> loop.deadlines(READING).add(new Deadline(() -> inTurnOf(home(), task))));
    }

    private void inTurnOf(Loop home, Runnable task) {
        home.execute(() -> home.flushLater(() -> loop.execute(task)));
    }

    @Override
    public void hold() {
        loop.run(() -> {
            held = true;
            context().channel().config().setAutoRead(false);
        });
    }

    @Override
    public void resume() {
        loop.run(this::resumeHere);
    }

    private void resumeHere() {
        held = false;
        while (waiting != null && !held && !closing) {
            var frame = waiting.poll();
            if (frame == null) {
                waiting = null;
            } else {
                take(frame);
            }
        }
        if (!held) {
            context().channel().config().setAutoRead(true);
        }
    }

    private void closeHere(int code) {
        if (closing) {
            return;
        }
        closing = true;
        if (context == null) {
            return;
        }
        context().writeAndFlush(ControlFrames.close(code), context().voidPromise());
        linger = new Deadline(() -> context().close());
        loop.deadlines(LINGER).add(linger);
        // The client's own close frame, or its end, must still be seen.
        context().channel().config().setAutoRead(true);
    }

    private Loop home() {
        var target = session;
        return target == null ? loop : target.loop();
    }

    private WebSocketWriter writer() {
        return Objects.requireNonNull(writer);
    }

    private ChannelHandlerContext context() {
        return Objects.requireNonNull(context);
    }
}
