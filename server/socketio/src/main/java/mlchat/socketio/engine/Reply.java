package mlchat.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/// The answer to one HTTP request. Whoever gets it owns the body.
public record Reply(int status, String contentType, ByteBuf body, boolean mayCompress) {
    private static final String JSON = "application/json";

    /// An answered poll.
    public static Reply payload(ByteBuf body, boolean mayCompress) {
        return new Reply(200, "text/plain; charset=UTF-8", body, mayCompress);
    }

    /// An accepted POST.
    public static Reply ok() {
        return new Reply(200, "text/html", text("ok"), false);
    }

    public static Reply error(EngineError error) {
        return new Reply(400, JSON, text(error.json()), false);
    }

    /// The client has as many sessions as it may (429, RFC 6585, section 4).
    public static Reply tooMany() {
        return refusal(429, JSON, "{\"code\":4,\"message\":\"Too many sessions\"}");
    }

    /// Any refusal with a text.
    public static Reply refusal(int status, String contentType, String body) {
        return new Reply(status, contentType, text(body), false);
    }

    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }
}
