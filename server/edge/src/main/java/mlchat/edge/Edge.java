package mlchat.edge;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mlchat.domain.auth.SecretKeys;
import mlchat.domain.presence.Presences;
import mlchat.edge.live.LiveChat;

/// The running edge: REST, Socket.IO and the clients' files on one port.
public final class Edge implements AutoCloseable {
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private Edge(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /// The address cannot be listened on; the message is one sentence for the operator.
    public static final class CannotListen extends Exception {
        private static final long serialVersionUID = 1L;

        CannotListen(EdgeConfig config) {
            super("Cannot listen on " + config.host() + " port " + config.port()
                    + ": it is taken or may not be opened; set HOST or PORT.");
        }
    }

    /// Starts serving.
    ///
    /// @throws CannotListen when the port is taken or may not be opened
    public static Edge start(
            EdgeConfig config, Doors doors, Backstage backstage, Installation installation, InstantSource clock)
            throws CannotListen {
        var context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environmentPropertySource(false)
                .propertySources(PropertySource.of("edge", settings(config)))
                .build();
        context.registerSingleton(config)
                .registerSingleton(installation)
                .registerSingleton(backstage)
                .registerSingleton(doors.accounts())
                .registerSingleton(doors.credentials())
                .registerSingleton(doors.sessions())
                .registerSingleton(doors.people())
                .registerSingleton(doors.rooms())
                .registerSingleton(doors.members())
                .registerSingleton(doors.messages())
                .registerSingleton(doors.personal().belongings())
                .registerSingleton(doors.personal().drafts())
                .registerSingleton(doors.personal().bookmarks())
                .registerSingleton(doors.personal().scheduling())
                .registerSingleton(doors.opinions())
                .registerSingleton(doors.pins())
                .registerSingleton(doors.threads())
                .registerSingleton(doors.searches())
                .registerSingleton(doors.live().presences())
                .registerSingleton(doors.live().typists())
                .registerSingleton(doors.live().receipts())
                .registerSingleton(SecretKeys.class, backstage.keys())
                .registerSingleton(InstantSource.class, clock);
        try {
            context.start();
            return new Edge(context, context.getBean(EmbeddedServer.class).start());
        } catch (ServerStartupException _) {
            context.close();
            throw new CannotListen(config);
        }
    }

    /// The port it listens on.
    public int port() {
        return server.getPort();
    }

    /// Sends sockets away in waves so that they come back elsewhere, lets requests in flight finish, and
    /// closes.
    @Override
    public void close() {
        try {
            context.getBean(LiveChat.class).drain(DRAIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        context.getBean(Presences.class).end();
        server.stop();
        context.close();
    }

    private static Map<String, Object> settings(EdgeConfig config) {
        var settings = new HashMap<String, Object>();
        settings.put("micronaut.application.name", "mlchat");
        settings.put("micronaut.server.host", config.host());
        settings.put("micronaut.server.port", config.port() == 0 ? -1 : config.port());
        settings.put("micronaut.server.max-request-size", config.limits().bodyBytes());
        settings.put("micronaut.server.idle-timeout", Duration.ofSeconds(60));
        settings.put("micronaut.server.netty.max-initial-line-length", 4_096);
        settings.put("micronaut.server.netty.max-header-size", 16_384);
        settings.put("micronaut.netty.event-loops.default.prefer-native-transport", true);
        settings.put("micronaut.server.netty.parent.prefer-native-transport", true);
        settings.put("micronaut.server.cors.localhost-pass-through", true);
        if (!config.corsOrigins().isEmpty()) {
            settings.put("micronaut.server.cors.enabled", true);
            settings.put("micronaut.server.cors.configurations.listed.allowed-origins", config.corsOrigins());
        }
        config.webFolder().ifPresent(folder -> {
            settings.put("micronaut.router.static-resources.web.paths", List.of("file:" + folder.toAbsolutePath()));
            settings.put("micronaut.router.static-resources.web.mapping", "/**");
        });
        return settings;
    }
}
