package mlchat.socketio.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mlchat.socketio.HandshakeRequest;

/// Requests in the form applications see. What many requests have in common is kept once, but nothing that could be a
/// secret: it would outlive its session.
final class Handshakes {
    // Channels without an address (local ones, of tests) have this.
    private static final InetSocketAddress NOWHERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    /// Headers that say nothing of a person.
    private static final Set<String> COMMON_HEADERS = Set.of(
            "host",
            "upgrade",
            "connection",
            "origin",
            "user-agent",
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "pragma",
            "sec-websocket-version",
            "sec-websocket-extensions");
    private static final int LONGEST = 256;
    /// The answer to it is known by then, and nobody else needs it.
    private static final String KEY = "sec-websocket-key";

    private static final Shared<String> NAMES = new Shared<>();
    private static final Shared<String> VALUES = new Shared<>();
    private static final Shared<String> TARGETS = new Shared<>();
    private static final Shared<Map<String, String>> HEADERS = new Shared<>();

    private Handshakes() {}

    static HandshakeRequest describe(
            ChannelHandlerContext context, HttpRequest request, RequestTarget target, HandshakeRequest.Kind kind) {
        var channel = context.channel();
        return new HandshakeRequest(
                kind,
                request.method().name(),
                target.isCommon() && request.uri().length() <= LONGEST ? TARGETS.of(request.uri()) : request.uri(),
                headers(request),
                target.query(),
                channel.remoteAddress() instanceof InetSocketAddress address ? address : NOWHERE,
                channel.pipeline().get(SslHandler.class) != null);
    }

    private static Map<String, String> headers(HttpRequest request) {
        var headers = new HashMap<String, String>();
        request.headers().forEach(header -> {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            boolean common = COMMON_HEADERS.contains(name) && header.getValue().length() <= LONGEST;
            if (!name.equals(KEY)) {
                headers.merge(
                        common ? NAMES.of(name) : name,
                        common ? VALUES.of(header.getValue()) : header.getValue(),
                        (first, next) -> first + ", " + next);
            }
        });
        var all = Map.copyOf(headers);
        boolean common = COMMON_HEADERS.containsAll(all.keySet())
                && all.values().stream().allMatch(value -> value.length() <= LONGEST);
        return common ? HEADERS.of(all) : all;
    }
}
