package mlchat.bench.floor;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The rooms of the floor server, by their names. Only on its one event loop.
final class FloorRooms {
    private final Map<String, Room> rooms = new HashMap<>();

    Room room(String name) {
        return rooms.computeIfAbsent(name, _ -> new Room());
    }

    /// One room: who is in it, and what this turn has brought for it.
    @SuppressWarnings("FutureReturnValueIgnored") // a client that is gone is noticed by its channel
    static final class Room {
        private final Set<Channel> members = new LinkedHashSet<>();
        private final Runnable delivery = this::deliver;
        private ByteBuf collected = Unpooled.EMPTY_BUFFER;

        void add(Channel member) {
            members.add(member);
            member.closeFuture().addListener(_ -> members.remove(member));
        }

        /// Sends the text to all members when the turn ends.
        void broadcast(Channel sender, ByteBuf text) {
            if (collected.capacity() == 0) {
                collected = sender.alloc().directBuffer(text.readableBytes() + 4);
                sender.eventLoop().execute(delivery);
            }
            writeFrame(collected, text);
        }

        private void deliver() {
            var joined = collected;
            collected = Unpooled.EMPTY_BUFFER;
            for (var member : members) {
                member.writeAndFlush(joined.retainedDuplicate(), member.voidPromise());
            }
            joined.release();
        }
    }

    /// Appends an unmasked text frame (RFC 6455, section 5.2).
    static void writeFrame(ByteBuf target, ByteBuf text) {
        int length = text.readableBytes();
        target.writeByte(0x81);
        if (length < 126) {
            target.writeByte(length);
        } else {
            target.writeByte(126).writeShort(length);
        }
        target.writeBytes(text, text.readerIndex(), length);
    }
}
