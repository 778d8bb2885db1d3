package mlchat.edge.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A WebSocket that knows nothing of Socket.IO: tests write and read the packets themselves.
public final class PlainSocket implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    public PlainSocket(RunningEdge edge) {
        var target = URI.create("ws://127.0.0.1:" + edge.port() + "/socket.io/?EIO=4&transport=websocket");
        socket = client.newWebSocketBuilder().buildAsync(target, new Hearing()).join();
        next();
    }

    /// Asks to join the chat with this token.
    public PlainSocket join(String token) {
        return send("40{\"token\":\"" + token + "\"}");
    }

    public PlainSocket send(String packet) {
        socket.sendText(packet, true).join();
        return this;
    }

    /// The next packet, or `closed` and the code.
    public String next() {
        try {
            var next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("heard nothing");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    private final class Hearing implements WebSocket.Listener {
        private final StringBuilder packet = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            packet.append(part);
            if (last) {
                heard.add(packet.toString());
                packet.setLength(0);
            }
            return WebSocket.Listener.super.onText(webSocket, part, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            heard.add("closed " + code);
            return WebSocket.Listener.super.onClose(webSocket, code, reason);
        }
    }
}
