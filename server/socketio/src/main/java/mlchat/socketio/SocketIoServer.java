package mlchat.socketio;

import io.netty.channel.ChannelPipeline;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
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
    private final List<NamespaceFamily> families = new CopyOnWriteArrayList<>();

    public SocketIoServer(SocketIoConfig config, JsonCodec codec) {
        this(config, codec, (_, local, _) -> local);
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
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a namespace starts with a slash and has no comma and no control character: " + name);
        }
        return namespaces.computeIfAbsent(name, key -> new Namespace(key, encoder, adapters, Optional.empty()));
    }

    /// Namespaces whose whole name the pattern matches, each made with its first socket. Names that were given to
    /// `namespace` come first, then families in their order.
    public NamespaceFamily namespaces(Pattern names) {
        return namespaces((name, _) -> names.matcher(name).matches());
    }

    /// Namespaces the rule allows, each made with its first socket.
    public NamespaceFamily namespaces(NamespaceRule rule) {
        var family = new NamespaceFamily(rule);
        families.add(family);
        return family;
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
        namespaces.values().forEach(namespace -> namespace.recovery().ifPresent(SocketRecovery::close));
    }

    int namespaceCount() {
        return namespaces.size();
    }

    EngineIoServer engine() {
        return engine;
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

    /// The namespace of a socket that asks to join, or nothing if there is none of that name.
    Optional<Namespace> enter(String name, Handshake handshake) {
        var known = namespaces.computeIfPresent(name, (_, namespace) -> namespace.used());
        if (known != null) {
            return Optional.of(known);
        }
        if (!isName(name)) {
            return Optional.empty();
        }
        return families.stream()
                .filter(family -> family.allows(name, handshake))
                .findFirst()
                .map(family -> namespaces.compute(
                        name,
                        (key, existing) -> existing == null
                                ? new Namespace(key, encoder, adapters, Optional.of(family)).used()
                                : existing.used()));
    }

    /// A control character in a name would be one in the text of a polling payload, which they separate.
    private static boolean isName(String name) {
        return name.startsWith("/") && name.indexOf(',') < 0 && name.chars().noneMatch(Character::isISOControl);
    }

    /// A socket that asked to join is over.
    void leave(Namespace left) {
        namespaces.computeIfPresent(
                left.name(), (_, namespace) -> namespace.unused() && isForgotten(namespace) ? null : namespace);
    }

    private static boolean isForgotten(Namespace namespace) {
        return namespace.family().stream().anyMatch(family -> family.forgetsEmpty() || !namespace.hasServed());
    }
}
