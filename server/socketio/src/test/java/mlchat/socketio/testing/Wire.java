package mlchat.socketio.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.EngineIoServer;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.engine.EngineListener;
import mlchat.socketio.engine.EngineSession;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.engine.FrameBuilder;

/// A WebSocket of a real pipeline without a network: a test decides in which pieces its bytes come in, and every buffer
/// is counted. The server sends each message back.
public final class Wire implements AutoCloseable {
    private static final byte[] UPGRADE = ("GET " + TestServer.WEBSOCKET + " HTTP/1.1\r\nHost: test\r\n"
                    + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
            .getBytes(US_ASCII);

    private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false, true);
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final List<RawWebSocket.Frame> heard = new ArrayList<>();
    private final List<DisconnectReason> reasons = new ArrayList<>();

    public Wire(SocketIoConfig config) {
        channel.config().setAllocator(allocator);
        channel.pipeline().addLast("http", new HttpServerCodec());
        new EngineIoServer(config, Listener::new).install(channel.pipeline(), "http");
        receive(UPGRADE, 0, UPGRADE.length);
        // The answer and the open packet, which are others every time.
        output();
    }

    /// Bytes come in, unless the server has closed the connection.
    public void receive(byte[] bytes, int start, int end) {
        if (!channel.isOpen()) {
            return;
        }
        channel.writeInbound(allocator.buffer(end - start).writeBytes(bytes, start, end - start));
    }

    /// Bytes come in, in pieces of these lengths and the rest in a last one.
    public void receive(byte[] bytes, List<Integer> lengths) {
        int start = 0;
        for (int length : lengths) {
            int end = Math.min(start + length, bytes.length);
            receive(bytes, start, end);
            start = end;
        }
        receive(bytes, start, bytes.length);
    }

    /// The messages the session was given.
    public List<RawWebSocket.Frame> heard() {
        return heard;
    }

    /// Why the session ended, as often as it did.
    public List<DisconnectReason> reasons() {
        return reasons;
    }

    /// The frames that left since this was asked last.
    public List<RawWebSocket.Frame> sent() {
        return RawWebSocket.all(output());
    }

    private byte[] output() {
        var bytes = new ByteArrayOutputStream();
        for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            bytes.writeBytes(ByteBufUtil.getBytes(next));
            next.release();
        }
        return bytes.toByteArray();
    }

    /// Ends the connection. Every buffer that came in must have been given back.
    @Override
    public void close() {
        channel.finishAndReleaseAll();
        assertEquals(1, reasons.size(), "a session ends once");
        assertEquals(0, allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory());
    }

    private final class Listener implements EngineListener {
        private final EngineSession session;

        Listener(EngineSession session) {
            this.session = session;
        }

        @Override
        public void text(String message) {
            heard.add(new RawWebSocket.Frame(RawWebSocket.TEXT, message.getBytes(UTF_8)));
            send(FrameBuilder.message(message));
        }

        @Override
        public void binary(byte[] message) {
            heard.add(new RawWebSocket.Frame(RawWebSocket.BINARY, message));
            send(FrameBuilder.message(message));
        }

        private void send(Frame frame) {
            session.send(frame);
            frame.release();
        }

        @Override
        public void closed(DisconnectReason reason) {
            reasons.add(reason);
        }
    }
}
