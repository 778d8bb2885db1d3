package mlchat.socketio.netty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads what clients offer as `permessage-deflate` (RFC 7692, section 7.1) and takes what can be done without memory
/// between messages.
final class DeflateOffer {
    /// The only answer there is. A server may ask for both, whatever was offered.
    static final String ACCEPTED = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

    private static final int MOST_OFFERS = 8;
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SEMICOLON = Pattern.compile(";");

    private DeflateOffer() {}

    /// Whether one of the offers can be accepted.
    static boolean isAcceptable(HttpHeaders headers) {
        return headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS).stream()
                .flatMap(COMMA::splitAsStream)
                .limit(MOST_OFFERS)
                .anyMatch(DeflateOffer::isAcceptable);
    }

    private static boolean isAcceptable(String offer) {
        var parts = SEMICOLON
                .splitAsStream(offer)
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (parts.isEmpty() || !parts.getFirst().equals("permessage-deflate")) {
            return false;
        }
        var names = new HashSet<String>();
        return parts.stream().skip(1).allMatch(parameter -> {
            int equals = parameter.indexOf('=');
            var name = equals < 0 ? parameter : parameter.substring(0, equals).strip();
            return names.add(name) && isAcceptable(name, equals < 0 ? "" : parameter.substring(equals + 1));
        });
    }

    private static boolean isAcceptable(String name, String value) {
        var plain = value.strip().replace("\"", "");
        return switch (name) {
            case "server_no_context_takeover", "client_no_context_takeover" -> plain.isEmpty();
            // How small the client's window is does not matter to who reads; our own cannot be made smaller.
            case "client_max_window_bits" -> plain.isEmpty() || isWindow(plain);
            case "server_max_window_bits" -> plain.equals("15");
            default -> false;
        };
    }

    private static boolean isWindow(String bits) {
        return bits.matches("[89]|1[0-5]");
    }
}
