package mlchat.bench.floor;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One client of the floor server. Expects what a stock client sends and nothing else.
@SuppressWarnings("FutureReturnValueIgnored") // a client that is gone is noticed by the channel
final class FloorConnection extends ByteToMessageDecoder {
    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");
    private static final Pattern ROOM = Pattern.compile("\"room\":\"([^\"]*)\"");
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String OPEN =
            "0{\"sid\":\"x\",\"upgrades\":[],\"pingInterval\":25000,\"pingTimeout\":20000,\"maxPayload\":1000000}";

    private final FloorRooms rooms;
    private boolean upgraded;
    private Optional<FloorRooms.Room> room = Optional.empty();

    FloorConnection(FloorRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (!upgraded) {
            upgrade(context, in);
        }
        while (upgraded && frame(context, in)) {
            // Until the last frame that is complete.
        }
    }

    private void upgrade(ChannelHandlerContext context, ByteBuf in) {
        var head = in.toString(StandardCharsets.US_ASCII);
        var key = KEY.matcher(head);
        if (!head.endsWith("\r\n\r\n") || !key.find()) {
            return;
        }
        in.skipBytes(in.readableBytes());
        upgraded = true;
        var answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(key.group(1)) + "\r\n\r\n";
        context.write(Unpooled.copiedBuffer(answer, StandardCharsets.US_ASCII));
        send(context, OPEN);
    }

    private static String accept(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether a whole frame was there.
    private boolean frame(ChannelHandlerContext context, ByteBuf in) {
        int start = in.readerIndex();
        if (in.readableBytes() < 6) {
            return false;
        }
        int length = in.getByte(start + 1) & 127;
        int header = 6;
        if (length == 126) {
            length = in.getUnsignedShort(start + 2);
            header = 8;
        }
        if (in.readableBytes() < header + length) {
            return false;
        }
        int mask = in.getInt(start + header - 4);
        in.skipBytes(header);
        var text = in.readSlice(length);
        unmask(text, mask);
        if (in.getByte(start) == (byte) 0x81) {
            packet(context, text);
        } else {
            context.close();
        }
        return true;
    }

    private static void unmask(ByteBuf text, int mask) {
        int end = text.readableBytes();
        long twice = ((long) mask << 32) | (mask & 0xFFFF_FFFFL);
        int i = 0;
        for (; i + 8 <= end; i += 8) {
            text.setLong(i, text.getLong(i) ^ twice);
        }
        for (; i < end; i++) {
            text.setByte(i, text.getByte(i) ^ (mask >>> (24 - i % 4 * 8)));
        }
    }

    private void packet(ChannelHandlerContext context, ByteBuf text) {
        if (text.readableBytes() < 2 || text.getByte(0) != '4') {
            return;
        }
        if (text.getByte(1) == '2' && room.isPresent()) {
            room.get().broadcast(context.channel(), text);
        } else if (text.getByte(1) == '0') {
            var named = ROOM.matcher(text.toString(StandardCharsets.UTF_8));
            var joined = rooms.room(named.find() ? named.group(1) : "r1");
            joined.add(context.channel());
            room = Optional.of(joined);
            send(context, "40{\"sid\":\"x\"}");
        }
    }

    private static void send(ChannelHandlerContext context, String packet) {
        var text = Unpooled.copiedBuffer(packet, StandardCharsets.US_ASCII);
        var frame = context.alloc().directBuffer(text.readableBytes() + 4);
        FloorRooms.writeFrame(frame, text);
        context.writeAndFlush(frame);
    }
}
