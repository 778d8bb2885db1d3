package mlchat.socketio.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Ports of our own, for servers that are not hung into another. Event loops start with the first port.
public final class Listeners implements AutoCloseable {
    private static final String CODEC = "http";
    private static final int BACKLOG = 4096;

    private @Nullable EventLoopGroup group;

    /// @param install puts the handlers behind the HTTP codec of that name
    public synchronized InetSocketAddress listen(
            InetSocketAddress address, BiConsumer<ChannelPipeline, String> install) {
        if (group == null) {
            group = new MultiThreadIoEventLoopGroup(
                    Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        }
        Class<? extends ServerChannel> channelType =
                Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        var channel = new ServerBootstrap()
                .group(group)
                .channel(channelType)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel accepted) {
                        accepted.pipeline()
                                .addLast(CODEC, new HttpServerCodec())
                                .addLast(new NotFoundHandler());
                        install.accept(accepted.pipeline(), CODEC);
                    }
                })
                .bind(address)
                .syncUninterruptibly()
                .channel();
        return (InetSocketAddress) channel.localAddress();
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
