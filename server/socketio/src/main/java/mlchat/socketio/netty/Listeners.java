package mlchat.socketio.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import mlchat.socketio.LimitMeter;
import mlchat.socketio.RequestLimits;
import mlchat.socketio.SocketIoConfig;
import org.jspecify.annotations.Nullable;

/// Ports of our own, for servers that are not hung into another. Event loops start with the first port.
public final class Listeners implements AutoCloseable {
    private static final String CODEC = "http";
    private static final int BACKLOG = 4096;

    private final RequestLimits limits;
    private final LimitMeter meter;
    private final Transport transport;
    private final int eventLoops;
    private @Nullable EventLoopGroup group;

    /// @param meter counts requests that are too long
    public Listeners(SocketIoConfig config, LimitMeter meter) {
        this.limits = config.limits().requests();
        this.meter = meter;
        this.transport = Transport.of(config.transport());
        this.eventLoops = config.eventLoops() > 0
                ? config.eventLoops()
                : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /// @param install puts the handlers behind the HTTP codec of that name
    public synchronized InetSocketAddress listen(
            InetSocketAddress address, BiConsumer<ChannelPipeline, String> install) {
        if (group == null) {
            group = new MultiThreadIoEventLoopGroup(eventLoops, transport.ioHandlers());
        }
        var channel = new ServerBootstrap()
                .group(group)
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                // The one our frames come from: two would each hold chunks of their own.
                .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel accepted) {
                        accepted.pipeline().addLast(CODEC, codec()).addLast(new NotFoundHandler(meter));
                        install.accept(accepted.pipeline(), CODEC);
                    }
                })
                .bind(address)
                .syncUninterruptibly()
                .channel();
        return (InetSocketAddress) channel.localAddress();
    }

    private HttpServerCodec codec() {
        return new HttpServerCodec(new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.lineBytes())
                .setMaxHeaderSize(limits.headerBytes()));
    }

    /// Closes all ports and connections and stops the event loops.
    @Override
    public synchronized void close() {
        if (group != null) {
            group.shutdownGracefully(50, 5_000, TimeUnit.MILLISECONDS).syncUninterruptibly();
            group = null;
        }
    }
}
