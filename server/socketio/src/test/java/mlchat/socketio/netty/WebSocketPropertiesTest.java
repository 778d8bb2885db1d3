package mlchat.socketio.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import mlchat.socketio.testing.Anything;
import mlchat.socketio.testing.PropertyLeakWatch;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.Said;
import mlchat.socketio.testing.TestServer;
import mlchat.socketio.testing.Wire;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// Messages arrive whole however a client and the network cut them.
@AddLifecycleHook(PropertyLeakWatch.class)
final class WebSocketPropertiesTest {
    @Property
    void anEventInAnyFragmentsAndPiecesIsTheSame(
            @ForAll(supplier = Anything.Events.class) Said said,
            @ForAll(supplier = Anything.Lengths.class) List<Integer> fragments,
            @ForAll(supplier = Anything.Lengths.class) List<Integer> pieces,
            @ForAll boolean pings)
            throws Exception {
        var bytes = new ByteArrayOutputStream();
        for (var message : said.messages()) {
            bytes.writeBytes(RawWebSocket.fragments(message, fragments, pings));
        }
        try (var wire = new Wire(TestServer.config())) {
            wire.receive(bytes.toByteArray(), pieces);
            var heard = wire.heard();
            var binaries =
                    heard.stream().skip(1).map(RawWebSocket.Frame::payload).toList();
            assertEquals(said, Said.of(heard.getFirst().text(), binaries));
            var echoed = wire.sent();
            echoed.removeIf(frame -> frame.opcode() == RawWebSocket.PONG);
            assertEquals(said, Said.of(echoed));
        }
    }

    @Property
    void aTextInAnyFragmentsAndPiecesIsTheSame(
            @ForAll(supplier = Anything.Texts.class) String text,
            @ForAll(supplier = Anything.Lengths.class) List<Integer> fragments,
            @ForAll(supplier = Anything.Lengths.class) List<Integer> pieces) {
        var message = new RawWebSocket.Frame(RawWebSocket.TEXT, ("4" + text).getBytes(UTF_8));
        try (var wire = new Wire(TestServer.config())) {
            wire.receive(RawWebSocket.fragments(message, fragments, false), pieces);
            assertEquals(text, wire.heard().getFirst().text());
            assertEquals(List.of(message), wire.sent());
        }
    }
}
