package mlchat.socketio.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import mlchat.socketio.LimitMeter;

/// Answers what is not ours where nobody else does, and what is not HTTP, and ends the connection.
@SuppressWarnings("FutureReturnValueIgnored") // what fails on a channel reaches its pipeline
final class NotFoundHandler extends ChannelInboundHandlerAdapter {
    private final LimitMeter meter;

    NotFoundHandler(LimitMeter meter) {
        this.meter = meter;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status(request), Unpooled.EMPTY_BUFFER);
            response.headers()
                    .setInt(HttpHeaderNames.CONTENT_LENGTH, 0)
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
        ReferenceCountUtil.release(message);
    }

    private HttpResponseStatus status(HttpRequest request) {
        return request.decoderResult().isSuccess()
                ? HttpResponseStatus.NOT_FOUND
                : BrokenRequests.status(request, meter);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // A connection that broke: nobody is left to tell.
        context.close();
    }
}
