package mlchat.socketio;

import io.netty.channel.ChannelPipeline;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mlchat.socketio.engine.Engine;
import mlchat.socketio.engine.EngineApplication;
import mlchat.socketio.netty.Checks;
import mlchat.socketio.netty.EnginePipeline;
import mlchat.socketio.netty.Listeners;

/// An Engine.IO server without Socket.IO on top: messages, not events. `SocketIoServer` stands on one; by itself it is
/// for other protocols and for tests. Any thread.
public final class EngineIoServer implements AutoCloseable {
    private static final Duration WAVE = Duration.ofMillis(100);

    private final Engine engine;
    private final Checks checks = new Checks();
    private final EnginePipeline pipelines;
    private final Listeners listeners;

    public EngineIoServer(SocketIoConfig config, EngineApplication application) {
        engine = new Engine(config, application);
        pipelines = new EnginePipeline(engine, checks);
        listeners = new Listeners(config, engine.meter());
    }

    /// Asks the check about every new session, POST and WebSocket, after the checks added before.
    public void checkHandshake(HandshakeCheck check) {
        checks.add(check);
    }

    /// Takes the requests of our path out of a connection of another server. All others pass untouched. To be called
    /// for each accepted connection, on its event loop; several servers may share a connection.
    ///
    /// @param afterHandler the name of the HTTP codec's handler, behind which ours is put
    public void install(ChannelPipeline pipeline, String afterHandler) {
        pipelines.install(pipeline, afterHandler);
    }

    /// Accepts connections by itself; may be called for several addresses.
    ///
    /// @return the bound address, with the port that was chosen for port 0
    public InetSocketAddress listen(InetSocketAddress address) {
        return listeners.listen(address, this::install);
    }

    /// How many sessions live on this node, those that are closing included.
    public int sessionCount() {
        return engine.sessionCount();
    }

    /// How often clients ran into limits.
    public LimitMeter limits() {
        return engine.meter();
    }

    Engine engine() {
        return engine;
    }

    /// Takes no new session and ends all others in waves spread over that time. Blocks until done.
    public void drain(Duration duration) throws InterruptedException {
        engine.drain();
        var sessions = List.copyOf(engine.sessions());
        int waves = (int) Math.max(1, duration.dividedBy(WAVE));
        int size = Math.max(1, (sessions.size() + waves - 1) / waves);
        for (int start = 0; start < sessions.size(); start += size) {
            if (start > 0) {
                Thread.sleep(WAVE);
            }
            for (var session : sessions.subList(start, Math.min(sessions.size(), start + size))) {
                session.loop().execute(() -> session.close(DisconnectReason.SERVER_SHUTTING_DOWN));
            }
        }
    }

    /// Takes no new session, ends all others at once and stops listening.
    @Override
    public void close() {
        engine.drain();
        endAll();
        listeners.close();
    }

    /// Waits, as an event loop that shuts down cuts its connections before it does what waits.
    private void endAll() {
        var sessions = engine.sessions();
        var remaining = new CountDownLatch(sessions.size());
        for (var session : sessions) {
            boolean runs = session.loop().run(() -> {
                session.closeForGood(DisconnectReason.SERVER_SHUTTING_DOWN);
                remaining.countDown();
            });
            if (!runs) {
                remaining.countDown();
            }
        }
        try {
            remaining.await();
        } catch (InterruptedException interrupted) {
            // They end all the same; only the waiting does not.
            Thread.currentThread().interrupt();
        }
    }
}
