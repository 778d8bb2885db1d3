package mlchat.socketio.netty;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.HandshakeRequest;
import mlchat.socketio.engine.Engine;
import mlchat.socketio.engine.EngineSession;
import mlchat.socketio.engine.SessionIds;
import mlchat.socketio.loop.Loop;

/// Turns an HTTP connection into a WebSocket: answers 101, puts the frame handlers in, takes everything of HTTP
/// out. Lives on the channel's loop.
final class WebSocketUpgrade {
    private static final WriteBufferWaterMark WATERMARKS = new WriteBufferWaterMark(64 << 10, 256 << 10);

    private final Engine engine;
    private final ChannelHandlerContext context;
    private final HttpExchange exchange;
    private final RequestTarget target;
    private final String codec;
    private final boolean deflate;
    private final Loop loop;
    private final WebSocketHandler webSocket;

    WebSocketUpgrade(
            Engine engine, ChannelHandlerContext context, HttpExchange exchange, RequestTarget target, String codec) {
        this.engine = engine;
        this.context = context;
        this.exchange = exchange;
        this.target = target;
        this.codec = codec;
        this.deflate = engine.config().compression().webSocket()
                && DeflateOffer.isAcceptable(exchange.request().headers());
        this.loop = engine.loops().of(context.channel().eventLoop());
        this.webSocket = new WebSocketHandler(engine, loop, target.get("b64").equals("1"), deflate);
    }

    /// Makes a new session once the request is complete.
    void openSession() {
        var handshake = Handshakes.describe(context, exchange.request(), target, HandshakeRequest.Kind.WEBSOCKET);
        exchange.whenComplete(() -> {
            var answer = WebSocketHandshake.answer(exchange.request(), deflate);
            if (!isAccepted(answer)) {
                exchange.answerHere(answer);
                return;
            }
            var admission = engine.admit(handshake);
            if (admission.isEmpty()) {
                answer.release();
                exchange.refuseTooMany();
                return;
            }
            var id = SessionIds.next();
            exchange.introduce(id);
            accept(answer);
            webSocket.attach(() -> engine.openWebSocket(id, admission.get(), loop, handshake, webSocket));
        });
    }

    /// Lets the WebSocket probe for a session that polls, once the request is complete.
    void continueSession(EngineSession session) {
        exchange.whenComplete(() -> {
            var answer = WebSocketHandshake.answer(exchange.request(), deflate);
            if (!isAccepted(answer)) {
                exchange.answerHere(answer);
                return;
            }
            exchange.whenDropped(
                    () -> session.loop().run(() -> session.closed(webSocket, DisconnectReason.TRANSPORT_CLOSE)));
            session.loop().run(() -> {
                if (session.beginUpgrade(webSocket)) {
                    loop.run(() -> decided(true, answer, session));
                } else {
                    session.whenSettled(() -> loop.run(() -> decided(false, answer, session)));
                }
            });
        });
    }

    private void decided(boolean begun, DefaultFullHttpResponse answer, EngineSession session) {
        if (exchange.isAnswered()) {
            return;
        }
        accept(answer);
        if (begun) {
            webSocket.attach(() -> session);
        } else {
            // The session has a WebSocket already. Clients expect a clean close here, and it lives on.
            webSocket.refuse();
        }
    }

    private static boolean isAccepted(DefaultFullHttpResponse answer) {
        return answer.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
    }

    private void accept(DefaultFullHttpResponse answer) {
        exchange.switchProtocols(answer);
        var channel = context.channel();
        var pipeline = channel.pipeline();
        var leaving = ofHttp(pipeline.toMap());
        pipeline.addLast(new WebSocket13FrameDecoder(decoderConfig()), webSocket);
        // The codec goes last: bytes that came right behind the request then run into the frame decoder.
        for (var handler : leaving.reversed()) {
            pipeline.remove(handler);
        }
        KernelQueue.bound(channel);
        channel.config().setWriteBufferWaterMark(WATERMARKS);
        channel.config().setAutoRead(true);
    }

    /// The codec, what stands behind it, and idle timers wherever they stand.
    private List<ChannelHandler> ofHttp(Map<String, ChannelHandler> handlers) {
        var leaving = new ArrayList<ChannelHandler>();
        boolean behind = false;
        for (var entry : handlers.entrySet()) {
            behind |= entry.getKey().equals(codec);
            if (behind || isOfRequests(entry.getValue())) {
                leaving.add(entry.getValue());
            }
        }
        return leaving;
    }

    private static boolean isOfRequests(ChannelHandler handler) {
        return handler instanceof IdleStateHandler || handler instanceof FirstBytes;
    }

    private WebSocketDecoderConfig decoderConfig() {
        // The handler closes by itself, as no encoder for close frames is in the pipeline.
        return WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(engine.config().maxPayload())
                .expectMaskedFrames(true)
                .allowMaskMismatch(false)
                .allowExtensions(deflate)
                .closeOnProtocolViolation(false)
                .withUTF8Validator(false)
                .build();
    }
}
