package mlchat.bench.floor;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;

/// The smallest server that a Socket.IO client can chat on: `FloorServer PORT`. It reads no JSON, checks nothing, has
/// no limits and no heartbeat, and puts what it hears into new frames as it is. What one turn of its one event loop
/// brought for a room is joined and goes to each client in one write.
public final class FloorServer {
    private static final int BACKLOG = 4096;

    private FloorServer() {}

    public static void main(String[] arguments) {
        var rooms = new FloorRooms();
        new ServerBootstrap()
                .group(new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory()))
                .channel(EpollServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel accepted) {
                        accepted.pipeline().addLast(new FloorConnection(rooms));
                    }
                })
                .bind("127.0.0.1", Integer.parseInt(arguments[0]))
                .syncUninterruptibly();
        System.out.println("ready");
    }
}
