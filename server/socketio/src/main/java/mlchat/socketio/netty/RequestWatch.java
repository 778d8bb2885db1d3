package mlchat.socketio.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mlchat.socketio.Limit;
import mlchat.socketio.RequestLimits;
import mlchat.socketio.engine.Engine;
import mlchat.socketio.loop.Deadline;
import mlchat.socketio.loop.Loop;
import org.jspecify.annotations.Nullable;

/// Watches the requests of one connection, whoever answers them: heads and bodies that come too slowly, requests piled
/// up without reading the answers, connections that rest too long or never ask anything. Stands right behind the HTTP
/// codec, and leaves with it when the connection becomes a WebSocket.
@SuppressWarnings("FutureReturnValueIgnored") // what fails on a channel reaches its pipeline
final class RequestWatch extends ChannelDuplexHandler {
    private final Engine engine;
    private final RequestLimits limits;
    private final Deadline head = new Deadline(this::headIsLate);
    private final Deadline pause = new Deadline(this::bodyIsLate);
    private final Deadline body = new Deadline(this::bodyIsLate);
    private final Deadline rest = new Deadline(this::rested);
    private @Nullable ChannelHandlerContext context;
    private @Nullable Loop loop;
    private @Nullable String connection;
    private @Nullable String halfOpen;
    private boolean begun;
    private boolean reading;
    private boolean informational;
    private int unwritten;
    private int unanswered;
    private long unread;

    RequestWatch(Engine engine) {
        this.engine = engine;
        this.limits = engine.config().limits().requests();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        loop = engine.loops().of(added.channel().eventLoop());
        var exceeded = exceeded(added);
        if (exceeded.isPresent()) {
            engine.meter().met(exceeded.get());
            added.close();
        } else {
            await(head, limits.headTimeout());
        }
    }

    private Optional<Limit> exceeded(ChannelHandlerContext added) {
        if (!(added.channel().remoteAddress() instanceof InetSocketAddress peer)) {
            return Optional.empty();
        }
        var limits = engine.config().limits();
        var address = engine.config().clientAddress().of(peer, Map.of());
        if (!engine.arrivals().enter(address)) {
            return Optional.of(Limit.CONNECTIONS_PER_SECOND);
        }
        if (!engine.connections().enter(address, limits.connectionsPerAddress())) {
            return Optional.of(Limit.CONNECTIONS_PER_ADDRESS);
        }
        connection = address;
        if (!engine.halfOpen().enter(address, limits.halfOpenPerAddress())) {
            return Optional.of(Limit.HALF_OPEN_PER_ADDRESS);
        }
        halfOpen = address;
        return Optional.empty();
    }

    /// Bytes have come in that are perhaps the beginning of a request.
    void bytes() {
        begun = true;
        if (!reading && !head.isWaiting()) {
            rest.cancel();
            await(head, limits.headTimeout());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext current, Object message) {
        if (message instanceof HttpRequest) {
            asked();
            if (unanswered > limits.pipelined()) {
                engine.meter().met(Limit.PIPELINED);
                ReferenceCountUtil.release(message);
                current.close();
                return;
            }
        }
        if (message instanceof LastHttpContent) {
            reading = false;
            begun = false;
            pause.cancel();
            body.cancel();
        } else if (message instanceof HttpContent) {
            await(pause, limits.bodyPause());
        }
        current.fireChannelRead(message);
    }

    private void asked() {
        head.cancel();
        rest.cancel();
        noLongerHalfOpen();
        unwritten++;
        unanswered++;
        reading = true;
        await(pause, limits.bodyPause());
        await(body, limits.bodyTimeout());
    }

    @Override
    public void write(ChannelHandlerContext current, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            var status = response.status();
            informational = status.codeClass() == HttpStatusClass.INFORMATIONAL
                    && !status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
        }
        if (message instanceof LastHttpContent && !informational) {
            unwritten--;
            if (unwritten == 0 && !head.isWaiting()) {
                unread = Long.MAX_VALUE;
                await(rest, limits.idle());
            }
            // Answers that nobody reads pile up as well as requests that nobody answers.
            current.write(message, promise.unvoid().addListener(_ -> unanswered--));
        } else {
            current.write(message, promise);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext current) {
        end();
        current.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        end();
    }

    private void end() {
        noLongerHalfOpen();
        if (connection != null) {
            engine.connections().leave(connection);
            connection = null;
        }
        head.cancel();
        pause.cancel();
        body.cancel();
        rest.cancel();
    }

    private void headIsLate() {
        engine.meter().met(Limit.HEAD_TIMEOUT);
        cut(begun && unanswered == 0);
    }

    private void bodyIsLate() {
        engine.meter().met(Limit.BODY_TIMEOUT);
        cut(unanswered == 1);
    }

    private void rested() {
        long left = bytesToWrite();
        if (0 < left && left < unread) {
            // The answer is long and the client reads it, if slowly.
            unread = left;
            await(rest, limits.idle());
        } else {
            cut(false);
        }
    }

    private long bytesToWrite() {
        var queue = Objects.requireNonNull(context).channel().unsafe().outboundBuffer();
        return queue == null ? 0 : queue.totalPendingWriteBytes() - queue.currentProgress();
    }

    /// @param answer whether the client is told why (408, RFC 9110, section 15.5.9)
    private void cut(boolean answer) {
        end();
        var current = Objects.requireNonNull(context);
        if (!answer) {
            current.close();
            return;
        }
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT, Unpooled.EMPTY_BUFFER);
        response.headers()
                .setInt(HttpHeaderNames.CONTENT_LENGTH, 0)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        current.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private void await(Deadline deadline, Duration delay) {
        if (loop != null) {
            loop.deadlines(delay).add(deadline);
        }
    }

    private void noLongerHalfOpen() {
        if (halfOpen != null) {
            engine.halfOpen().leave(halfOpen);
            halfOpen = null;
        }
    }
}
