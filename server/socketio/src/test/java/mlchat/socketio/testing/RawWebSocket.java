package mlchat.socketio.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// One WebSocket by hand (RFC 6455), so that tests decide every frame.
public final class RawWebSocket implements AutoCloseable {
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private final RawHttp http;

    /// One frame from the server.
    public record Frame(int opcode, byte[] payload) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        public int closeCode() {
            return ByteBuffer.wrap(payload).getShort();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Frame frame && opcode == frame.opcode && Arrays.equals(payload, frame.payload);
        }

        @Override
        public int hashCode() {
            return 31 * opcode + Arrays.hashCode(payload);
        }

        @Override
        public String toString() {
            return opcode + ":" + (opcode == TEXT ? text() : HexFormat.of().formatHex(payload));
        }
    }

    public RawWebSocket(InetSocketAddress address, String target, String... headers) throws IOException {
        http = new RawHttp(address);
        var all = new String[headers.length + 4];
        all[0] = "Upgrade: websocket";
        all[1] = "Connection: Upgrade";
        all[2] = "Sec-WebSocket-Version: 13";
        all[3] = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
        System.arraycopy(headers, 0, all, 4, headers.length);
        var answer = http.get(target, all);
        if (answer.status() != 101) {
            http.close();
            throw new IOException("refused: " + answer.status() + " " + answer.body());
        }
        if (!"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=".equals(answer.headers().get("sec-websocket-accept"))) {
            throw new IOException("wrong accept: " + answer.headers());
        }
    }

    public void send(String text) throws IOException {
        write(frame(true, TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    public void send(byte[] binary) throws IOException {
        write(frame(true, BINARY, binary));
    }

    public void write(byte[] bytes) throws IOException {
        http.socket().getOutputStream().write(bytes);
        http.socket().getOutputStream().flush();
    }

    /// A frame as a client sends it, masked.
    public static byte[] frame(boolean last, int opcode, byte[] payload) {
        var out = new ByteArrayOutputStream();
        out.write((last ? 0x80 : 0) | opcode);
        if (payload.length < 126) {
            out.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            out.write(0x80 | 126);
            out.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            out.write(0x80 | 127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        byte[] mask = {1, 2, 3, 4};
        out.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ mask[i % 4]);
        }
        return out.toByteArray();
    }

    /// A message as a client may send it: in fragments of these lengths and a last one with the rest, on request with a
    /// ping after each.
    public static byte[] fragments(Frame message, List<Integer> lengths, boolean pings) {
        var out = new ByteArrayOutputStream();
        int opcode = message.opcode();
        int start = 0;
        for (int length : lengths) {
            int end = Math.min(start + length, message.payload().length);
            out.writeBytes(frame(false, opcode, Arrays.copyOfRange(message.payload(), start, end)));
            if (pings) {
                out.writeBytes(frame(true, PING, new byte[] {(byte) length}));
            }
            opcode = CONTINUATION;
            start = end;
        }
        out.writeBytes(frame(true, opcode, Arrays.copyOfRange(message.payload(), start, message.payload().length)));
        return out.toByteArray();
    }

    /// The next text; other frames before it are an error.
    public String text() throws IOException {
        var frame = read();
        if (frame.opcode() != TEXT) {
            throw new IOException("not a text: " + frame.opcode());
        }
        return frame.text();
    }

    /// The next text that is not a ping, which is answered.
    public String message() throws IOException {
        var text = text();
        while (text.equals("2")) {
            send("3");
            text = text();
        }
        return text;
    }

    public Frame read() throws IOException {
        return withoutBits(readAny());
    }

    /// The next frame, whose opcode has the reserved bits before it.
    public Frame readAny() throws IOException {
        return read(http.input());
    }

    /// The next frame on a connection that has become a WebSocket; no extension was agreed on.
    static Frame read(RawHttp http) throws IOException {
        return withoutBits(read(http.input()));
    }

    private static Frame withoutBits(Frame frame) throws IOException {
        if ((frame.opcode() & 0x70) != 0) {
            throw new IOException("an extension nobody asked for: " + frame.opcode());
        }
        return frame;
    }

    /// The frames a server wrote, back to back.
    public static List<Frame> all(byte[] written) {
        var input = new ByteArrayInputStream(written);
        var frames = new ArrayList<Frame>();
        try {
            while (input.available() > 0) {
                frames.add(withoutBits(read(input)));
            }
        } catch (IOException incomplete) {
            throw new UncheckedIOException(incomplete);
        }
        return frames;
    }

    private static Frame read(InputStream from) throws IOException {
        var input = new DataInputStream(from);
        int first = input.readUnsignedByte();
        int second = input.readUnsignedByte();
        if ((first & 0x80) == 0) {
            throw new IOException("a server sends whole messages");
        }
        if ((second & 0x80) != 0) {
            throw new IOException("a server does not mask");
        }
        long length = second & 0x7F;
        if (length == 126) {
            length = input.readUnsignedShort();
        } else if (length == 127) {
            length = input.readLong();
        }
        byte[] payload = new byte[Math.toIntExact(length)];
        input.readFully(payload);
        return new Frame(first & 0x7F, payload);
    }

    /// Skips what comes until the server closes; the code of its close frame if it sent one.
    public Optional<Integer> closeCode() throws IOException {
        try {
            while (true) {
                var frame = read();
                if (frame.opcode() == CLOSE) {
                    return Optional.of(frame.closeCode());
                }
            }
        } catch (EOFException | SocketException closed) {
            return Optional.empty();
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("the server did not close", stillOpen);
        }
    }

    public java.net.Socket socket() {
        return http.socket();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
