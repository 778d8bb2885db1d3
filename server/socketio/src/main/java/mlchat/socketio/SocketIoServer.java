package mlchat.socketio;

import io.netty.channel.ChannelPipeline;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mlchat.socketio.packet.PacketEncoder;

/// A Socket.IO server: hung into the pipelines of another HTTP server, or listening by itself. Any thread.
///
/// ```java
/// var server = new SocketIoServer(SocketIoConfig.defaults(), new JacksonCodec(1_000_000));
/// server.namespace("/").on("hello", (socket, arguments, ack) -> ack.reply("world"));
/// server.listen(new InetSocketAddress(3000));
/// ```
public final class SocketIoServer implements AutoCloseable {
    private final SocketIoConfig config;
    private final JsonCodec codec;
    private final PacketEncoder encoder;
    private final Adapter.Factory adapters;
    private final EngineIoServer engine;
    private final Map<String, Namespace> namespaces = new ConcurrentHashMap<>();

    public SocketIoServer(SocketIoConfig config, JsonCodec codec) {
        this(config, codec, (_, local) -> local);
    }

    /// @param adapters makes the adapter of each namespace around the one for this node
    public SocketIoServer(SocketIoConfig config, JsonCodec codec, Adapter.Factory adapters) {
        this.config = config;
        this.codec = codec;
        this.encoder = new PacketEncoder(codec);
        this.adapters = adapters;
        this.engine = new EngineIoServer(config, session -> new Client(this, session));
    }

    /// The namespace of that name, made on first use. `/` is the default one.
    public Namespace namespace(String name) {
        if (!name.startsWith("/") || name.indexOf(',') >= 0) {
            throw new IllegalArgumentException("a namespace starts with a slash and has no comma: " + name);
        }
        return namespaces.computeIfAbsent(name, key -> new Namespace(key, encoder, adapters));
    }

    /// Asks the check about every new session, POST and WebSocket, after the checks added before.
    public void checkHandshake(HandshakeCheck check) {
        engine.checkHandshake(check);
    }

    /// Takes the requests of our path out of a connection of another server. All others pass untouched. To be called
    /// for each accepted connection, on its event loop.
    ///
    /// @param afterHandler the name of the HTTP codec's handler, behind which ours is put
    public void install(ChannelPipeline pipeline, String afterHandler) {
        engine.install(pipeline, afterHandler);
    }

    /// Accepts connections by itself; may be called for several addresses.
    ///
    /// @return the bound address, with the port that was chosen for port 0
    public InetSocketAddress listen(InetSocketAddress address) {
        return engine.listen(address);
    }

    /// How many sessions live on this node, those without a namespace included.
    public int sessionCount() {
        return engine.sessionCount();
    }

    /// How often clients ran into limits.
    public LimitMeter limits() {
        return engine.limits();
    }

    /// Takes no new session and ends all others in waves spread over that time, without telling their sockets to
    /// leave: so clients come back, to another node or a later one. Blocks until done.
    public void drain(Duration duration) throws InterruptedException {
        engine.drain(duration);
    }

    /// Takes no new session, ends all others at once and stops listening.
    @Override
    public void close() {
        engine.close();
    }

    SocketIoConfig config() {
        return config;
    }

    JsonCodec codec() {
        return codec;
    }

    PacketEncoder encoder() {
        return encoder;
    }

    Optional<Namespace> find(String name) {
        return Optional.ofNullable(namespaces.get(name));
    }
}
