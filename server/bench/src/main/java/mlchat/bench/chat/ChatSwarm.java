package mlchat.bench.chat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mlchat.bench.load.Client;
import mlchat.bench.load.Histogram;
import mlchat.bench.load.MaskedFrame;

/// People with a socket each who ask something and wait for the acknowledgement, on one thread.
///
/// What is said carries who said it and when, `12.345678. …`, so that whoever hears it can tell how long it took.
final class ChatSwarm implements Client.Listener, AutoCloseable {
    private static final int TEXT_FRAME = 0x81;
    private static final int PING_FRAME = 0x89;
    private static final int CLOSE_FRAME = 0x88;
    private static final int SOURCE_ADDRESSES = 16;
    private static final int HANDSHAKES_AT_ONCE = 20;
    private static final long CONNECTING = TimeUnit.SECONDS.toNanos(120);
    private static final long ANSWERING = TimeUnit.SECONDS.toNanos(10);
    private static final long NAP = 50_000;
    private static final byte[] CONTENT = "\"content\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DONE = "[{\"ok\":true".getBytes(StandardCharsets.US_ASCII);

    /// What somebody asks next.
    interface Asking {
        /// @param number how often they have asked before
        /// @param at the moment that counts as that of asking, in nanoseconds
        /// @return the event and its payload, as a JSON array
        String next(int client, int number, long at);
    }

    private final InetSocketAddress server;
    private final List<String> tokens;
    private final Asking asking;
    private final Selector selector = Selector.open();
    private final Client[] clients;
    private final int[] asked;
    private final long[] askedAt;
    private final MaskedFrame frame = new MaskedFrame();
    private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 20);

    private int started;
    private int joined;
    private long heardAt;
    private long waiting;
    private long answered;
    private long refused;
    private long heard;
    private boolean closedLoop;
    private Histogram answers = new Histogram();
    private Histogram deliveries = new Histogram();

    /// @param tokens the access token of each of them
    ChatSwarm(InetSocketAddress server, List<String> tokens, Asking asking) throws IOException {
        this.server = server;
        this.tokens = List.copyOf(tokens);
        this.asking = asking;
        this.clients = new Client[tokens.size()];
        this.asked = new int[tokens.size()];
        this.askedAt = new long[tokens.size()];
    }

    /// Connects everybody.
    void connect() throws IOException {
        long end = System.nanoTime() + CONNECTING;
        while (joined < clients.length) {
            while (started < clients.length && started - joined < HANDSHAKES_AT_ONCE) {
                var from = new InetSocketAddress("127.0.0." + (2 + started % SOURCE_ADDRESSES), 0);
                clients[started] = new Client(started, this, selector, from, server, 0);
                started++;
            }
            selector.select(this::ready, 10);
            if (System.nanoTime() > end) {
                throw new IOException("only " + joined + " of " + clients.length + " sockets came up");
            }
        }
    }

    private void ready(SelectionKey key) {
        ((Client) key.attachment()).ready(input);
    }

    /// Everybody asks again as soon as they are answered, for this long.
    void askInTurns(long nanos) throws IOException {
        closedLoop = true;
        long end = System.nanoTime() + nanos;
        for (int client = 0; client < clients.length; client++) {
            ask(client, System.nanoTime());
        }
        while (System.nanoTime() < end) {
            selector.select(this::ready, 1);
        }
        closedLoop = false;
        await();
    }

    /// They ask one after the other, so many a second, whether others were answered or not.
    void askOnSchedule(int perSecond, long nanos) throws IOException {
        long begun = System.nanoTime();
        long count = perSecond * nanos / 1_000_000_000L;
        for (long number = 0; number < count; ) {
            long due = begun + number * 1_000_000_000L / perSecond;
            if (due <= System.nanoTime()) {
                ask((int) (number % clients.length), due);
                number++;
            } else if (selector.selectNow(this::ready) == 0) {
                LockSupport.parkNanos(Math.min(NAP, due - System.nanoTime()));
            }
        }
        await();
    }

    private void await() throws IOException {
        long end = System.nanoTime() + ANSWERING;
        while (waiting > 0 && System.nanoTime() < end) {
            selector.select(this::ready, 10);
        }
        if (waiting > 0) {
            throw new IOException(waiting + " questions were not answered");
        }
    }

    /// What was measured so far no longer counts.
    void startOver() {
        answers = new Histogram();
        deliveries = new Histogram();
        answered = 0;
        heard = 0;
        refused = 0;
    }

    private void ask(int client, long at) {
        askedAt[client] = at;
        waiting++;
        write(clients[client], "42" + asked[client] + asking.next(client, asked[client]++, at));
    }

    private void write(Client client, String text) {
        frame.begin().put(text.getBytes(StandardCharsets.UTF_8));
        client.write(frame.finish(MaskedFrame.TEXT));
    }

    @Override
    public void heard() {
        heardAt = System.nanoTime();
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
            default -> {}
        }
    }

    private void packet(Client client, ByteBuffer bytes, int start, int length) {
        int type = bytes.get(start);
        int inner = length > 1 ? bytes.get(start + 1) : 0;
        if (type == '2') {
            write(client, "3");
        } else if (type == '0') {
            write(client, "40{\"token\":\"" + tokens.get(client.index) + "\"}");
        } else if (type == '4' && inner == '0' && client.state != Client.State.JOINED) {
            client.state = Client.State.JOINED;
            joined++;
        } else if (type == '4' && inner == '3') {
            answer(client, bytes, start, length);
        } else if (type == '4' && inner == '2') {
            event(client, bytes, start, length);
        }
    }

    private void answer(Client client, ByteBuffer bytes, int start, int length) {
        waiting--;
        answered++;
        if (indexOf(bytes, start, Math.min(length, 32), DONE) < 0) {
            refused++;
        }
        answers.add(heardAt - askedAt[client.index]);
        if (closedLoop) {
            ask(client.index, System.nanoTime());
        }
    }

    private void event(Client client, ByteBuffer bytes, int start, int length) {
        int at = indexOf(bytes, start, length, CONTENT);
        if (at < 0) {
            return;
        }
        at += CONTENT.length;
        long sender = number(bytes, at);
        while (bytes.get(at) >= '0' && bytes.get(at) <= '9') {
            at++;
        }
        if (sender != client.index) {
            heard++;
            deliveries.add(heardAt - number(bytes, at + 1));
        }
    }

    private static long number(ByteBuffer bytes, int start) {
        long number = 0;
        for (int at = start; bytes.get(at) >= '0' && bytes.get(at) <= '9'; at++) {
            number = number * 10 + bytes.get(at) - '0';
        }
        return number;
    }

    private static int indexOf(ByteBuffer bytes, int start, int length, byte[] wanted) {
        for (int at = start; at + wanted.length <= start + length; at++) {
            int same = 0;
            while (same < wanted.length && bytes.get(at + same) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public void gone(Client client) {
        throw new IllegalStateException("the socket of client " + client.index + " has ended");
    }

    long answered() {
        return answered;
    }

    /// How many answers were a "no".
    long refused() {
        return refused;
    }

    /// Messages that others have heard.
    long deliveries() {
        return heard;
    }

    /// From the question to its acknowledgement.
    Histogram answerTimes() {
        return answers;
    }

    /// From the sending of a message to its arrival at somebody else.
    Histogram deliveryTimes() {
        return deliveries;
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
