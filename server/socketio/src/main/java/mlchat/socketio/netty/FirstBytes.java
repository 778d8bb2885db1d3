package mlchat.socketio.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/// Stands before the HTTP codec and tells the watch that bytes have come in, long before they are a request.
final class FirstBytes extends ChannelInboundHandlerAdapter {
    private final RequestWatch watch;

    FirstBytes(RequestWatch watch) {
        this.watch = watch;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        watch.bytes();
        context.fireChannelRead(message);
    }
}
