package mlchat.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.base64.Base64;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message, encoded once for all who get it: its finished WebSocket frames, back to back and unmasked. Polls
/// take their text from the same bytes. Counted by reference like the buffer it holds; a method that is given a
/// frame does not own it and retains what it keeps.
public final class Frame {
    /// What separates packets in a polling payload.
    static final int SEPARATOR = 0x1E;

    private final ByteBuf webSocket;
    private final List<Part> parts;
    private final long position;
    private final boolean mayCompress;
    private byte @Nullable [] deflated;

    /// A packet's place in the WebSocket bytes, without its frame header.
    record Part(int offset, int length, boolean binary) {}

    Frame(ByteBuf webSocket, List<Part> parts) {
        this(webSocket, parts, 0, true);
    }

    private Frame(ByteBuf webSocket, List<Part> parts, long position, boolean mayCompress) {
        this.webSocket = webSocket;
        this.parts = parts;
        this.position = position;
        this.mayCompress = mayCompress;
    }

    /// The same frame with its place among the events that are kept. Takes the place of this one.
    public Frame at(long place) {
        return new Frame(webSocket, parts, place, mayCompress);
    }

    /// The same frame, which may not be compressed. Takes the place of this one.
    public Frame uncompressed() {
        return new Frame(webSocket, parts, position, false);
    }

    boolean mayCompress() {
        return mayCompress;
    }

    /// Its place among the events that are kept for clients who come back; 0: it is not kept.
    public long position() {
        return position;
    }

    /// A frame for one of the fixed packets (`2`, `6` and the like): never released.
    public static Frame constant(String packet) {
        byte[] text = packet.getBytes(StandardCharsets.US_ASCII);
        var buffer = Unpooled.directBuffer(2 + text.length)
                .writeByte(0x81)
                .writeByte(text.length)
                .writeBytes(text);
        return new Frame(Unpooled.unreleasableBuffer(buffer), List.of(new Part(2, text.length, false)));
    }

    /// The WebSocket bytes; the frame keeps owning them.
    public ByteBuf webSocket() {
        return webSocket;
    }

    public int bytes() {
        return webSocket.readableBytes();
    }

    /// How many Engine.IO packets it is: one, and one for each attachment.
    public int packets() {
        return parts.size();
    }

    public Frame retain() {
        webSocket.retain();
        return this;
    }

    public void release() {
        webSocket.release();
    }

    /// Appends the packets as a polling payload holds them (Engine.IO v4, "Payload encoding").
    public void appendTo(ByteBuf payload) {
        for (var part : parts) {
            if (payload.isReadable()) {
                payload.writeByte(SEPARATOR);
            }
            appendPart(part, payload);
        }
    }

    /// The same message for a WebSocket whose client asked for base64 (`b64=1`). The caller owns the result.
    public ByteBuf webSocketBase64() {
        var builder = new FrameBuilder();
        for (var part : parts) {
            var text = builder.beginText();
            appendPart(part, text);
            builder.endText();
        }
        return builder.build().webSocket();
    }

    /// The same message for a WebSocket with permessage-deflate: packets of at least `threshold` bytes are compressed,
    /// once for all who get them. The caller owns the result.
    public ByteBuf webSocketDeflated(int threshold) {
        if (!mayCompress || parts.stream().noneMatch(part -> part.length >= threshold)) {
            return webSocket.retainedDuplicate();
        }
        return Unpooled.wrappedBuffer(deflated(threshold));
    }

    private synchronized byte[] deflated(int threshold) {
        var known = deflated;
        if (known == null) {
            known = deflate(threshold);
            deflated = known;
        }
        return known;
    }

    private byte[] deflate(int threshold) {
        var builder = new FrameBuilder();
        for (var part : parts) {
            var packet = webSocket.slice(webSocket.readerIndex() + part.offset, part.length);
            if (part.length >= threshold) {
                builder.deflated(Deflation.deflate(packet), part.binary);
            } else {
                builder.plain(packet, part.binary);
            }
        }
        var compressed = builder.build();
        byte[] bytes = ByteBufUtil.getBytes(compressed.webSocket());
        compressed.release();
        return bytes;
    }

    private void appendPart(Part part, ByteBuf target) {
        var slice = webSocket.slice(webSocket.readerIndex() + part.offset, part.length);
        if (part.binary) {
            target.writeByte('b');
            var encoded = Base64.encode(slice, false);
            target.writeBytes(encoded);
            encoded.release();
        } else {
            target.writeBytes(slice);
        }
    }
}
