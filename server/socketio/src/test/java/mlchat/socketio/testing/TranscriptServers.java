package mlchat.socketio.testing;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mlchat.socketio.Cors;
import mlchat.socketio.Limits;
import mlchat.socketio.SessionCookie;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.fixture.Fixture;

/// The servers of transcripts, one for each line of settings.
final class TranscriptServers implements AutoCloseable {
    private final Map<String, Running> servers = new HashMap<>();

    /// A fixture that listens.
    record Running(Fixture fixture, InetSocketAddress address, SocketIoConfig config, Arrivals arrivals) {}

    Running of(String settings) {
        return servers.computeIfAbsent(settings, TranscriptServers::start);
    }

    private static Running start(String settings) {
        var builder = TestServer.settings();
        var limits = Limits.builder().unjoinedPerAddress(0);
        for (var setting : settings.split(" ")) {
            if (!setting.isEmpty()) {
                apply(setting, builder, limits);
            }
        }
        builder.limits(limits.build());
        var fixture = new Fixture(builder);
        var arrivals = new Arrivals();
        var address = fixture.listen(0, pipeline -> pipeline.addFirst(arrivals));
        return new Running(fixture, address, builder.build(), arrivals);
    }

    private static void apply(String setting, SocketIoConfig.Builder builder, Limits.Builder limits) {
        int equals = setting.indexOf('=');
        var value = setting.substring(equals + 1);
        switch (setting.substring(0, equals)) {
            case "maxPayload" -> builder.maxPayload(Integer.parseInt(value));
            case "ping" -> builder.ping(millis(value), Duration.ofMinutes(5));
            case "pingAndTimeout" -> builder.ping(millis(value), millis(value));
            case "connectTimeout" -> builder.connectTimeout(millis(value));
            case "upgradeTimeout" -> builder.upgradeTimeout(millis(value));
            case "attachmentTimeout" -> limits.attachmentTimeout(millis(value));
            case "attachmentBytes" -> limits.attachmentBytes(Integer.parseInt(value));
            case "cors" -> builder.cors(Cors.of(value));
            case "corsWithCredentials" -> builder.cors(Cors.of(value).withCredentials());
            case "corsOfSeveral" -> builder.cors(Cors.of(Set.copyOf(Arrays.asList(value.split(",")))));
            case "cookie" -> builder.cookie(SessionCookie.io());
            default -> throw new IllegalArgumentException("no such setting: " + setting);
        }
    }

    private static Duration millis(String value) {
        return Duration.ofMillis(Long.parseLong(value));
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.fixture().close());
    }
}
