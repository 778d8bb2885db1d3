package mlchat.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.Limit;
import org.jspecify.annotations.Nullable;

/// The polling transport of a session: at most one poll and one POST at a time, and what waits for the next poll.
/// Only on the session's loop.
@SuppressWarnings("ReferenceEquality") // this very connection is meant
final class Polling {
    private static final Frame NOOP = Frame.constant("6");
    private static final Frame CLOSE = Frame.constant("1");

    private final EngineSession session;
    private final Outbox outbox = new Outbox();
    private @Nullable Exchange poll;
    private @Nullable Exchange post;
    private @Nullable Iterator<String> unread;
    private final Set<Exchange> late = new HashSet<>(0);
    private boolean flushes;

    Polling(EngineSession session) {
        this.session = session;
    }

    boolean isPending() {
        return poll != null;
    }

    void send(Frame frame) {
        outbox.add(frame);
        var exceeded = outbox.exceeded(session.engine().config().limits());
        if (exceeded.isPresent()) {
            session.tooSlow(exceeded.get());
        } else if (poll != null && !flushes) {
            flushes = true;
            session.loop().flushLater(this::flush);
        }
    }

    void poll(Exchange exchange) {
        if (poll != null) {
            exchange.answer(Reply.error(EngineError.BAD_REQUEST));
            session.fail(DisconnectReason.TRANSPORT_ERROR);
            return;
        }
        poll = exchange;
        if (!outbox.isEmpty()) {
            answerPoll();
        } else if (session.isProbed()) {
            release();
        }
    }

    /// Takes a poll that came in beside a WebSocket.
    void pollLate(Exchange exchange, Runnable answer) {
        late.add(exchange);
        session.whenSettled(() -> {
            if (late.remove(exchange)) {
                answer.run();
            }
        });
    }

    /// Answers a pending poll with a packet that says nothing.
    void release() {
        if (poll != null) {
            if (outbox.isEmpty()) {
                outbox.add(NOOP);
            }
            answerPoll();
        }
    }

    void beginPost(Exchange exchange) {
        if (post != null) {
            exchange.answer(Reply.error(EngineError.BAD_REQUEST));
            post.cut();
            post = null;
            session.fail(DisconnectReason.TRANSPORT_ERROR);
            return;
        }
        post = exchange;
    }

    void finishPost(Exchange exchange, String body) {
        if (post != exchange) {
            return;
        }
        var packets = Payload.split(body, session.engine().config().limits().packetsPerPost());
        if (packets.isEmpty()) {
            session.engine().meter().met(Limit.PACKETS_PER_POST);
            post = null;
            session.requests().postMalformed(exchange);
            return;
        }
        readPost(packets.get().iterator());
    }

    /// Goes on with a POST that waited for the application.
    void resume() {
        if (unread != null) {
            readPost(unread);
        }
    }

    private void readPost(Iterator<String> packets) {
        unread = packets;
        while (packets.hasNext() && session.isOpen()) {
            if (session.isHeld()) {
                return;
            }
            if (!session.packet(packets.next())) {
                answerPost(Reply.error(EngineError.BAD_REQUEST));
                session.fail(DisconnectReason.PARSE_ERROR);
                return;
            }
        }
        answerPost(Reply.ok());
    }

    /// Whether the exchange was one of this transport's.
    boolean forget(Exchange exchange) {
        boolean known = late.remove(exchange);
        if (poll == exchange) {
            poll = null;
            known = true;
        }
        if (post == exchange) {
            post = null;
            unread = null;
            known = true;
        }
        return known;
    }

    /// Everything that waits moves to the WebSocket, in order.
    void moveTo(WebSocket webSocket) {
        if (poll != null) {
            poll.answer(Reply.payload(packet(NOOP), false));
            poll = null;
        }
        while (!outbox.isEmpty()) {
            var frame = outbox.take();
            session.writeTo(webSocket, frame);
            frame.release();
        }
    }

    /// Says goodbye on the pending poll. False if there is none, or something else is left to say.
    boolean closeGracefully() {
        if (poll == null) {
            return false;
        }
        var exchange = poll;
        poll = null;
        return answerLast(exchange);
    }

    /// Answers with what is left, or with the close packet if nothing is: true then. The two do not share an answer, as
    /// the JavaScript client acts on a close before it has looked at the messages in front of it.
    boolean answerLast(Exchange exchange) {
        boolean nothingLeft = outbox.isEmpty();
        if (nothingLeft) {
            exchange.answer(Reply.payload(packet(CLOSE), false));
        } else {
            answer(exchange);
        }
        return nothingLeft;
    }

    /// The session is over: whoever still waits is told so.
    void dispose() {
        outbox.clear();
        if (poll != null) {
            poll.answer(Reply.payload(packet(CLOSE), false));
            poll = null;
        }
        if (post != null) {
            answerPost(unread == null ? Reply.error(EngineError.SESSION_ID_UNKNOWN) : Reply.ok());
        }
    }

    private void flush() {
        flushes = false;
        if (poll != null && !outbox.isEmpty()) {
            answerPoll();
        }
    }

    private void answerPoll() {
        if (poll != null) {
            var exchange = poll;
            poll = null;
            answer(exchange);
        }
    }

    private void answer(Exchange exchange) {
        int limit = session.engine().config().limits().packetsPerPoll();
        boolean mayCompress = outbox.mayCompress(limit);
        exchange.answer(Reply.payload(outbox.payload(limit), mayCompress));
    }

    private void answerPost(Reply reply) {
        var exchange = post;
        post = null;
        unread = null;
        if (exchange != null) {
            exchange.answer(reply);
        } else {
            reply.body().release();
        }
    }

    private static ByteBuf packet(Frame frame) {
        var payload = PooledByteBufAllocator.DEFAULT.buffer(16);
        frame.appendTo(payload);
        return payload;
    }
}
