package mlchat.socketio.netty;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A request's query, the last value of each parameter.
record RequestTarget(Map<String, String> query) {
    private static final int MAX_PARAMETERS = 32;
    private static final Set<String> COMMON = Set.of("EIO", "transport", "b64");
    private static final Shared<Map<String, String>> QUERIES = new Shared<>();

    /// Whether a request target is of that path, which ends with a slash, or of the same without it.
    static boolean matches(String uri, String path) {
        int end = uri.indexOf('?');
        int length = end < 0 ? uri.length() : end;
        boolean whole = length == path.length();
        return (whole || length == path.length() - 1) && uri.startsWith(whole ? path : path.substring(0, length));
    }

    /// Nothing if the query is not well encoded.
    static Optional<RequestTarget> parse(String uri) {
        try {
            var query = new HashMap<String, String>();
            new QueryStringDecoder(uri, java.nio.charset.StandardCharsets.UTF_8, true, MAX_PARAMETERS)
                    .parameters()
                    .forEach((name, values) -> query.put(name, values.getLast()));
            var target = new RequestTarget(Map.copyOf(query));
            return Optional.of(target.isCommon() ? new RequestTarget(QUERIES.of(target.query)) : target);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether it says nothing that not thousands of others say, and no secret.
    boolean isCommon() {
        return COMMON.containsAll(query.keySet());
    }

    String get(String name) {
        return query.getOrDefault(name, "");
    }

    boolean isWebSocket() {
        return get("transport").equals("websocket");
    }

    boolean isKnownTransport() {
        return isWebSocket() || get("transport").equals("polling");
    }

    /// Revision 4 of Engine.IO, the only one spoken here.
    boolean isRevision4() {
        return get("EIO").equals("4");
    }
}
