package mlchat.edge.live;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import mlchat.domain.Event;
import mlchat.domain.auth.Accounts;
import mlchat.domain.auth.Sessions;
import mlchat.domain.personal.Belongings;
import mlchat.domain.presence.Presences;
import mlchat.domain.presence.Typists;
import mlchat.domain.rooms.Receipts;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.Backstage;
import mlchat.edge.EdgeConfig;
import mlchat.edge.Installation;
import mlchat.edge.auth.Caller;
import mlchat.edge.auth.Callers;
import mlchat.edge.auth.SessionCookies;
import mlchat.edge.messages.CatchingUp;
import mlchat.edge.messages.MessageEvents;
import mlchat.edge.rooms.RoomEvents;
import mlchat.socketio.Limits;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.SocketIoServer;
import mlchat.socketio.jackson.JacksonCodec;

/// Wires the live side: one namespace, `/`, on the path `/socket.io/` of the same port as everything else.
@Factory
final class LiveServer {
    // A client signs in with its first packet; who takes longer is none.
    private static final Duration SIGN_IN_TIMEOUT = Duration.ofSeconds(10);

    @Singleton
    @Bean(preDestroy = "close")
    SocketIoServer server(EdgeConfig config, SocketOrigin origin) {
        var limits = Limits.builder()
                .unjoinedPerAddress(config.limits().socketsPerIp())
                .build();
        var settings = SocketIoConfig.builder()
                .maxPayload(config.limits().frameBytes())
                .connectTimeout(SIGN_IN_TIMEOUT)
                .limits(limits)
                .build();
        var server = new SocketIoServer(settings, new JacksonCodec(mlchat.edge.wire.Json.mapper()));
        server.checkHandshake(origin::check);
        return server;
    }

    @Singleton
    Connections connections(
            Callers callers,
            SessionCookies cookies,
            Accounts accounts,
            Connections.Standings standings,
            Connections.Greeting greeting) {
        return new Connections(callers, cookies, accounts, standings, greeting);
    }

    @Singleton
    Connections.Standings standings(Rooms rooms, Belongings belongings, Signals signals) {
        return new Connections.Standings(rooms, belongings, signals);
    }

    @Singleton
    Signals signals(Rooms rooms, Presences presences, Typists typists, EdgeConfig config) {
        return new Signals(rooms, presences, typists, config.limits().live());
    }

    @Singleton
    Watchers watchers(SocketIoServer server, Typists typists, Receipts receipts) {
        return new Watchers(server.namespace("/"), typists, receipts);
    }

    @Singleton
    LiveFeed feed(SocketIoServer server, Backstage backstage, Watchers watchers, Installation installation) {
        var namespace = server.namespace("/");
        var welcome = new RoomWelcome(namespace, backstage.rooms());
        return new LiveFeed(namespace, backstage, welcome, watchers, installation);
    }

    @Singleton
    Connections.Greeting greeting(Installation installation, EdgeConfig config) {
        return new Connections.Greeting(installation, config);
    }

    @Singleton
    ChatEvents events(
            MessageEvents messages, RoomEvents rooms, CatchingUp catchingUp, Signals signals, Sessions sessions) {
        return new ChatEvents(messages, rooms, catchingUp, signals, sessions);
    }

    @Singleton
    @Bean(preDestroy = "close")
    SessionWatch watch(SocketIoServer server, Sessions sessions, Backstage backstage) {
        return new SessionWatch(
                sessions,
                () -> server.namespace("/").sockets().stream()
                        .map(socket -> socket.attachment(Caller.class))
                        .toList(),
                session -> backstage
                        .announcer()
                        .announce(new Event.SessionEnded(session, Event.SessionEnded.Reason.EXPIRED)));
    }

    /// Opens the namespace and starts the feed; the server's pipeline is not installed before this exists.
    @Singleton
    LiveChat chat(
            SocketIoServer server,
            Connections connections,
            ChatEvents events,
            LiveFeed feed,
            Backstage backstage,
            SessionWatch watch) {
        var namespace = server.namespace("/");
        namespace.use(socket -> socket.attach(connections.admit(socket.handshake())));
        namespace.onConnection(socket -> {
            var caller = socket.attachment(Caller.class);
            events.listen(socket, caller);
            SocketDoor.welcome(socket, () -> connections.welcome(socket, caller, feed));
        });
        backstage.announcer().start(feed);
        watch.start();
        return new LiveChat(server);
    }
}
