package mlchat.socketio.engine;

import io.netty.buffer.ByteBuf;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.HandshakeRequest;
import mlchat.socketio.Limit;
import mlchat.socketio.loop.Deadline;
import mlchat.socketio.loop.Loop;
import org.jspecify.annotations.Nullable;

/// One client's Engine.IO session: the messages of whatever transport carries it just now. Everything but the
/// plain getters happens on the session's loop, the one of its first connection, for the whole of its life; that
/// is what keeps the order.
@SuppressWarnings("ReferenceEquality") // this very connection is meant
public final class EngineSession {
    /// WebSocket close codes (RFC 6455, section 7.4.1 and its registry).
    private static final int NORMAL = 1000;

    private static final int RESTART = 1012;
    private static final int TRY_LATER = 1013;

    private enum State {
        OPEN,
        /// Closed for the application; a client that polls, or is about to switch, has not heard of it yet.
        CLOSING,
        CLOSED
    }

    private final String id;
    private final Engine engine;
    private final Admission admission;
    private final Loop loop;
    private final HandshakeRequest handshake;
    private final Heartbeat heartbeat;
    private EngineListener listener = Unheard.INSTANCE;
    private State state = State.OPEN;
    private @Nullable Polling polling;
    private @Nullable WebSocket webSocket;
    private @Nullable Upgrade upgrade;
    private int goodbye = NORMAL;
    private @Nullable Deadline farewell;
    private int holds;

    EngineSession(String id, Engine engine, Admission admission, Loop loop, HandshakeRequest handshake) {
        this.id = id;
        this.engine = engine;
        this.admission = admission;
        this.loop = loop;
        this.handshake = handshake;
        this.heartbeat = new Heartbeat(this);
    }

    /// The bearer secret of the session: never to be published or logged.
    public String id() {
        return id;
    }

    public Loop loop() {
        return loop;
    }

    public HandshakeRequest handshake() {
        return handshake;
    }

    Engine engine() {
        return engine;
    }

    Admission admission() {
        return admission;
    }

    /// The application knows the client now: it counts no more among those it does not.
    public void joined() {
        admission.join();
    }

    void startOn(WebSocket first) {
        webSocket = first;
    }

    void open(EngineApplication application) {
        var packet = OpenPacket.frame(id, webSocket == null, engine.config());
        send(packet);
        packet.release();
        heartbeat.start();
        listener = application.opened(this);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    /// Whether it has left polling, or never polled.
    boolean hasWebSocket() {
        return webSocket != null;
    }

    boolean isUpgrading() {
        return upgrade != null;
    }

    /// Sends a message; it leaves at the end of the turn, or with the next poll.
    public void send(Frame frame) {
        if (state != State.OPEN) {
            return;
        }
        if (webSocket != null) {
            writeTo(webSocket, frame);
        } else {
            polling().send(frame);
        }
    }

    /// Sends what a turn collected, with one write where the transport allows.
    public void send(Batch batch) {
        if (state == State.OPEN && webSocket != null && takesFramesAsTheyAre(webSocket)) {
            webSocket.write(batch.joined().retainedDuplicate(), batch.frames().size());
        } else {
            batch.frames().forEach(this::send);
        }
    }

    /// Sends the message only if the client takes it now; it is never queued behind others.
    public void sendVolatile(Frame frame) {
        boolean writable = webSocket != null ? webSocket.isDrained() : polling().isPending();
        if (writable) {
            send(frame);
        }
    }

    /// Ends the session as the server's wish: what was sent before still arrives.
    public void close(DisconnectReason reason) {
        if (state != State.OPEN) {
            return;
        }
        loop.deliverNow();
        if (state != State.OPEN) {
            return;
        }
        state = State.CLOSED;
        goodbye = reason == DisconnectReason.SERVER_SHUTTING_DOWN ? RESTART : NORMAL;
        if (webSocket != null) {
            webSocket.close(goodbye);
        } else if (!polling().closeGracefully()) {
            state = State.CLOSING;
            farewell = new Deadline(this::forgotten);
            loop.deadlines(engine.config().closeTimeout()).add(farewell);
        }
        ended(reason);
    }

    /// Ends the session as `close` does, but keeps nothing for a poll that may still come.
    public void closeForGood(DisconnectReason reason) {
        close(reason);
        if (state == State.CLOSING) {
            forgotten();
        }
    }

    /// Ends the session because the client broke it.
    void fail(DisconnectReason reason) {
        if (state != State.OPEN) {
            return;
        }
        state = State.CLOSED;
        if (webSocket != null) {
            webSocket.close(NORMAL);
        }
        ended(reason);
    }

    /// Stops reading from the client until `resume` was called as often as this.
    public void hold() {
        if (holds++ == 0 && webSocket != null) {
            webSocket.hold();
        }
    }

    /// Takes one `hold` back.
    public void resume() {
        if (--holds > 0) {
            return;
        }
        if (polling != null) {
            polling.resume();
        }
        if (holds == 0 && webSocket != null) {
            webSocket.resume();
        }
    }

    boolean isHeld() {
        return holds > 0;
    }

    /// Runs the task once what the client said before on a WebSocket of this session was read and answered: it lies on
    /// another connection, which may be read later than the one that asks for this. At once without a WebSocket.
    public void whenSettled(Runnable task) {
        var busy = upgrade == null ? webSocket : upgrade.candidate();
        if (busy == null) {
            task.run();
        } else {
            busy.whenSettled(() -> loop.run(task));
        }
    }

    /// What comes in by HTTP requests.
    public PollingRequests requests() {
        return new PollingRequests(this, heartbeat);
    }

    /// A WebSocket wants to take over. Refused while another one does, or after one has.
    public boolean beginUpgrade(WebSocket candidate) {
        if (state != State.OPEN || webSocket != null || upgrade != null) {
            return false;
        }
        upgrade = new Upgrade(this, candidate);
        return true;
    }

    void upgradeEnds() {
        upgrade = null;
    }

    void switchTo(WebSocket chosen) {
        upgrade = null;
        webSocket = chosen;
        polling().moveTo(chosen);
        if (state == State.CLOSING) {
            chosen.close(goodbye);
            forgotten();
        } else if (isHeld()) {
            chosen.hold();
        }
    }

    void releasePoll() {
        polling().release();
    }

    boolean isProbed() {
        return upgrade != null && upgrade.isProbed();
    }

    /// A text message came in on a WebSocket of this session.
    public void text(WebSocket from, String packet) {
        if (from == webSocket) {
            if (state == State.OPEN && !packet(packet)) {
                fail(DisconnectReason.PARSE_ERROR);
            }
        } else if (upgrade != null && upgrade.isOf(from)) {
            upgrade.packet(packet);
        }
    }

    /// A binary message came in on a WebSocket of this session.
    public void binary(WebSocket from, byte[] message) {
        if (from == webSocket) {
            if (state == State.OPEN) {
                heartbeat.otherPacket();
                listener.binary(message);
            }
        } else if (upgrade != null && upgrade.isOf(from)) {
            upgrade.abort();
        }
    }

    /// A WebSocket of this session is gone or was closed by its channel.
    public void closed(WebSocket which, DisconnectReason reason) {
        if (which == webSocket) {
            if (state == State.OPEN) {
                state = State.CLOSED;
                ended(reason);
            }
        } else if (upgrade != null && upgrade.isOf(which)) {
            upgrade.abort();
        }
    }

    /// The client does not take what is sent to it. It is told to come back.
    public void tooSlow(Limit limit) {
        if (state == State.OPEN) {
            engine.meter().met(limit);
            state = State.CLOSED;
            if (webSocket != null) {
                webSocket.close(TRY_LATER);
                webSocket.cut();
            }
            ended(DisconnectReason.FORCED_SERVER_CLOSE);
        }
    }

    /// Takes one packet from the client. False if it breaks the protocol.
    boolean packet(String packet) {
        if (packet.isEmpty()) {
            return false;
        }
        char type = packet.charAt(0);
        if (type == '3') {
            heartbeat.pong();
            return true;
        }
        heartbeat.otherPacket();
        switch (type) {
            case '4' -> listener.text(packet.substring(1));
            case 'b' -> {
                var bytes = Payload.binary(packet);
                bytes.ifPresent(listener::binary);
                return bytes.isPresent();
            }
            case '1' -> closedByClient();
            case '0', '5', '6' -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    Polling polling() {
        if (polling == null) {
            polling = new Polling(this);
        }
        return polling;
    }

    private void closedByClient() {
        if (webSocket == null) {
            polling().release();
        }
        fail(DisconnectReason.TRANSPORT_CLOSE);
    }

    private void ended(DisconnectReason reason) {
        heartbeat.stop();
        if (state == State.CLOSED) {
            forgotten();
        } else if (!isProbed()) {
            // Whoever has probed may poll no more, and hears of the end when it switches.
            endUpgrade();
        }
        listener.closed(reason);
    }

    void forgotten() {
        state = State.CLOSED;
        engine.forget(this);
        if (farewell != null) {
            farewell.cancel();
            farewell = null;
        }
        endUpgrade();
        if (polling != null) {
            polling.dispose();
        }
    }

    private void endUpgrade() {
        if (upgrade != null) {
            upgrade.abort();
        }
    }

    void writeTo(WebSocket target, Frame frame) {
        ByteBuf bytes;
        if (target.wantsBase64()) {
            bytes = frame.webSocketBase64();
        } else if (target.deflates()) {
            bytes = frame.webSocketDeflated(engine.config().compression().threshold());
        } else {
            bytes = frame.webSocket().retainedDuplicate();
        }
        target.write(bytes, 1);
    }

    private static boolean takesFramesAsTheyAre(WebSocket target) {
        return !target.wantsBase64() && !target.deflates();
    }
}
