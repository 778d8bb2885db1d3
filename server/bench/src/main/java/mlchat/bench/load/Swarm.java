package mlchat.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// All clients of a load. Everything happens on the thread that calls; nothing is allocated per message.
public final class Swarm implements Client.Listener, AutoCloseable {
    private static final int TEXT_FRAME = 0x81;
    private static final int PING_FRAME = 0x89;
    private static final int PONG_FRAME = 0x8A;
    private static final int CLOSE_FRAME = 0x88;

    // One address has ports for some 28,000 connections, those that are not quite closed among them.
    private static final int SOURCE_ADDRESSES = 16;
    private static final int HANDSHAKES_AT_ONCE = 100;
    private static final int SMALL_RECEIVE_BUFFER = 64 << 10;
    private static final long CONNECTING = TimeUnit.SECONDS.toNanos(60);
    private static final long CATCHING_UP = TimeUnit.SECONDS.toNanos(2);
    private static final long DRAINING = TimeUnit.SECONDS.toNanos(5);
    // Whoever is late must not stop listening to catch up, or would be late for ever on a machine that is too busy.
    private static final int MOST_AT_ONCE = 64;
    // Selectors wait for whole milliseconds. Shorter than that the thread rests this long between two looks.
    private static final long NAP = 50_000;

    private final InetSocketAddress server;
    private final Load load;
    private final Ledger ledger;
    private final Chat chat;
    private final Selector selector;
    private final Client[] clients;
    private final MaskedFrame frame = new MaskedFrame();
    private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 20);
    private final Consumer<SelectionKey> ready = this::ready;

    private int started;
    private int joined;
    private long disconnects;
    private int slow = -1;

    private long sent;
    private long received;
    private long expected;
    private long heardAt;
    private int visited;

    private boolean sending;
    private long scheduleStart;
    private long scheduled;

    private Histogram histogram = new Histogram();
    private long recordFrom = Long.MAX_VALUE;
    private long recordTo = Long.MAX_VALUE;

    public Swarm(InetSocketAddress server, Load load) throws IOException {
        this.server = server;
        this.load = load;
        this.ledger = new Ledger(load);
        this.chat = new Chat(load.body());
        this.selector = Selector.open();
        this.clients = new Client[load.sockets()];
    }

    /// Lets the last client have a small receive buffer, so that a server notices soon when it stops reading.
    public void expectSlowReader() {
        slow = load.sockets() - 1;
    }

    /// Connects until that many clients have joined their rooms.
    public void connect(int count) throws IOException {
        long end = now() + CONNECTING;
        while (joined < count) {
            while (started < count && started - joined < HANDSHAKES_AT_ONCE) {
                start(started++);
            }
            turn(end);
            if (now() >= end || disconnects > 0) {
                throw new IOException("only " + joined + " of " + count + " sockets came up");
            }
        }
    }

    private void start(int index) throws IOException {
        var from = new InetSocketAddress("127.0.0." + (2 + index % SOURCE_ADDRESSES), 0);
        clients[index] = new Client(index, this, selector, from, server, index == slow ? SMALL_RECEIVE_BUFFER : 0);
    }

    /// Begins to speak.
    public void startSending() {
        sending = true;
        scheduleStart = now();
        if (load.pace() instanceof Load.Closed) {
            for (int i = 0; i < load.senders(); i++) {
                say(i, now());
            }
        }
    }

    /// Says nothing more and waits until everything has come that must, and a little longer for what must not.
    public void finish() throws IOException {
        sending = false;
        runUntil(now() + DRAINING, () -> received >= expected);
        runUntil(now() + TimeUnit.MILLISECONDS.toNanos(100));
        ledger.close(slow);
    }

    /// From now on this many nanoseconds what is sent counts in the histogram that is returned.
    public Histogram record(long nanos) {
        histogram = new Histogram();
        recordFrom = now();
        recordTo = recordFrom + nanos;
        return histogram;
    }

    /// The client that was announced stops reading. What is not for it is expected as before.
    public void stopReading() {
        clients[slow].stopReading();
    }

    /// Lets it read the rest, and tells whether the server has cut it off.
    public boolean wasCutOff() throws IOException {
        clients[slow].goOnReading();
        runUntil(now() + CATCHING_UP, () -> clients[slow].state == Client.State.GONE);
        return clients[slow].state == Client.State.GONE;
    }

    /// Goes on until then, by the clock of `now`.
    public void runUntil(long end) throws IOException {
        runUntil(end, () -> false);
    }

    private void runUntil(long end, BooleanSupplier done) throws IOException {
        while (now() < end && !done.getAsBoolean()) {
            turn(end);
        }
    }

    public static long now() {
        return System.nanoTime();
    }

    /// Events that clients have heard so far.
    public long received() {
        return received;
    }

    public long sent() {
        return sent;
    }

    public Faults faults() {
        return ledger.faults(disconnects);
    }

    private void turn(long end) throws IOException {
        sendDue();
        long wait = Math.min(end, nextDue()) - now();
        long millis = TimeUnit.NANOSECONDS.toMillis(wait);
        if (millis > 0) {
            selector.select(ready, Math.min(millis, 100));
        } else if (selector.selectNow(ready) == 0 && wait > 0) {
            LockSupport.parkNanos(Math.min(wait, NAP));
        }
    }

    private void ready(SelectionKey key) {
        ((Client) key.attachment()).ready(input);
        if ((++visited & 15) == 0) {
            sendDue();
        }
    }

    private long nextDue() {
        return sending && load.pace() instanceof Load.Scheduled schedule ? due(schedule) : Long.MAX_VALUE;
    }

    private long due(Load.Scheduled schedule) {
        return scheduleStart + scheduled * 1_000_000_000L / schedule.perSecond();
    }

    // A message carries the time at which it was due: one that is late must not look fast.
    private void sendDue() {
        if (sending && load.pace() instanceof Load.Scheduled schedule) {
            long now = now();
            for (int i = 0; i < MOST_AT_ONCE && due(schedule) <= now; i++) {
                say((int) (scheduled % load.senders()), due(schedule));
                scheduled++;
            }
        }
    }

    private void say(int sender, long time) {
        int room = sender % load.rooms();
        chat.write(frame.begin(), room, sender / load.rooms(), ledger.send(sender), time);
        clients[sender].write(frame.finish(MaskedFrame.TEXT));
        sent++;
        expected += load.sizeOf(room) - (slow >= 0 && slow % load.rooms() == room ? 1 : 0);
    }

    private void reply(Client client, String text) {
        frame.begin().put(text.getBytes(StandardCharsets.US_ASCII));
        client.write(frame.finish(MaskedFrame.TEXT));
    }

    @Override
    public void heard() {
        heardAt = now();
    }

    @Override
    public void frame(Client client, int firstByte, ByteBuffer bytes, int start, int length) {
        switch (firstByte) {
            case TEXT_FRAME -> packet(client, bytes, start, length);
            case PING_FRAME -> {
                frame.begin().put(bytes.slice(start, length));
                client.write(frame.finish(MaskedFrame.PONG));
            }
            case CLOSE_FRAME -> client.close();
            case PONG_FRAME -> {}
            default -> ledger.strange();
        }
    }

    private void packet(Client client, ByteBuffer bytes, int start, int length) {
        int type = length > 0 ? bytes.get(start) : 0;
        int inner = length > 1 ? bytes.get(start + 1) : 0;
        if (type == '4' && inner == '2') {
            event(client, bytes, start, length);
        } else if (type == '2') {
            reply(client, "3");
        } else if (type == '0' && client.state == Client.State.OPENING) {
            client.state = Client.State.JOINING;
            reply(client, load.rooms() == 1 ? "40" : "40{\"room\":\"r" + (client.index % load.rooms() + 1) + "\"}");
        } else if (type == '4' && inner == '0' && client.state == Client.State.JOINING) {
            client.state = Client.State.JOINED;
            joined++;
        } else if (type != '6' && !(type == '4' && inner == '0')) {
            ledger.strange();
        }
    }

    private void event(Client client, ByteBuffer bytes, int start, int length) {
        if (client.index == slow) {
            return;
        }
        if (!chat.read(bytes, start, length) || chat.room() != client.index % load.rooms()) {
            ledger.strange();
            return;
        }
        received++;
        ledger.hear(client.index, chat.place(), chat.sequence());
        if (chat.time() >= recordFrom && chat.time() < recordTo) {
            histogram.add(heardAt - chat.time());
        }
        boolean own = chat.place() == client.index / load.rooms() && client.index < load.senders();
        if (own && sending && load.pace() instanceof Load.Closed) {
            say(client.index, now());
        }
    }

    @Override
    public void gone(Client client) {
        if (client.index != slow) {
            disconnects++;
        }
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < started; i++) {
            clients[i].close();
        }
        selector.close();
    }
}
