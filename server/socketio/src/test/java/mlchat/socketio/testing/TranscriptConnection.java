package mlchat.socketio.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// One connection of a case.
final class TranscriptConnection implements AutoCloseable {
    private static final byte[] LAST_PING = {'e', 'n', 'd'};

    private final Arrivals arrivals;
    private final Duration patience;
    private final RawHttp http;
    private final ByteArrayOutputStream segment = new ByteArrayOutputStream();
    private final Deque<String> packets = new ArrayDeque<>();
    private long sent;
    private boolean askedForHead;
    private boolean isWebSocket;
    private boolean ended;

    TranscriptConnection(TranscriptServers.Running server, Duration patience) throws IOException {
        this.arrivals = server.arrivals();
        this.patience = patience;
        http = new RawHttp(server.address());
        http.socket().setSoTimeout(Math.toIntExact(patience.toMillis()));
    }

    /// Adds to what leaves with the next flush.
    void send(byte[] bytes) {
        segment.writeBytes(bytes);
    }

    void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void flush() {
        byte[] bytes = segment.toByteArray();
        segment.reset();
        if (bytes.length == 0) {
            return;
        }
        askedForHead = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("HEAD ");
        sent += bytes.length;
        try {
            http.sendBytes(bytes);
        } catch (IOException closed) {
            // The server may end the connection before it has read all; what it said before is expected next.
        }
    }

    /// Sends what there is to send, and returns when the server has it.
    void settle() {
        flush();
        try {
            arrivals.await(http.socket().getLocalPort(), sent, patience);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    RawHttp.Response response() throws IOException {
        var response = http.read(!askedForHead);
        isWebSocket = response.status() == 101;
        return response;
    }

    RawWebSocket.Frame frame() throws IOException {
        return RawWebSocket.read(http);
    }

    /// The next packet of the polling session `target` names, from the last poll or another one.
    String packet(String target) throws IOException {
        if (packets.isEmpty()) {
            send("GET " + target + " HTTP/1.1\r\nHost: test\r\n\r\n");
            flush();
            var response = response();
            if (response.status() != 200) {
                throw new AssertionError("the poll was refused: " + response.status() + " " + response.body());
            }
            for (var packet : response.body().split("\u001e", -1)) {
                packets.add(packet);
            }
        }
        return packets.remove();
    }

    /// The server must have said nothing so far.
    void expectNothing() throws IOException {
        int waiting = http.input().available();
        if (waiting > 0) {
            throw new AssertionError("the server said something: " + waiting + " bytes");
        }
    }

    /// The client answers the server's close frame, and that was all.
    void finishClosing(int code) throws IOException {
        send(RawWebSocket.frame(true, RawWebSocket.CLOSE, new byte[] {(byte) (code >> 8), (byte) code}));
        flush();
        endOutput();
        expectEnd();
    }

    /// The server must end the connection without another byte.
    void expectEnd() throws IOException {
        ended = true;
        int next;
        try {
            next = http.input().read();
        } catch (SocketTimeoutException open) {
            throw new AssertionError("the server did not end the connection", open);
        } catch (IOException reset) {
            return;
        }
        if (next >= 0) {
            throw new AssertionError("the server said more, beginning with byte " + next);
        }
    }

    /// The case is over: nothing may be left that the server says.
    void expectNoMore() throws IOException {
        if (!packets.isEmpty()) {
            throw new AssertionError("more packets than expected: " + packets);
        }
        if (ended) {
            return;
        }
        if (isWebSocket) {
            send(RawWebSocket.frame(true, RawWebSocket.PING, LAST_PING));
            flush();
            var frame = frame();
            if (frame.opcode() != RawWebSocket.PONG || !frame.text().equals("end")) {
                throw new AssertionError("a frame nobody expected: " + frame.opcode() + " " + frame.text());
            }
        }
        endOutput();
        expectEnd();
    }

    private void endOutput() {
        try {
            http.socket().shutdownOutput();
        } catch (IOException closed) {
            // The server was faster.
        }
    }

    @Override
    public void close() throws IOException {
        ended = true;
        http.close();
    }
}
