package mlchat.socketio.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import mlchat.socketio.HandshakeRequest;

/// Requests in the form applications see.
final class Handshakes {
    // Channels without an address (local ones, of tests) have this.
    private static final InetSocketAddress NOWHERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private Handshakes() {}

    static HandshakeRequest describe(
            ChannelHandlerContext context, HttpRequest request, RequestTarget target, HandshakeRequest.Kind kind) {
        var headers = new HashMap<String, String>();
        request.headers()
                .forEach(header -> headers.merge(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue(),
                        (first, next) -> first + ", " + next));
        var channel = context.channel();
        return new HandshakeRequest(
                kind,
                request.method().name(),
                request.uri(),
                headers,
                target.query(),
                channel.remoteAddress() instanceof InetSocketAddress address ? address : NOWHERE,
                channel.pipeline().get(SslHandler.class) != null);
    }
}
