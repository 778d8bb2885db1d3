package mlchat.socketio.engine;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A polling payload taken apart (Engine.IO v4, "Payload encoding").
final class Payload {
    private Payload() {}

    /// The packets in order, or nothing if there are more than `limit`. An empty body is one empty packet.
    static Optional<List<String>> split(String body, int limit) {
        var packets = new ArrayList<String>();
        int start = 0;
        while (true) {
            if (packets.size() == limit) {
                return Optional.empty();
            }
            int end = body.indexOf(Frame.SEPARATOR, start);
            packets.add(end < 0 ? body.substring(start) : body.substring(start, end));
            if (end < 0) {
                return Optional.of(packets);
            }
            start = end + 1;
        }
    }

    /// The bytes of a packet `b<base64>`. Lenient: some clients omit the padding, use the URL-safe letters or, as the
    /// Java one does, break the lines.
    static Optional<byte[]> binary(String packet) {
        var standard = packet.substring(1).replace('-', '+').replace('_', '/');
        try {
            return Optional.of(Base64.getMimeDecoder().decode(standard));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
