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
        Limits limits) {

    public SocketIoConfig {
        if (!path.startsWith("/") || !path.endsWith("/") || path.length() < 3) {
            throw new IllegalArgumentException("the path starts and ends with a slash: " + path);
        }
        if (maxPayload < 1) {
            throw new IllegalArgumentException("maxPayload is at least one byte");
        }
    }

    /// The protocol's own defaults.
    public static SocketIoConfig defaults() {
        return new SocketIoConfig(
                "/socket.io/",
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                Duration.ofSeconds(45),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                1_000_000,
                Optional.empty(),
                Limits.defaults());
    }

    public SocketIoConfig withPath(String other) {
        return new SocketIoConfig(
                other,
                pingInterval,
                pingTimeout,
                connectTimeout,
                upgradeTimeout,
                closeTimeout,
                maxPayload,
                cors,
                limits);
    }

    public SocketIoConfig withPing(Duration interval, Duration timeout) {
        return new SocketIoConfig(
                path, interval, timeout, connectTimeout, upgradeTimeout, closeTimeout, maxPayload, cors, limits);
    }

    public SocketIoConfig withConnectTimeout(Duration timeout) {
        return new SocketIoConfig(
                path, pingInterval, pingTimeout, timeout, upgradeTimeout, closeTimeout, maxPayload, cors, limits);
    }

    public SocketIoConfig withUpgradeTimeout(Duration timeout) {
        return new SocketIoConfig(
                path, pingInterval, pingTimeout, connectTimeout, timeout, closeTimeout, maxPayload, cors, limits);
    }

    public SocketIoConfig withCloseTimeout(Duration timeout) {
        return new SocketIoConfig(
                path, pingInterval, pingTimeout, connectTimeout, upgradeTimeout, timeout, maxPayload, cors, limits);
    }

    public SocketIoConfig withMaxPayload(int bytes) {
        return new SocketIoConfig(
                path, pingInterval, pingTimeout, connectTimeout, upgradeTimeout, closeTimeout, bytes, cors, limits);
    }

    public SocketIoConfig withCors(Cors allowed) {
        return new SocketIoConfig(
                path,
                pingInterval,
                pingTimeout,
                connectTimeout,
                upgradeTimeout,
                closeTimeout,
                maxPayload,
                Optional.of(allowed),
                limits);
    }

    public SocketIoConfig withLimits(Limits other) {
        return new SocketIoConfig(
                path, pingInterval, pingTimeout, connectTimeout, upgradeTimeout, closeTimeout, maxPayload, cors, other);
    }
}
