package mlchat.socketio.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import mlchat.socketio.JsonCodec;
import mlchat.socketio.Namespace;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.SocketIoServer;
import mlchat.socketio.jackson.JacksonCodec;

/// A server on a free port of this machine, and the raw clients of it.
public final class TestServer implements AutoCloseable {
    public static final JsonCodec CODEC = new JacksonCodec(1_000_000);
    public static final String POLLING = "/socket.io/?EIO=4&transport=polling";
    public static final String WEBSOCKET = "/socket.io/?EIO=4&transport=websocket";

    private final SocketIoServer server;
    private final InetSocketAddress address;

    public TestServer(SocketIoConfig config) {
        server = new SocketIoServer(config, CODEC);
        address = server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public TestServer() {
        this(config());
    }

    /// Heartbeats too slow to be seen in a test.
    public static SocketIoConfig config() {
        return SocketIoConfig.defaults().withPing(Duration.ofMinutes(5), Duration.ofMinutes(5));
    }

    public SocketIoServer server() {
        return server;
    }

    public Namespace root() {
        return server.namespace("/");
    }

    public InetSocketAddress address() {
        return address;
    }

    public String url() {
        return "http://127.0.0.1:" + address.getPort();
    }

    public RawHttp http() throws IOException {
        return new RawHttp(address);
    }

    /// A WebSocket whose open packet has been read.
    public RawWebSocket webSocket() throws IOException {
        var socket = new RawWebSocket(address, WEBSOCKET);
        socket.text();
        return socket;
    }

    /// A WebSocket that has joined the default namespace.
    public RawWebSocket joined() throws IOException {
        var socket = webSocket();
        socket.send("40");
        var answer = socket.text();
        if (!answer.startsWith("40{\"sid\":\"")) {
            throw new IOException("not joined: " + answer);
        }
        return socket;
    }

    /// A new polling session.
    public RawPolling polling() throws IOException {
        return new RawPolling(address);
    }

    @Override
    public void close() {
        server.close();
    }
}
