package mlchat.socketio.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.util.concurrent.FastThreadLocal;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Expands a compressed WebSocket message (RFC 7692, section 7.2.2), never beyond a bound: a megabyte may be what is
/// left of a gigabyte of zeros.
final class Inflation {
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private static final FastThreadLocal<Inflater> INFLATERS = new FastThreadLocal<>() {
        @Override
        protected Inflater initialValue() {
            return new Inflater(true);
        }

        @Override
        protected void onRemoval(Inflater inflater) {
            inflater.end();
        }
    };

    private Inflation() {}

    /// The message, or nothing if it is longer than `limit`.
    ///
    /// @throws DataFormatException if it is not what a deflater writes
    static Optional<ByteBuf> inflate(ByteBuf message, int limit) throws DataFormatException {
        var inflater = INFLATERS.get();
        inflater.reset();
        var expanded = new ByteArrayOutputStream(Math.min(limit, message.readableBytes() * 4 + 64));
        byte[] piece = new byte[8_192];
        for (byte[] input : new byte[][] {ByteBufUtil.getBytes(message), TAIL}) {
            inflater.setInput(input);
            while (!inflater.needsInput() && !inflater.finished()) {
                int length = inflater.inflate(piece);
                if (expanded.size() + length > limit) {
                    return Optional.empty();
                }
                if (length == 0 && inflater.needsDictionary()) {
                    throw new DataFormatException("a dictionary");
                }
                expanded.write(piece, 0, length);
            }
        }
        return Optional.of(Unpooled.wrappedBuffer(expanded.toByteArray()));
    }
}
