package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import mlchat.socketio.testing.Anything;
import mlchat.socketio.testing.PropertyLeakWatch;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.Said;
import mlchat.socketio.testing.TestServer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterProperty;

/// Over a real connection, any event in any namespace comes back as it was said.
@AddLifecycleHook(PropertyLeakWatch.class)
final class EchoPropertiesTest {
    private final TestServer server = new TestServer(TestServer.settings().limits(Said.GENEROUS));

    @AfterProperty
    void stop() {
        server.close();
    }

    @Property
    void anyEventComesBackOverAWebSocket(
            @ForAll(supplier = Anything.Events.class) Said said,
            @ForAll(supplier = Anything.Lengths.class) List<Integer> fragments,
            @ForAll(supplier = Anything.Lengths.class) List<Integer> pieces)
            throws Exception {
        answer(said);
        try (var client = server.webSocket()) {
            client.send("40" + (said.namespace().equals("/") ? "" : said.namespace() + ","));
            client.text();
            var bytes = new ByteArrayOutputStream();
            for (var message : said.messages()) {
                bytes.writeBytes(RawWebSocket.fragments(message, fragments, false));
            }
            write(client, bytes.toByteArray(), pieces);
            var answer = new ArrayList<RawWebSocket.Frame>();
            for (int i = said.messages().size(); i > 0; i--) {
                answer.add(client.read());
            }
            var name = said.id().isPresent() ? "" : said.event();
            assertEquals(new Said(said.namespace(), said.id(), name, said.arguments()), Said.of(answer));
        }
    }

    @Property
    void anyEventComesBackOverPolls(@ForAll(supplier = Anything.Events.class) Said said) throws Exception {
        answer(said);
        try (var client = server.polling()) {
            client.post("40" + (said.namespace().equals("/") ? "" : said.namespace() + ","));
            client.poll();
            client.post(String.join("\u001e", packets(said.messages())));
            var answer = new ArrayList<String>();
            while (answer.size() < said.messages().size()) {
                answer.addAll(List.of(client.poll().body().split("\u001e", -1)));
            }
            var name = said.id().isPresent() ? "" : said.event();
            var binaries = answer.stream()
                    .skip(1)
                    .map(packet -> Base64.getDecoder().decode(packet.substring(1)))
                    .toList();
            assertEquals(
                    new Said(said.namespace(), said.id(), name, said.arguments()),
                    Said.of(answer.getFirst().substring(1), binaries));
        }
    }

    private void answer(Said said) {
        server.server().namespace(said.namespace()).on(said.event(), (socket, arguments, ack) -> {
            if (ack.isWanted()) {
                ack.reply(arguments.toArray());
            } else {
                socket.emit(said.event(), arguments.toArray());
            }
        });
    }

    private static List<String> packets(List<RawWebSocket.Frame> messages) {
        return messages.stream()
                .map(message -> message.opcode() == RawWebSocket.TEXT
                        ? message.text()
                        : "b" + Base64.getEncoder().encodeToString(message.payload()))
                .toList();
    }

    private static void write(RawWebSocket client, byte[] bytes, List<Integer> lengths) throws IOException {
        int start = 0;
        for (int length : lengths) {
            int end = Math.min(start + length, bytes.length);
            client.write(Arrays.copyOfRange(bytes, start, end));
            start = end;
        }
        client.write(Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
