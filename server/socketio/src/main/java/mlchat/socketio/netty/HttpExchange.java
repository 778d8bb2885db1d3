package mlchat.socketio.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import mlchat.socketio.Limit;
import mlchat.socketio.engine.Engine;
import mlchat.socketio.engine.Exchange;
import mlchat.socketio.engine.Reply;
import mlchat.socketio.loop.Loop;
import org.jspecify.annotations.Nullable;

/// One request of ours on a connection: its body as it comes in, and its single answer. Lives on the channel's
/// loop; only what `Exchange` promises may be called from elsewhere.
@SuppressWarnings("FutureReturnValueIgnored") // what fails on a channel reaches its pipeline
final class HttpExchange implements Exchange {
    private final ChannelHandlerContext context;
    private final Loop loop;
    private final HttpRequest request;
    private final CorsHeaders cors;
    private final Engine engine;
    private @Nullable String cookie;
    private boolean keepAlive;
    private boolean answered;
    private boolean complete;
    private int received;
    private @Nullable ByteBuf body;
    private Runnable whenComplete = () -> {};
    private Runnable whenDropped = () -> {};
    private Runnable whenTooLarge = () -> {};

    HttpExchange(ChannelHandlerContext context, Loop loop, HttpRequest request, CorsHeaders cors, Engine engine) {
        this.context = context;
        this.loop = loop;
        this.request = request;
        this.cors = cors;
        this.engine = engine;
        this.keepAlive = HttpUtil.isKeepAlive(request);
    }

    HttpRequest request() {
        return request;
    }

    /// Whether the connection is free for the next request.
    boolean isDone() {
        return answered && complete;
    }

    boolean isAnswered() {
        return answered;
    }

    /// Keeps the bytes of the body from now on; else they are only counted.
    void keepBody() {
        body = context.alloc().buffer();
    }

    void whenComplete(Runnable action) {
        whenComplete = action;
    }

    /// What to do if the connection goes away before the answer.
    void whenDropped(Runnable action) {
        whenDropped = action;
    }

    /// What to do if the body turns out too long, before the answer to it.
    void whenTooLarge(Runnable action) {
        whenTooLarge = action;
    }

    /// The session hears of it before the client, who may send the next POST at once.
    void refuseTooLarge() {
        closeAfterwards();
        engine.meter().met(Limit.PAYLOAD);
        whenTooLarge.run();
        answer(Reply.refusal(413, "", ""));
    }

    /// The client has as many sessions as it may.
    void refuseTooMany() {
        closeAfterwards();
        answer(Reply.tooMany());
    }

    /// The answer is the first one of that session.
    void introduce(String session) {
        cookie = engine.config()
                .cookie()
                .map(settings -> SessionCookies.header(settings, session))
                .orElse(null);
    }

    void closeAfterwards() {
        keepAlive = false;
    }

    /// Counts and keeps a piece of the body. False if there are now more than `limit` bytes.
    boolean take(ByteBuf piece, int limit) {
        received += piece.readableBytes();
        if (received > limit || received < 0) {
            releaseBody();
            return false;
        }
        if (body != null) {
            body.writeBytes(piece);
        }
        return true;
    }

    void completed() {
        complete = true;
        if (!answered) {
            whenComplete.run();
        }
    }

    void dropped() {
        releaseBody();
        if (!answered) {
            answered = true;
            whenDropped.run();
        }
    }

    /// The body as text, or nothing if it is not UTF-8.
    Optional<String> text() {
        if (body == null) {
            return Optional.of("");
        }
        try {
            return Optional.of(Utf8.decode(body));
        } catch (CharacterCodingException _) {
            return Optional.empty();
        } finally {
            releaseBody();
        }
    }

    @Override
    public void answer(Reply reply) {
        if (!loop.run(() -> answerHere(reply))) {
            reply.body().release();
        }
    }

    @Override
    public void cut() {
        loop.run(context::close);
    }

    private void answerHere(Reply reply) {
        boolean gzip = isCompressed(reply);
        var body = gzip ? Gzip.compress(reply.body()) : reply.body();
        var response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), body);
        var headers = response.headers();
        if (gzip) {
            Gzip.mark(headers);
        }
        if (!reply.contentType().isEmpty()) {
            headers.set(HttpHeaderNames.CONTENT_TYPE, reply.contentType());
        }
        headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        answerHere(response);
    }

    private boolean isCompressed(Reply reply) {
        var compression = engine.config().compression();
        return compression.polling()
                && reply.mayCompress()
                && reply.body().readableBytes() >= compression.threshold()
                && Gzip.isAccepted(request.headers());
    }

    /// Answers with a finished response, which this takes ownership of. Only on the channel's loop.
    void answerHere(DefaultFullHttpResponse response) {
        if (answered) {
            response.release();
            return;
        }
        answered = true;
        // What is answered already is only counted to its end.
        releaseBody();
        addTo(response.headers());
        var written = context.writeAndFlush(response);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    /// Sends 101 with the same headers as any answer; the connection is no longer HTTP's.
    void switchProtocols(DefaultFullHttpResponse response) {
        answered = true;
        cors.addTo(response.headers());
        addCookieTo(response.headers());
        context.writeAndFlush(response);
    }

    private void addTo(HttpHeaders headers) {
        cors.addTo(headers);
        addCookieTo(headers);
        if (!keepAlive) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        } else if (!request.protocolVersion().isKeepAliveDefault()) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
        }
    }

    private void addCookieTo(HttpHeaders headers) {
        if (cookie != null) {
            headers.set(HttpHeaderNames.SET_COOKIE, cookie);
        }
    }

    private void releaseBody() {
        if (body != null) {
            body.release();
            body = null;
        }
    }
}
