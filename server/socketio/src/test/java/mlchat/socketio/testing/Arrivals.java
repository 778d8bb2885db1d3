package mlchat.socketio.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How many bytes a server has taken in from each connection. What a client sends on one connection may arrive before
/// what it sent earlier on another.
@Sharable
final class Arrivals extends ChannelInboundHandlerAdapter {
    private final Map<Integer, Long> bytesByPort = new HashMap<>();

    @Override
    public void channelActive(ChannelHandlerContext context) {
        synchronized (this) {
            bytesByPort.put(port(context), 0L);
        }
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            synchronized (this) {
                bytesByPort.merge(port(context), (long) bytes.readableBytes(), Long::sum);
                notifyAll();
            }
        }
        context.fireChannelRead(message);
    }

    /// Waits until that many bytes have come from the client's port. Whatever reaches the connection's event loop from
    /// then on comes behind them.
    synchronized void await(int port, long bytes, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (bytesByPort.getOrDefault(port, 0L) < bytes && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        assertTrue(bytesByPort.getOrDefault(port, 0L) >= bytes, "it did not arrive");
    }

    private static int port(ChannelHandlerContext context) {
        return ((InetSocketAddress) context.channel().remoteAddress()).getPort();
    }
}
