package mlchat.socketio.netty;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import mlchat.socketio.engine.Engine;
import org.jspecify.annotations.Nullable;

/// Takes the requests of one path out of a connection and lets all others pass untouched. Stands right behind the
/// HTTP codec. Answers never overtake each other: a client that sends a request before the last one is answered,
/// where one of the two is ours, is cut off.
@SuppressWarnings("FutureReturnValueIgnored") // what fails on a channel reaches its pipeline
public final class EngineHttpHandler extends ChannelDuplexHandler {
    private final Engine engine;
    private final RequestRouter router;
    private @Nullable HttpExchange current;
    private boolean ours;
    private boolean cutOff;
    private boolean informational;
    private int unansweredOfOthers;

    /// @param codec the name of the HTTP codec's handler; it leaves with everything behind it after an upgrade
    public EngineHttpHandler(Engine engine, Checks checks, String codec) {
        this.engine = engine;
        this.router = new RequestRouter(engine, checks, codec);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (cutOff) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request && !begins(request)) {
            // What is left of it belongs to nobody.
            cutOff = true;
            ReferenceCountUtil.release(message);
            context.close();
        } else if (!ours) {
            context.fireChannelRead(message);
        } else {
            try {
                if (message instanceof HttpRequest request) {
                    current = router.begin(context, request);
                }
                if (message instanceof HttpContent content) {
                    take(context, content);
                }
            } finally {
                ReferenceCountUtil.release(message);
            }
            // Whoever is behind us did not see the message and will not ask for the next one.
            if (!context.isRemoved()) {
                context.read();
            }
        }
    }

    private boolean begins(HttpRequest request) {
        boolean free = current == null || current.isDone();
        ours = RequestTarget.matches(request.uri(), engine.config().path());
        if (!ours) {
            unansweredOfOthers++;
            return free;
        }
        return free && unansweredOfOthers == 0;
    }

    private void take(ChannelHandlerContext context, HttpContent content) {
        var exchange = current;
        if (exchange == null) {
            return;
        }
        if (content.decoderResult().isFailure()) {
            exchange.dropped();
            context.close();
        } else if (!exchange.take(content.content(), engine.config().maxPayload())) {
            if (exchange.isAnswered()) {
                context.close();
            } else {
                exchange.refuseTooLarge();
            }
        } else if (content instanceof LastHttpContent) {
            exchange.completed();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            var status = response.status();
            informational = status.codeClass() == HttpStatusClass.INFORMATIONAL
                    && !status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
        }
        if (message instanceof LastHttpContent && !informational) {
            unansweredOfOthers--;
        }
        context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        drop();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        drop();
    }

    private void drop() {
        if (current != null) {
            current.dropped();
            current = null;
        }
    }
}
