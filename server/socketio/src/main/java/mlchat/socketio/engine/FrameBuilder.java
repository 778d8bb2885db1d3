package mlchat.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/// Writes a `Frame`: text packets whose length is known only at their end, then binary ones.
public final class FrameBuilder {
    // The longest header of an unmasked frame: opcode, 127, 64-bit length (RFC 6455, section 5.2).
    private static final int LONGEST_HEADER = 10;
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    // RSV1 (RFC 7692, section 6).
    private static final int COMPRESSED = 0x40;

    private final ByteBuf buffer = PooledByteBufAllocator.DEFAULT.directBuffer(256);
    private final List<Frame.Part> parts = new ArrayList<>(1);
    private int start;

    /// A message of this text, ready to be sent on a session. The caller owns the frame.
    public static Frame message(String text) {
        var builder = new FrameBuilder();
        ByteBufUtil.writeUtf8(builder.beginText().writeByte('4'), text);
        return builder.endText().build();
    }

    /// A binary message. The caller owns the frame.
    public static Frame message(byte[] bytes) {
        return new FrameBuilder().binary(bytes).build();
    }

    /// Where to write the text of the next packet, its digit included; `endText` must follow.
    public ByteBuf beginText() {
        start = buffer.writerIndex();
        return buffer.writeZero(LONGEST_HEADER);
    }

    /// Puts the frame header before what was written since `beginText`.
    public FrameBuilder endText() {
        int payload = start + LONGEST_HEADER;
        int length = buffer.writerIndex() - payload;
        int header = headerLength(length);
        if (parts.isEmpty()) {
            // The first frame leaves the unused part of the room as a gap in front of everything.
            buffer.readerIndex(payload - header);
        } else {
            var bytes = buffer.copy(payload, length);
            buffer.setBytes(start + header, bytes);
            bytes.release();
            buffer.writerIndex(start + header + length);
            payload = start + header;
        }
        int end = buffer.writerIndex();
        buffer.writerIndex(payload - header);
        writeHeader(TEXT, length);
        buffer.writerIndex(end);
        parts.add(new Frame.Part(payload - buffer.readerIndex(), length, false));
        return this;
    }

    /// Adds one binary packet.
    public FrameBuilder binary(byte[] bytes) {
        return plain(Unpooled.wrappedBuffer(bytes), true);
    }

    /// Adds one packet that is compressed already.
    FrameBuilder deflated(byte[] bytes, boolean binary) {
        writeHeader((binary ? BINARY : TEXT) | COMPRESSED, bytes.length);
        return add(Unpooled.wrappedBuffer(bytes), binary);
    }

    /// Adds one packet as it is.
    FrameBuilder plain(ByteBuf packet, boolean binary) {
        writeHeader(binary ? BINARY : TEXT, packet.readableBytes());
        return add(packet, binary);
    }

    private FrameBuilder add(ByteBuf packet, boolean binary) {
        int length = packet.readableBytes();
        parts.add(new Frame.Part(buffer.writerIndex() - buffer.readerIndex(), length, binary));
        buffer.writeBytes(packet, packet.readerIndex(), length);
        return this;
    }

    /// The finished frame; the caller owns it.
    public Frame build() {
        return new Frame(buffer, List.copyOf(parts));
    }

    /// Gives the buffer back when the writing failed midway.
    public void abandon() {
        buffer.release();
    }

    private static int headerLength(int length) {
        return length < 126 ? 2 : length < 65_536 ? 4 : LONGEST_HEADER;
    }

    private void writeHeader(int opcode, int length) {
        buffer.writeByte(opcode);
        if (length < 126) {
            buffer.writeByte(length);
        } else if (length < 65_536) {
            buffer.writeByte(126).writeShort(length);
        } else {
            buffer.writeByte(127).writeLong(length);
        }
    }
}
