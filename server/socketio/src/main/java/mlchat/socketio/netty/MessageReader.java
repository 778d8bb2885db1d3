package mlchat.socketio.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.CharacterCodingException;
import java.util.zip.DataFormatException;
import mlchat.socketio.Limit;
import mlchat.socketio.LimitMeter;
import mlchat.socketio.SocketIoConfig;
import org.jspecify.annotations.Nullable;

/// Makes messages of data frames: puts fragments together, expands what is compressed, reads text. Lives on the
/// channel's loop.
final class MessageReader {
    /// Close codes (RFC 6455, section 7.4.1).
    private static final int PROTOCOL_ERROR = 1002;

    private static final int INVALID_PAYLOAD = 1007;
    private static final int TOO_LARGE = 1009;
    // RSV1 of a frame marks a compressed message (RFC 7692, section 6).
    private static final int COMPRESSED = 4;

    private final SocketIoConfig config;
    private final LimitMeter meter;
    private final boolean deflate;
    private final Sink sink;
    private @Nullable Fragments fragments;

    /// Who gets the messages.
    interface Sink {
        void text(String message);

        void binary(byte[] message);

        /// The client broke the protocol, which the connection does not outlive.
        void broken(int closeCode);
    }

    MessageReader(SocketIoConfig config, LimitMeter meter, boolean deflate, Sink sink) {
        this.config = config;
        this.meter = meter;
        this.deflate = deflate;
        this.sink = sink;
    }

    /// Whether a frame has none of the reserved bits but those that were agreed on.
    boolean isAllowed(WebSocketFrame frame) {
        boolean mayCompress = deflate && fragments == null && isData(frame);
        return frame.rsv() == 0 || (frame.rsv() == COMPRESSED && mayCompress);
    }

    private static boolean isData(WebSocketFrame frame) {
        return frame instanceof BinaryWebSocketFrame || frame instanceof TextWebSocketFrame;
    }

    /// Takes a data frame, which stays the caller's.
    void take(ByteBufAllocator allocator, WebSocketFrame frame) {
        if (fragments == null && frame instanceof ContinuationWebSocketFrame) {
            sink.broken(PROTOCOL_ERROR);
        } else if (fragments == null && frame.isFinalFragment()) {
            message(frame.content(), frame instanceof BinaryWebSocketFrame, frame.rsv() == COMPRESSED);
        } else {
            takeFragment(allocator, frame);
        }
    }

    private void takeFragment(ByteBufAllocator allocator, WebSocketFrame frame) {
        if (fragments == null) {
            fragments = new Fragments(allocator, frame, frame.rsv() == COMPRESSED);
        }
        var exceeded = fragments.add(frame, config.maxPayload(), config.limits().fragments());
        if (exceeded.isPresent()) {
            meter.met(exceeded.get());
            sink.broken(TOO_LARGE);
        } else if (frame.isFinalFragment()) {
            var whole = fragments;
            fragments = null;
            try {
                message(whole.bytes(), whole.isBinary(), whole.isCompressed());
            } finally {
                whole.release();
            }
        }
    }

    private void message(ByteBuf content, boolean binary, boolean compressed) {
        if (!compressed) {
            message(content, binary);
            return;
        }
        try {
            var expanded = Inflation.inflate(content, config.maxPayload());
            if (expanded.isPresent()) {
                message(expanded.get(), binary);
            } else {
                meter.met(Limit.PAYLOAD);
                sink.broken(TOO_LARGE);
            }
        } catch (DataFormatException _) {
            sink.broken(INVALID_PAYLOAD);
        }
    }

    private void message(ByteBuf content, boolean binary) {
        if (binary) {
            sink.binary(ByteBufUtil.getBytes(content));
            return;
        }
        try {
            sink.text(Utf8.decode(content));
        } catch (CharacterCodingException _) {
            sink.broken(INVALID_PAYLOAD);
        }
    }

    /// Gives back what is incomplete.
    void release() {
        if (fragments != null) {
            fragments.release();
            fragments = null;
        }
    }
}
