package mlchat.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// One client: a connection that becomes a WebSocket, and the bytes that wait in either direction. Its frames go to
/// whoever has made it. Everything happens on the thread of its selector.
public final class Client {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /// Who hears what clients hear.
    public interface Listener {
        /// A client has read something.
        void heard();

        /// A client has read a frame; its payload is in `bytes` until this returns.
        void frame(Client client, int firstByte, ByteBuffer bytes, int start, int length);

        /// A client's connection has ended.
        void gone(Client client);
    }

    /// How far a client has come.
    public enum State {
        CONNECTING,
        UPGRADING,
        OPENING,
        JOINING,
        JOINED,
        GONE
    }

    public final int index;
    private final Listener listener;
    private final SocketChannel channel;
    private final SelectionKey key;
    /// What came of a frame whose end is still missing.
    private ByteBuffer begun = NOTHING;
    /// What the kernel did not take.
    private ByteBuffer unsent = NOTHING;
    public State state = State.CONNECTING;

    /// @param receiveBuffer bytes that the kernel may keep for it; 0: its own choice
    public Client(
            int index,
            Listener listener,
            Selector selector,
            InetSocketAddress from,
            InetSocketAddress to,
            int receiveBuffer)
            throws IOException {
        this.index = index;
        this.listener = listener;
        this.channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (receiveBuffer > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
        }
        channel.bind(from);
        channel.connect(to);
        this.key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    /// Does what the selector says can be done.
    public void ready(ByteBuffer input) {
        try {
            if (key.isValid() && key.isConnectable()) {
                upgrade();
            }
            if (key.isValid() && key.isWritable()) {
                writeUnsent();
            }
            if (key.isValid() && key.isReadable()) {
                read(input);
            }
        } catch (IOException _) {
            close();
        }
    }

    private void upgrade() throws IOException {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        state = State.UPGRADING;
        write(ByteBuffer.wrap("""
                GET /socket.io/?EIO=4&transport=websocket HTTP/1.1
                Host: 127.0.0.1
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13

                """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    /// Writes the bytes or keeps a copy of what the kernel does not take.
    public void write(ByteBuffer bytes) {
        if (state == State.GONE) {
            return;
        }
        try {
            if (!unsent.hasRemaining()) {
                channel.write(bytes);
            }
            if (bytes.hasRemaining()) {
                unsent = joined(unsent, bytes);
                key.interestOpsOr(SelectionKey.OP_WRITE);
            }
        } catch (IOException _) {
            close();
        }
    }

    private void writeUnsent() throws IOException {
        channel.write(unsent);
        if (!unsent.hasRemaining()) {
            unsent = NOTHING;
            key.interestOpsAnd(~SelectionKey.OP_WRITE);
        }
    }

    private void read(ByteBuffer input) throws IOException {
        input.clear().put(begun);
        if (channel.read(input) < 0) {
            close();
            return;
        }
        input.flip();
        if (state != State.UPGRADING || skipHead(input)) {
            listener.heard();
            readFrames(input);
        }
        keep(input);
    }

    /// Whether the head of the HTTP answer was there and is skipped.
    private boolean skipHead(ByteBuffer input) throws IOException {
        for (int i = input.position(); i + 4 <= input.limit(); i++) {
            if (input.getInt(i) == 0x0D0A0D0A) {
                if (input.get(input.position() + 9) != '1') {
                    throw new IOException("not upgraded");
                }
                input.position(i + 4);
                state = State.OPENING;
                return true;
            }
        }
        return false;
    }

    private void readFrames(ByteBuffer input) {
        while (state != State.GONE && input.remaining() >= 2) {
            int start = input.position();
            int length = input.get(start + 1) & 127;
            int header = 2;
            if (length == 126) {
                if (input.remaining() < 4) {
                    return;
                }
                length = input.getShort(start + 2) & 0xFFFF;
                header = 4;
            } else if (length == 127) {
                if (input.remaining() < 10) {
                    return;
                }
                length = (int) input.getLong(start + 2);
                header = 10;
            }
            if (input.remaining() < header + length) {
                return;
            }
            listener.frame(this, input.get(start) & 0xFF, input, start + header, length);
            input.position(start + header + length);
        }
    }

    private void keep(ByteBuffer input) {
        if (!input.hasRemaining()) {
            begun.clear().limit(0);
            return;
        }
        if (begun.capacity() < input.remaining()) {
            begun = ByteBuffer.allocate(Math.max(1024, input.remaining() * 2));
        }
        begun.clear().put(input).flip();
    }

    private static ByteBuffer joined(ByteBuffer first, ByteBuffer second) {
        return ByteBuffer.allocate(first.remaining() + second.remaining())
                .put(first)
                .put(second)
                .flip();
    }

    /// Reads nothing more until told to go on.
    void stopReading() {
        if (key.isValid()) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
        }
    }

    void goOnReading() {
        if (key.isValid()) {
            key.interestOpsOr(SelectionKey.OP_READ);
        }
    }

    public void close() {
        if (state != State.GONE) {
            state = State.GONE;
            listener.gone(this);
        }
        try {
            channel.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
