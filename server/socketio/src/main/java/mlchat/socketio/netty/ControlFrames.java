package mlchat.socketio.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/// Control frames, written by hand as all outbound frames are (RFC 6455, section 5.5).
final class ControlFrames {
    private ControlFrames() {}

    static ByteBuf close(int code) {
        return Unpooled.directBuffer(4).writeByte(0x88).writeByte(2).writeShort(code);
    }

    /// Answers a ping; its data are at most 125 bytes, the decoder sees to that.
    static ByteBuf pong(ByteBuf data) {
        return Unpooled.directBuffer(2 + data.readableBytes())
                .writeByte(0x8A)
                .writeByte(data.readableBytes())
                .writeBytes(data, data.readerIndex(), data.readableBytes());
    }
}
