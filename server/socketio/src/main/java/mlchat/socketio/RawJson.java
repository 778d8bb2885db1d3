package mlchat.socketio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// An argument that is JSON already: it goes out as it is. It must be one complete, compact JSON value in UTF-8 with
/// its control characters escaped; nobody checks it again. Only as an argument itself, not inside another one.
public final class RawJson {
    private final byte[] utf8;

    private RawJson(byte[] utf8) {
        this.utf8 = utf8;
    }

    /// Keeps the array; it must not change afterwards.
    public static RawJson of(byte[] utf8) {
        return new RawJson(utf8);
    }

    public static RawJson of(String json) {
        return new RawJson(json.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return utf8.length;
    }

    /// Writes the JSON as it is.
    public void writeTo(OutputStream target) throws IOException {
        target.write(utf8);
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
