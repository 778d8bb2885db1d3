package mlchat.socketio.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import mlchat.socketio.HandshakeRequest;
import mlchat.socketio.HandshakeRequest.Kind;
import mlchat.socketio.Limit;
import mlchat.socketio.engine.Engine;
import mlchat.socketio.engine.EngineError;
import mlchat.socketio.engine.EngineSession;
import mlchat.socketio.engine.Reply;
import mlchat.socketio.engine.SessionIds;
import mlchat.socketio.loop.Loop;

/// Decides what each request of ours is, in the order Engine.IO checks things, and hands it to its session.
@SuppressWarnings("FutureReturnValueIgnored") // what fails on a channel reaches its pipeline
final class RequestRouter {
    private final Engine engine;
    private final Checks checks;
    private final String codec;

    RequestRouter(Engine engine, Checks checks, String codec) {
        this.engine = engine;
        this.checks = checks;
        this.codec = codec;
    }

    /// Starts on a request whose head came in; the body is given to the result.
    HttpExchange begin(ChannelHandlerContext context, HttpRequest request) {
        var loop = engine.loops().of(context.channel().eventLoop());
        var cors = CorsHeaders.of(engine.config().cors(), request.headers());
        var exchange = new HttpExchange(context, loop, request, cors, engine);
        var target = RequestTarget.parse(request.uri());
        if (request.headers().size() > engine.config().limits().requests().headerFields()) {
            engine.meter().met(Limit.HEADER_FIELDS);
            exchange.closeAfterwards();
            exchange.answer(Reply.refusal(431, "", ""));
        } else if (request.decoderResult().isFailure()) {
            refuseBroken(exchange);
        } else if (target.isEmpty() || !namesItsHost(request)) {
            exchange.closeAfterwards();
            exchange.answer(Reply.error(EngineError.BAD_REQUEST));
        } else if (request.method().equals(HttpMethod.OPTIONS)
                && engine.config().cors().isPresent()) {
            exchange.whenComplete(() -> preflight(exchange, cors));
        } else {
            route(context, exchange, target.get());
        }
        return exchange;
    }

    private void refuseBroken(HttpExchange exchange) {
        var status = BrokenRequests.status(exchange.request(), engine.meter());
        exchange.closeAfterwards();
        exchange.answer(
                status.equals(HttpResponseStatus.BAD_REQUEST)
                        ? Reply.error(EngineError.BAD_REQUEST)
                        : Reply.refusal(status.code(), "", ""));
    }

    private void route(ChannelHandlerContext context, HttpExchange exchange, RequestTarget target) {
        var request = exchange.request();
        if (target.isWebSocket()) {
            // A refused WebSocket has no next request on its connection.
            exchange.closeAfterwards();
        }
        var origin = request.headers().get(HttpHeaderNames.ORIGIN);
        if (!target.isKnownTransport()) {
            exchange.answer(Reply.error(EngineError.TRANSPORT_UNKNOWN));
        } else if (origin != null && !isLegal(origin)) {
            exchange.answer(Reply.error(EngineError.BAD_REQUEST));
        } else if (target.query().containsKey("sid")) {
            var session = engine.session(target.get("sid"));
            if (session.isEmpty()) {
                exchange.answer(Reply.error(EngineError.SESSION_ID_UNKNOWN));
            } else {
                continueSession(context, exchange, target, session.get());
            }
        } else {
            openSession(context, exchange, target);
        }
    }

    private void continueSession(
            ChannelHandlerContext context, HttpExchange exchange, RequestTarget target, EngineSession session) {
        var request = exchange.request();
        if (!target.isRevision4() || (target.isWebSocket() && !WebSocketHandshake.isWanted(request))) {
            exchange.answer(Reply.error(EngineError.BAD_REQUEST));
        } else if (target.isWebSocket()) {
            if (passes(context, exchange, target, Kind.WEBSOCKET)) {
                new WebSocketUpgrade(engine, context, exchange, target, codec).continueSession(session);
            }
        } else if (request.method().equals(HttpMethod.GET)) {
            exchange.whenDropped(
                    () -> session.loop().run(() -> session.requests().aborted(exchange)));
            exchange.whenComplete(
                    () -> session.loop().run(() -> session.requests().get(exchange)));
        } else if (!request.method().equals(HttpMethod.POST)) {
            exchange.answer(Reply.error(EngineError.BAD_REQUEST));
        } else if (passes(context, exchange, target, Kind.POST)) {
            post(context, exchange, session);
        }
    }

    private void post(ChannelHandlerContext context, HttpExchange exchange, EngineSession session) {
        var request = exchange.request();
        var loop = session.loop();
        if (HttpUtil.getContentLength(request, 0L) > engine.config().maxPayload()) {
            exchange.refuseTooLarge();
            return;
        }
        var type = HttpUtil.getMimeType(request);
        if (type != null && HttpHeaderValues.APPLICATION_OCTET_STREAM.contentEqualsIgnoreCase(type)) {
            loop.run(() -> session.requests().postMalformed(exchange));
            return;
        }
        if (HttpUtil.is100ContinueExpected(request)) {
            context.writeAndFlush(empty(HttpResponseStatus.CONTINUE));
        }
        exchange.keepBody();
        exchange.whenDropped(() -> loop.run(() -> session.requests().aborted(exchange)));
        exchange.whenTooLarge(() -> loop.run(() -> session.requests().postRefused(exchange)));
        exchange.whenComplete(() -> {
            var text = exchange.text();
            loop.run(() -> text.ifPresentOrElse(
                    body -> session.requests().posted(exchange, body),
                    () -> session.requests().postMalformed(exchange)));
        });
        loop.run(() -> session.requests().post(exchange));
    }

    private void openSession(ChannelHandlerContext context, HttpExchange exchange, RequestTarget target) {
        var request = exchange.request();
        if (!request.method().equals(HttpMethod.GET)) {
            exchange.answer(Reply.error(EngineError.BAD_HANDSHAKE_METHOD));
        } else if (target.isWebSocket() && !WebSocketHandshake.isWanted(request)) {
            exchange.answer(Reply.error(EngineError.BAD_REQUEST));
        } else if (engine.isDraining()) {
            exchange.closeAfterwards();
            exchange.answer(Reply.refusal(503, "", ""));
        } else if (passes(context, exchange, target, target.isWebSocket() ? Kind.WEBSOCKET : Kind.HANDSHAKE)) {
            if (!target.isRevision4()) {
                exchange.answer(Reply.error(EngineError.UNSUPPORTED_PROTOCOL_VERSION));
            } else if (target.isWebSocket()) {
                new WebSocketUpgrade(engine, context, exchange, target, codec).openSession();
            } else {
                var loop = engine.loops().of(context.channel().eventLoop());
                var handshake = Handshakes.describe(context, request, target, Kind.HANDSHAKE);
                exchange.whenComplete(() -> openPolling(loop, handshake, exchange));
            }
        }
    }

    private void openPolling(Loop loop, HandshakeRequest handshake, HttpExchange exchange) {
        var admission = engine.admit(handshake);
        if (admission.isEmpty()) {
            exchange.refuseTooMany();
            return;
        }
        var id = SessionIds.next();
        exchange.introduce(id);
        engine.openPolling(id, admission.get(), loop, handshake, exchange);
    }

    private boolean passes(ChannelHandlerContext context, HttpExchange exchange, RequestTarget target, Kind kind) {
        if (checks.isEmpty()) {
            return true;
        }
        var refusal = checks.refusal(Handshakes.describe(context, exchange.request(), target, kind));
        refusal.ifPresent(
                answer -> exchange.answer(Reply.refusal(answer.status(), answer.contentType(), answer.body())));
        return refusal.isEmpty();
    }

    private static void preflight(HttpExchange exchange, CorsHeaders cors) {
        var response = empty(HttpResponseStatus.NO_CONTENT);
        response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, 0);
        cors.addPreflightTo(response.headers(), exchange.request().headers());
        exchange.answerHere(response);
    }

    private static DefaultFullHttpResponse empty(HttpResponseStatus status) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
    }

    // RFC 9112, section 3.2: exactly one Host, which only HTTP/1.0 may leave out.
    private static boolean namesItsHost(HttpRequest request) {
        int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
        return hosts == 1 || (hosts == 0 && !request.protocolVersion().equals(HttpVersion.HTTP_1_1));
    }

    // What may stand in a header: visible ASCII, blanks, tabs and the upper half of Latin-1.
    private static boolean isLegal(String origin) {
        return origin.chars().allMatch(c -> c == '\t' || (c >= 0x20 && c != 0x7F && c <= 0xFF));
    }
}
