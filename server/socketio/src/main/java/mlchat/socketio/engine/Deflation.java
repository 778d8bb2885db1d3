package mlchat.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.util.concurrent.FastThreadLocal;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/// Compresses WebSocket messages (permessage-deflate, RFC 7692, section 7.2.1), each by itself: without context
/// takeover
/// nothing is kept between messages, and one compressed message serves all its receivers.
final class Deflation {
    // A flushed block ends with these; the receiver adds them again.
    private static final int TAIL = 4;

    private static final FastThreadLocal<Deflater> DEFLATERS = new FastThreadLocal<>() {
        @Override
        protected Deflater initialValue() {
            return new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        }

        @Override
        protected void onRemoval(Deflater deflater) {
            deflater.end();
        }
    };

    private Deflation() {}

    static byte[] deflate(ByteBuf message) {
        var deflater = DEFLATERS.get();
        deflater.reset();
        deflater.setInput(ByteBufUtil.getBytes(message));
        var compressed = new ByteArrayOutputStream(message.readableBytes() / 2 + 16);
        byte[] piece = new byte[8_192];
        for (int length = piece.length; length == piece.length; ) {
            length = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
            compressed.write(piece, 0, length);
        }
        byte[] all = compressed.toByteArray();
        return Arrays.copyOf(all, all.length - TAIL);
    }
}
