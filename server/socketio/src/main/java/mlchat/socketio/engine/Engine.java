package mlchat.socketio.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.HandshakeRequest;
import mlchat.socketio.LimitMeter;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.loop.Loop;
import mlchat.socketio.loop.Loops;

/// All sessions of one path. Any thread.
public final class Engine {
    private final SocketIoConfig config;
    private final EngineApplication application;
    private final Loops loops = new Loops();
    private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();
    private final LimitMeter meter = new LimitMeter();
    private final Admissions admissions;
    private final AddressCounter connections = new AddressCounter();
    private final AddressCounter halfOpen = new AddressCounter();
    private final ArrivalRate arrivals;
    private volatile boolean draining;

    public Engine(SocketIoConfig config, EngineApplication application) {
        this.config = config;
        this.application = application;
        this.admissions = new Admissions(config.limits(), meter);
        this.arrivals = new ArrivalRate(config.limits().connectionsPerSecond(), System::nanoTime);
    }

    public SocketIoConfig config() {
        return config;
    }

    public Loops loops() {
        return loops;
    }

    public LimitMeter meter() {
        return meter;
    }

    public Optional<EngineSession> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /// Sessions that live or are closing.
    public Collection<EngineSession> sessions() {
        return List.copyOf(sessions.values());
    }

    /// How many client addresses are counted somewhere.
    public int addressCount() {
        return admissions.addressCount() + halfOpen.addresses() + connections.addresses();
    }

    public int sessionCount() {
        return sessions.size();
    }

    /// From now on no session is made.
    public void drain() {
        draining = true;
    }

    public boolean isDraining() {
        return draining;
    }

    /// HTTP connections by address.
    public AddressCounter connections() {
        return connections;
    }

    /// New connections by address.
    public ArrivalRate arrivals() {
        return arrivals;
    }

    /// Connections by address that have not asked anything yet.
    public AddressCounter halfOpen() {
        return halfOpen;
    }

    /// A place for a session of that client, or nothing if it may have no more.
    public Optional<Admission> admit(HandshakeRequest handshake) {
        return admissions.admit(config.clientAddress().of(handshake.remoteAddress(), handshake.headers()));
    }

    /// Makes a session that polls and answers its first poll with the open packet. Only on `loop`.
    public void openPolling(String id, Admission admission, Loop loop, HandshakeRequest handshake, Exchange exchange) {
        var session = new EngineSession(id, this, admission, loop, handshake);
        open(session);
        session.polling().poll(exchange);
    }

    /// Makes a session that starts on a WebSocket. Only on `loop`.
    public EngineSession openWebSocket(
            String id, Admission admission, Loop loop, HandshakeRequest handshake, WebSocket webSocket) {
        var session = new EngineSession(id, this, admission, loop, handshake);
        session.startOn(webSocket);
        open(session);
        return session;
    }

    private void open(EngineSession session) {
        sessions.put(session.id(), session);
        session.open(application);
        if (draining) {
            session.close(DisconnectReason.SERVER_SHUTTING_DOWN);
        }
    }

    void forget(EngineSession session) {
        if (sessions.remove(session.id()) != null) {
            session.admission().leave();
        }
    }
}
