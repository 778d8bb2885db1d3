package mlchat.edge.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// HTTP by hand, for what no polite client would send. Every character of a request is one byte.
public final class RawHttp {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");
    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /// Everything the server says until it closes the connection.
    public static String exchange(int port, String request) {
        var heard = new StringBuilder();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                var in = socket.getInputStream();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    heard.append((char) next);
                }
            } catch (SocketException _) {
                // A server may hang up on what it did not read to the end; what it said before counts.
            }
            return heard.toString();
        } catch (IOException e) {
            throw new AssertionError(
                    "no end of the answer to " + request.lines().findFirst() + ": " + heard, e);
        }
    }

    /// The statuses of the answers in what the server said.
    public static List<Integer> statuses(String heard) {
        var found = new ArrayList<Integer>();
        var matcher = STATUS.matcher(heard);
        while (matcher.find()) {
            found.add(Integer.valueOf(matcher.group(1)));
        }
        return found;
    }
}
