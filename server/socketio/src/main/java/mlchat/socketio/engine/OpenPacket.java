package mlchat.socketio.engine;

import java.nio.charset.StandardCharsets;
import mlchat.socketio.SocketIoConfig;

/// The first packet of a session (Engine.IO v4, "Handshake"): five keys and no more.
final class OpenPacket {
    private OpenPacket() {}

    /// The caller owns the frame.
    static Frame frame(String id, boolean mayUpgrade, SocketIoConfig config) {
        var json = "0{\"sid\":\"" + id
                + "\",\"upgrades\":" + (mayUpgrade ? "[\"websocket\"]" : "[]")
                + ",\"pingInterval\":" + config.pingInterval().toMillis()
                + ",\"pingTimeout\":" + config.pingTimeout().toMillis()
                + ",\"maxPayload\":" + config.maxPayload() + "}";
        var builder = new FrameBuilder();
        builder.beginText().writeCharSequence(json, StandardCharsets.US_ASCII);
        return builder.endText().build();
    }
}
