package mlchat.socketio.testing;

import io.netty.buffer.ByteBuf;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.HandshakeRequest;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.engine.Engine;
import mlchat.socketio.engine.EngineApplication;
import mlchat.socketio.engine.SessionIds;
import mlchat.socketio.engine.WebSocket;
import mlchat.socketio.loop.Loop;

/// Sessions without a connection, one at a time: what the client sends is put in by hand, what is sent to it is
/// dropped.
public final class LoneSession implements AutoCloseable {
    private static final HandshakeRequest HANDSHAKE = new HandshakeRequest(
            HandshakeRequest.Kind.WEBSOCKET,
            "GET",
            TestServer.WEBSOCKET,
            Map.of(),
            Map.of(),
            new InetSocketAddress("127.0.0.1", 1),
            false);

    private final Engine engine;
    private final EventLoop eventLoop = new DefaultEventLoop();
    private final Loop loop;

    public LoneSession(SocketIoConfig config, EngineApplication application) {
        engine = new Engine(config, application);
        loop = engine.loops().of(eventLoop);
    }

    /// Whether a new session is still open after it was sent two texts and binary messages.
    public boolean endures(String first, String second, List<byte[]> binaries) throws Exception {
        return eventLoop.submit(() -> enduresHere(first, second, binaries)).get();
    }

    private boolean enduresHere(String first, String second, List<byte[]> binaries) {
        var nowhere = new Nowhere();
        var admission = engine.admit(HANDSHAKE).orElseThrow();
        var session = engine.openWebSocket(SessionIds.next(), admission, loop, HANDSHAKE, nowhere);
        session.text(nowhere, "4" + first);
        session.text(nowhere, "4" + second);
        binaries.forEach(bytes -> session.binary(nowhere, bytes));
        boolean open = session.isOpen();
        session.closeForGood(DisconnectReason.TRANSPORT_CLOSE);
        return open;
    }

    @Override
    public void close() {
        eventLoop.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static final class Nowhere implements WebSocket {
        @Override
        public void write(ByteBuf frames, int messages) {
            frames.release();
        }

        @Override
        public boolean isDrained() {
            return true;
        }

        @Override
        public boolean wantsBase64() {
            return false;
        }

        @Override
        public boolean deflates() {
            return false;
        }

        @Override
        public void close(int code) {}

        @Override
        public void cut() {}

        @Override
        public void whenSettled(Runnable task) {
            task.run();
        }

        @Override
        public void hold() {}

        @Override
        public void resume() {}
    }
}
