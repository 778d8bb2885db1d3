package mlchat.socketio;

import java.time.Duration;
import java.util.Optional;

/// How the server behaves towards all clients.
///
/// @param path where requests are taken, with both slashes; the same without the last one is served too
/// @param pingInterval from the handshake, and from each pong, to the next ping
/// @param pingTimeout how long a pong may take
/// @param connectTimeout how long a session may live without having joined a namespace
/// @param upgradeTimeout how long a probing WebSocket may take
/// @param closeTimeout how long a closed polling session keeps its last packets for the next poll
/// @param maxPayload bytes of a polling POST or of a WebSocket message, announced to clients
/// @param cors none: pages of other origins get no headers
/// @param cookie none: no cookie is set
/// @param compression which messages are compressed
/// @param transport of ports of our own
/// @param eventLoops threads of ports of our own that read and write; 0: one for two processors, as each serves tens of
/// thousands of sockets and a broadcast costs one task for each of them
/// @param clientAddress whom the limits per address count
/// @param limits what one client may take
public record SocketIoConfig(
        String path,
        Duration pingInterval,
        Duration pingTimeout,
        Duration connectTimeout,
        Duration upgradeTimeout,
        Duration closeTimeout,
        int maxPayload,
        Optional<Cors> cors,
        Optional<SessionCookie> cookie,
        Compression compression,
        IoTransport transport,
        int eventLoops,
        ClientAddress clientAddress,
        Limits limits) {

    public SocketIoConfig {
        if (!path.startsWith("/") || !path.endsWith("/") || path.length() < 3) {
            throw new IllegalArgumentException("the path starts and ends with a slash: " + path);
        }
        if (eventLoops < 0) {
            throw new IllegalArgumentException("0 is automatic, and less there is not");
        }
        if (maxPayload < 1) {
            throw new IllegalArgumentException("maxPayload is at least one byte");
        }
    }

    /// The protocol's own defaults.
    public static SocketIoConfig defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /// A builder that starts from this.
    public Builder toBuilder() {
        var builder = new Builder()
                .path(path)
                .ping(pingInterval, pingTimeout)
                .connectTimeout(connectTimeout)
                .upgradeTimeout(upgradeTimeout)
                .closeTimeout(closeTimeout)
                .maxPayload(maxPayload)
                .compression(compression)
                .transport(transport)
                .eventLoops(eventLoops)
                .clientAddress(clientAddress)
                .limits(limits);
        cors.ifPresent(builder::cors);
        cookie.ifPresent(builder::cookie);
        return builder;
    }

    /// Collects settings; what is not named keeps its default.
    public static final class Builder {
        private String path = "/socket.io/";
        private Duration pingInterval = Duration.ofSeconds(25);
        private Duration pingTimeout = Duration.ofSeconds(20);
        private Duration connectTimeout = Duration.ofSeconds(45);
        private Duration upgradeTimeout = Duration.ofSeconds(10);
        private Duration closeTimeout = Duration.ofSeconds(30);
        private int maxPayload = 1_000_000;
        private Optional<Cors> cors = Optional.empty();
        private Optional<SessionCookie> cookie = Optional.empty();
        private Compression compression = Compression.OFF;
        private IoTransport transport = IoTransport.AUTOMATIC;
        private int eventLoops;
        private ClientAddress clientAddress = ClientAddress.PEER;
        private Limits limits = Limits.defaults();

        private Builder() {}

        public Builder path(String prefix) {
            path = prefix;
            return this;
        }

        public Builder ping(Duration interval, Duration timeout) {
            pingInterval = interval;
            pingTimeout = timeout;
            return this;
        }

        public Builder connectTimeout(Duration timeout) {
            connectTimeout = timeout;
            return this;
        }

        public Builder upgradeTimeout(Duration timeout) {
            upgradeTimeout = timeout;
            return this;
        }

        public Builder closeTimeout(Duration timeout) {
            closeTimeout = timeout;
            return this;
        }

        public Builder maxPayload(int bytes) {
            maxPayload = bytes;
            return this;
        }

        public Builder cors(Cors allowed) {
            cors = Optional.of(allowed);
            return this;
        }

        public Builder cookie(SessionCookie session) {
            cookie = Optional.of(session);
            return this;
        }

        public Builder compression(Compression which) {
            compression = which;
            return this;
        }

        public Builder transport(IoTransport own) {
            transport = own;
            return this;
        }

        public Builder eventLoops(int threads) {
            eventLoops = threads;
            return this;
        }

        public Builder clientAddress(ClientAddress address) {
            clientAddress = address;
            return this;
        }

        public Builder limits(Limits all) {
            limits = all;
            return this;
        }

        public SocketIoConfig build() {
            return new SocketIoConfig(
                    path,
                    pingInterval,
                    pingTimeout,
                    connectTimeout,
                    upgradeTimeout,
                    closeTimeout,
                    maxPayload,
                    cors,
                    cookie,
                    compression,
                    transport,
                    eventLoops,
                    clientAddress,
                    limits);
        }
    }
}
