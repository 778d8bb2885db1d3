package mlchat.edge.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/// The request for a WebSocket, byte by byte: a stock client is too polite to send another site's origin.
public final class RawUpgrade implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final int status;

    public RawUpgrade(RunningEdge edge, String... headers) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), edge.port());
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = """
                    GET /socket.io/?EIO=4&transport=websocket HTTP/1.1
                    Host: 127.0.0.1:%d
                    Upgrade: websocket
                    Connection: Upgrade
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                    %s
                    """.formatted(edge.port(), String.join("\n", headers) + (headers.length == 0 ? "" : "\n"));
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
            status = Integer.parseInt(new String(socket.getInputStream().readNBytes(12), UTF_8).substring(9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return status;
    }

    public int localPort() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
