package mlchat.edge.testing;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers the server's side of each connection, so that a test can look at the handlers in it.
@Singleton
public final class Pipelines implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final Map<Integer, Channel> BY_PORT = new ConcurrentHashMap<>();

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                if (channel.remoteAddress() instanceof InetSocketAddress client) {
                    BY_PORT.put(client.getPort(), channel);
                }
                return this;
            }
        });
        return event.getBean();
    }

    /// The names of the handlers in the connection from this port of a client.
    public static List<String> handlers(int clientPort) {
        var channel = BY_PORT.get(clientPort);
        return channel.eventLoop()
                .submit(() -> channel.pipeline().toMap().values().stream()
                        .map(handler -> handler.getClass().getSimpleName())
                        .toList())
                .syncUninterruptibly()
                .getNow();
    }
}
