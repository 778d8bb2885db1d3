package mlchat.socketio.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import mlchat.socketio.Adapter;
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

    public TestServer(SocketIoConfig.Builder settings) {
        this(settings.build());
    }

    public TestServer(SocketIoConfig config) {
        this(config, CODEC);
    }

    public TestServer(SocketIoConfig config, JsonCodec codec) {
        this(config, codec, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /// At an address where another one was before.
    public TestServer(InetSocketAddress wanted) {
        this(config(), CODEC, wanted);
    }

    /// One of several.
    public TestServer(Adapter.Factory adapters) {
        this(new SocketIoServer(config(), CODEC, adapters), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private TestServer(SocketIoConfig config, JsonCodec codec, InetSocketAddress wanted) {
        this(new SocketIoServer(config, codec), wanted);
    }

    private TestServer(SocketIoServer made, InetSocketAddress wanted) {
        server = made;
        server.namespace("/");
        address = server.listen(wanted);
    }

    public TestServer() {
        this(config());
    }

    /// Heartbeats too slow to be seen in a test.
    public static SocketIoConfig config() {
        return settings().build();
    }

    /// The same, to be changed.
    public static SocketIoConfig.Builder settings() {
        return SocketIoConfig.builder().ping(Duration.ofMinutes(5), Duration.ofMinutes(5));
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
        var answer = socket.message();
        if (!answer.startsWith("40{\"sid\":\"")) {
            throw new IOException("not joined: " + answer);
        }
        return socket;
    }

    /// A WebSocket as the client sent this query for it; its open packet has been read.
    public RawWebSocket webSocket(String query) throws IOException {
        var socket = new RawWebSocket(address, WEBSOCKET + query);
        socket.text();
        return socket;
    }

    /// Whether the server still serves: somebody comes, says something and is answered. Needs a handler of `echo`.
    public boolean serves() throws IOException {
        try (var somebody = joined()) {
            somebody.send("421[\"echo\",\"still here\"]");
            return somebody.message().equals("431[\"still here\"]");
        }
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
