package mlchat.edge.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What the server answers to bytes that no HTTP client would send, before it ends the connection.
///
/// @param headers by names in small letters
public record RawAnswer(int status, Map<String, String> headers, String body) {
    private static final int PATIENCE_MILLIS = 20_000;

    /// Sends the request and reads until the server closes.
    public static RawAnswer to(RunningEdge edge, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), edge.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var parts = all.split("\r\n\r\n", 2);
            var lines = parts[0].split("\r\n");
            var headers = new HashMap<String, String>();
            for (int i = 1; i < lines.length; i++) {
                var header = lines[i].split(": *", 2);
                headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
            }
            return new RawAnswer(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, parts[1]);
        }
    }
}
