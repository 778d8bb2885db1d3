package mlchat.socketio.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/// What a client does at one line.
final class TranscriptSender {
    private static final String OPENING = """
             HTTP/1.1\r
            Host: test\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;

    private final TranscriptConnection connection;
    private final TranscriptTexts texts;

    TranscriptSender(TranscriptConnection connection, TranscriptTexts texts) {
        this.connection = connection;
        this.texts = texts;
    }

    void send(String line) throws IOException {
        int blank = line.indexOf(' ');
        var verb = blank < 0 ? line : line.substring(0, blank);
        var rest = blank < 0 ? "" : line.substring(blank + 1);
        byte[] bytes = texts.bytes(rest);
        switch (verb) {
            case "get" -> get(bytes);
            case "post" -> post(rest);
            case "hang" -> {
                get(bytes);
                connection.settle();
            }
            case "upgrade" -> {
                connection.send("GET ");
                connection.send(bytes);
                connection.send(OPENING);
            }
            case "raw" -> connection.send(bytes);
            case "text" -> frame(true, RawWebSocket.TEXT, bytes);
            case "binary" -> frame(true, RawWebSocket.BINARY, hex(rest));
            case "first" -> frame(false, RawWebSocket.TEXT, bytes);
            case "next" -> frame(false, RawWebSocket.CONTINUATION, bytes);
            case "last" -> frame(true, RawWebSocket.CONTINUATION, bytes);
            case "ping" -> frame(true, RawWebSocket.PING, hex(rest));
            case "pong" -> frame(true, RawWebSocket.PONG, hex(rest));
            case "close" -> frame(true, RawWebSocket.CLOSE, code(rest));
            case "drop" -> {
                connection.flush();
                connection.close();
            }
            default -> {
                connection.send(texts.bytes(line));
                connection.send("\r\n");
            }
        }
    }

    private void get(byte[] target) {
        connection.send("GET ");
        connection.send(target);
        connection.send(" HTTP/1.1\r\nHost: test\r\n\r\n");
    }

    private void post(String targetAndBody) {
        int blank = targetAndBody.indexOf(' ');
        var target = blank < 0 ? targetAndBody : targetAndBody.substring(0, blank);
        byte[] body = texts.bytes(blank < 0 ? "" : targetAndBody.substring(blank + 1));
        connection.send("POST ");
        connection.send(texts.bytes(target));
        connection.send(" HTTP/1.1\r\nHost: test\r\nContent-Length: " + body.length + "\r\n\r\n");
        connection.send(body);
    }

    private void frame(boolean last, int opcode, byte[] payload) {
        connection.send(RawWebSocket.frame(last, opcode, payload));
    }

    private static byte[] code(String code) {
        return code.isEmpty()
                ? new byte[0]
                : ByteBuffer.allocate(2)
                        .putShort((short) Integer.parseInt(code))
                        .array();
    }

    static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes.replace(" ", ""));
    }
}
