package mlchat.socketio.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
        return read(http);
    }

    /// The next frame on a connection that has become a WebSocket.
    static Frame read(RawHttp http) throws IOException {
        var input = new DataInputStream(http.input());
        int first = input.readUnsignedByte();
        int second = input.readUnsignedByte();
        if ((first & 0xF0) != 0x80) {
            throw new IOException("a server sends whole messages and no extension: " + first);
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
        return new Frame(first & 0x0F, payload);
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
