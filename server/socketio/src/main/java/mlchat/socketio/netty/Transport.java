package mlchat.socketio.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import java.util.Objects;
import mlchat.socketio.IoTransport;

/// What a way of speaking to the kernel consists of in Netty.
record Transport(IoHandlerFactory ioHandlers, Class<? extends ServerChannel> serverChannel) {
    static Transport of(IoTransport wanted) {
        return switch (wanted) {
            case AUTOMATIC -> Epoll.isAvailable() ? epoll() : nio();
            case EPOLL -> {
                require(Epoll.isAvailable(), wanted, Epoll.unavailabilityCause());
                yield epoll();
            }
            case IO_URING -> {
                require(IoUring.isAvailable(), wanted, IoUring.unavailabilityCause());
                yield new Transport(IoUringIoHandler.newFactory(), IoUringServerSocketChannel.class);
            }
            case NIO -> nio();
        };
    }

    private static Transport epoll() {
        return new Transport(EpollIoHandler.newFactory(), EpollServerSocketChannel.class);
    }

    private static Transport nio() {
        return new Transport(NioIoHandler.newFactory(), NioServerSocketChannel.class);
    }

    private static void require(boolean available, IoTransport wanted, Throwable cause) {
        if (!available) {
            throw new IllegalStateException(
                    wanted + " is not to be had on this machine",
                    Objects.requireNonNullElse(cause, new Error("unknown")));
        }
    }
}
