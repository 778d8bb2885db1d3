package mlchat.socketio.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One HTTP connection by hand, so that tests decide every byte.
public final class RawHttp implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream input;

    /// An answer; header names in small letters, the values of one that comes twice with a comma between them.
    public record Response(int status, Map<String, String> headers, String body) {}

    /// The same before it is text.
    public record RawResponse(int status, Map<String, String> headers, byte[] body) {}

    public RawHttp(InetSocketAddress address) throws IOException {
        socket = SocketChannel.open(address).socket();
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream());
    }

    Socket socket() {
        return socket;
    }

    InputStream input() {
        return input;
    }

    public void send(String text) throws IOException {
        sendBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void sendBytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// Reads so many bytes and forgets them.
    public void skip(int bytes) throws IOException {
        input.skipNBytes(bytes);
    }

    public void sendGet(String target, String... headers) throws IOException {
        send("GET " + target + " HTTP/1.1\r\nHost: test\r\n" + lines(headers) + "\r\n");
    }

    public Response get(String target, String... headers) throws IOException {
        sendGet(target, headers);
        return read();
    }

    public Response post(String target, String body, String... headers) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        send("POST " + target + " HTTP/1.1\r\nHost: test\r\nContent-Length: " + length + "\r\n" + lines(headers)
                + "\r\n" + body);
        return read();
    }

    private static String lines(String... headers) {
        var lines = new StringBuilder();
        for (var header : headers) {
            lines.append(header).append("\r\n");
        }
        return lines.toString();
    }

    /// Gets something that is not text.
    public RawResponse getRaw(String target, String... headers) throws IOException {
        sendGet(target, headers);
        return readRaw(true);
    }

    /// Reads one answer. An end of the connection before it is an `EOFException`.
    public Response read() throws IOException {
        return read(true);
    }

    /// Reads one answer, which has no body if it answers a HEAD, whatever its length says.
    Response read(boolean hasBody) throws IOException {
        var answer = readRaw(hasBody);
        return new Response(answer.status(), answer.headers(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    private RawResponse readRaw(boolean hasBody) throws IOException {
        var status = line();
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (first, next) -> first + ", " + next);
        }
        int length = hasBody ? Integer.parseInt(headers.getOrDefault("content-length", "0")) : 0;
        byte[] body = input.readNBytes(length);
        return new RawResponse(Integer.parseInt(status.split(" ", 3)[1]), headers, body);
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (true) {
            int next = input.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (next == '\n') {
                return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            bytes.write(next);
        }
    }

    /// Waits until the server ends the connection, by whatever means.
    public boolean isClosedByServer() throws IOException {
        try {
            while (input.read() >= 0) {
                // What still comes is not what is asked for here.
            }
            return true;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
