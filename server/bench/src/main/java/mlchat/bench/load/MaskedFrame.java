package mlchat.bench.load;

import java.nio.ByteBuffer;

/// Puts the frame of a client around a payload, in one buffer that is used again and again (RFC 6455, section 5.2).
public final class MaskedFrame {
    private static final int LONGEST_HEADER = 8;
    private static final int LAST_OF_MESSAGE = 0x80;
    private static final int MASKED = 0x80;

    public static final int TEXT = 1;
    public static final int PONG = 10;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 17);
    private long random = 0x9E3779B97F4A7C15L;

    /// Where to put the payload; `finish` must follow.
    public ByteBuffer begin() {
        return buffer.clear().position(LONGEST_HEADER);
    }

    /// The whole frame, to be written before the next `begin`.
    public ByteBuffer finish(int opcode) {
        int end = buffer.position();
        int length = end - LONGEST_HEADER;
        int mask = mask();
        // Eight bytes at a time; what is behind the end is masked too, and nobody sees it.
        long twice = ((long) mask << 32) | (mask & 0xFFFF_FFFFL);
        for (int i = LONGEST_HEADER; i < end; i += 8) {
            buffer.putLong(i, buffer.getLong(i) ^ twice);
        }
        buffer.putInt(LONGEST_HEADER - 4, mask);
        int start;
        if (length < 126) {
            start = LONGEST_HEADER - 6;
            buffer.put(start + 1, (byte) (MASKED | length));
        } else {
            start = LONGEST_HEADER - 8;
            buffer.put(start + 1, (byte) (MASKED | 126)).putShort(start + 2, (short) length);
        }
        buffer.put(start, (byte) (LAST_OF_MESSAGE | opcode));
        return buffer.limit(end).position(start);
    }

    private int mask() {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) random;
    }
}
