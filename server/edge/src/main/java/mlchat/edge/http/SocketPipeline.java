package mlchat.edge.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import mlchat.edge.live.LiveChat;
import org.jspecify.annotations.Nullable;

/// Hangs the Socket.IO edge into each connection of the HTTP server, right behind the decoding of HTTP: one port, even
/// one keep-alive connection, for REST, files and sockets.
@Singleton
final class SocketPipeline implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Provider<LiveChat> chat;

    SocketPipeline(Provider<LiveChat> chat) {
        this.chat = chat;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        var registry = event.getBean();
        registry.register(new Customizer(null));
        return registry;
    }

    private final class Customizer implements NettyServerCustomizer {
        private final @Nullable Channel channel;

        private Customizer(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel accepted, ChannelRole role) {
            return new Customizer(accepted);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                var pipeline = channel.pipeline();
                // Sockets are not compressed, and this handler's queue can be filled from outside (CVE-2026-100658).
                var compression = pipeline.get("WebSocketServerCompressionHandler");
                if (compression != null) {
                    pipeline.remove(compression);
                }
                chat.get().install(pipeline, ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC);
            }
        }
    }
}
