package mlchat.socketio.netty;

import io.netty.channel.Channel;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.channel.uring.IoUringSocketChannel;

/// What the kernel takes for a client that does not read. Left alone it is megabytes for each, which no limit of ours
/// counts, and which nobody can take back when they are stale.
final class KernelQueue {
    private static final long UNSENT_BYTES = 128L << 10;

    private KernelQueue() {}

    /// Lets the kernel take no more while so much has not been sent (tcp(7), `TCP_NOTSENT_LOWAT`), where it can.
    static void bound(Channel channel) {
        switch (channel) {
            case EpollSocketChannel _ -> channel.config().setOption(EpollChannelOption.TCP_NOTSENT_LOWAT, UNSENT_BYTES);
            case IoUringSocketChannel _ ->
                channel.config().setOption(IoUringChannelOption.TCP_NOTSENT_LOWAT, UNSENT_BYTES);
            default -> {}
        }
    }
}
