package mlchat.socketio.testing;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// What the server must say at one line.
final class TranscriptListener {
    private static final int LONGEST = 400;

    private final String name;
    private final TranscriptConnection connection;
    private final TranscriptTexts texts;

    TranscriptListener(String name, TranscriptConnection connection, TranscriptTexts texts) {
        this.name = name;
        this.connection = connection;
        this.texts = texts;
    }

    void expect(String lines) throws IOException {
        try {
            take(lines);
        } catch (EOFException end) {
            throw new AssertionError("the server ended the connection", end);
        } catch (SocketTimeoutException silence) {
            throw new AssertionError("the server said nothing", silence);
        }
    }

    private void take(String lines) throws IOException {
        int end = lines.indexOf('\n');
        var line = end < 0 ? lines : lines.substring(0, end);
        int blank = line.indexOf(' ');
        var verb = blank < 0 ? line : line.substring(0, blank);
        var rest = blank < 0 ? "" : line.substring(blank + 1);
        switch (verb) {
            case "text", "binary", "pong", "close" -> frame(verb, rest);
            case "packet" -> check(rest, connection.packet(target()));
            case "nothing" -> connection.expectNothing();
            case "closed" -> connection.expectEnd();
            default -> response(verb, rest, end < 0 ? "" : lines.substring(end + 1));
        }
    }

    private String target() {
        return texts.known("polling") + "&sid=" + texts.known(name + ".sid");
    }

    private void response(String status, String body, String headers) throws IOException {
        Integer.parseInt(status);
        var response = connection.response();
        check(status + " " + body, response.status() + " " + response.body());
        var unnamed = new HashMap<>(response.headers());
        headers.lines().forEach(header -> header(header, unnamed));
        unnamed.keySet().removeIf(header -> !mustBeNamed(header));
        if (!unnamed.isEmpty()) {
            throw new AssertionError("headers nobody expected: " + unnamed);
        }
    }

    private void header(String line, Map<String, String> unnamed) {
        int colon = line.indexOf(':');
        var header = line.substring(0, colon);
        var value = line.substring(colon + 1).strip();
        check(line, header + ": " + (value.equals("-") ? unnamed.getOrDefault(header, "-") : unnamed.remove(header)));
    }

    /// Whether it tells browsers whom they may trust; nothing of that may come by the way.
    private static boolean mustBeNamed(String header) {
        return header.startsWith("access-control-") || header.equals("vary") || header.equals("set-cookie");
    }

    private void frame(String verb, String rest) throws IOException {
        var frame = connection.frame();
        var actual = describe(frame);
        if (verb.equals("close")) {
            check("close " + rest, actual);
            connection.finishClosing(Integer.parseInt(rest));
        } else {
            check(verb + " " + rest, actual);
        }
    }

    private static String describe(RawWebSocket.Frame frame) {
        return switch (frame.opcode()) {
            case RawWebSocket.TEXT -> "text " + frame.text();
            case RawWebSocket.BINARY -> "binary " + hex(frame);
            case RawWebSocket.PONG -> "pong " + hex(frame);
            case RawWebSocket.CLOSE -> "close " + (frame.payload().length == 2 ? frame.closeCode() : hex(frame));
            default -> "opcode " + frame.opcode() + " " + hex(frame);
        };
    }

    private static String hex(RawWebSocket.Frame frame) {
        return HexFormat.ofDelimiter(" ").formatHex(frame.payload());
    }

    private void check(String expected, String actual) {
        if (!texts.matches(expected, actual)) {
            throw new AssertionError("expected: " + shortened(expected) + "\n but was: " + shortened(actual));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... (" + text.length() + " characters)";
    }
}
