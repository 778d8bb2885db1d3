package mlchat.socketio.packet;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import mlchat.socketio.JsonCodec;
import mlchat.socketio.RawJson;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.engine.FrameBuilder;
import org.jspecify.annotations.Nullable;

/// Writes packets as finished frames; the caller owns each. Any thread.
public final class PacketEncoder {
    private final JsonCodec codec;

    public PacketEncoder(JsonCodec codec) {
        this.codec = codec;
    }

    /// Lets a socket in.
    ///
    /// @param pid the secret by which the client can come back; empty: it cannot
    public Frame connect(String namespace, String socketId, Optional<String> pid) {
        var more = pid.map(secret -> ",\"pid\":\"" + secret + "\"").orElse("");
        return text(PacketType.CONNECT, namespace, "{\"sid\":\"" + socketId + "\"" + more + "}");
    }

    /// Refuses a CONNECT; `data` is left out if it is null.
    public Frame connectError(String namespace, String message, @Nullable Object data) {
        return withJson(PacketType.CONNECT_ERROR, namespace, json -> {
            var attachments = new ArrayList<byte[]>();
            ascii(json, "{\"message\":");
            write(message, json, attachments);
            if (data != null) {
                ascii(json, ",\"data\":");
                write(data, json, attachments);
            }
            json.writeByte('}');
            if (!attachments.isEmpty()) {
                throw new IllegalArgumentException("a refusal carries no binary");
            }
        });
    }

    public Frame disconnect(String namespace) {
        return text(PacketType.DISCONNECT, namespace, "");
    }

    /// @param compress whether it may be compressed where that is on
    /// @throws IllegalArgumentException if the name is one that libraries use for events of their own
    public Frame event(
            String namespace,
            OptionalLong id,
            String event,
            List<? extends @Nullable Object> arguments,
            boolean compress) {
        if (ReservedEvents.contains(event)) {
            throw new IllegalArgumentException("the event name " + event + " is reserved");
        }
        var values = new ArrayList<@Nullable Object>(arguments.size() + 1);
        values.add(event);
        values.addAll(arguments);
        var frame = array(PacketType.EVENT, PacketType.BINARY_EVENT, namespace, id, values);
        return compress ? frame : frame.uncompressed();
    }

    public Frame ack(String namespace, long id, List<? extends @Nullable Object> arguments) {
        return array(PacketType.ACK, PacketType.BINARY_ACK, namespace, OptionalLong.of(id), arguments);
    }

    private Frame text(PacketType type, String namespace, String json) {
        return withJson(type, namespace, target -> ascii(target, json));
    }

    private Frame withJson(PacketType type, String namespace, Consumer<ByteBuf> json) {
        return build(builder -> {
            var text = builder.beginText();
            head(text, type, 0, namespace, OptionalLong.empty());
            json.accept(text);
            builder.endText();
        });
    }

    private Frame array(
            PacketType plain,
            PacketType binary,
            String namespace,
            OptionalLong id,
            List<? extends @Nullable Object> values) {
        return build(builder -> {
            var text = builder.beginText();
            int start = text.writerIndex();
            head(text, plain, 0, namespace, id);
            int json = text.writerIndex();
            var attachments = new ArrayList<byte[]>(0);
            writeArray(values, text, attachments);
            if (!attachments.isEmpty()) {
                // Only now is known that it is a binary packet, whose head is another.
                var written = text.copy(json, text.writerIndex() - json);
                text.writerIndex(start);
                head(text, binary, attachments.size(), namespace, id);
                text.writeBytes(written);
                written.release();
            }
            builder.endText();
            attachments.forEach(builder::binary);
        });
    }

    private void writeArray(List<? extends @Nullable Object> values, ByteBuf target, List<byte[]> attachments) {
        target.writeByte('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                target.writeByte(',');
            }
            write(values.get(i), target, attachments);
        }
        target.writeByte(']');
    }

    private void write(@Nullable Object value, ByteBuf target, List<byte[]> attachments) {
        try (var stream = new ByteBufOutputStream(target)) {
            if (value instanceof RawJson raw) {
                raw.writeTo(stream);
            } else {
                codec.write(value, stream, attachments);
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static Frame build(Consumer<FrameBuilder> content) {
        var builder = new FrameBuilder();
        boolean built = false;
        try {
            content.accept(builder);
            var frame = builder.build();
            built = true;
            return frame;
        } finally {
            if (!built) {
                builder.abandon();
            }
        }
    }

    // Every packet travels in an Engine.IO message, type 4.
    private static void head(ByteBuf target, PacketType type, int attachments, String namespace, OptionalLong id) {
        target.writeByte('4').writeByte(type.digit());
        if (attachments > 0) {
            ascii(target, attachments + "-");
        }
        if (!namespace.equals("/")) {
            ByteBufUtil.writeUtf8(target, namespace);
            target.writeByte(',');
        }
        if (id.isPresent()) {
            ascii(target, Long.toString(id.getAsLong()));
        }
    }

    private static void ascii(ByteBuf target, String text) {
        ByteBufUtil.writeAscii(target, text);
    }
}
