package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import mlchat.socketio.example.EchoServer;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.Test;

/// The README's example is the one that is compiled, and it works.
final class ReadmeTest {
    private static final Path EXAMPLE = Path.of("src/test/java/mlchat/socketio/example/EchoServer.java");

    @Test
    void theReadmeShowsTheExampleAsItIs() throws Exception {
        var readme = Files.readString(Path.of("README.md"));
        var start = readme.indexOf("```java\n") + "```java\n".length();
        assertEquals(Files.readString(EXAMPLE), readme.substring(start, readme.indexOf("```\n", start)));
    }

    @Test
    void theExampleWorks() throws Exception {
        try (var server = EchoServer.make()) {
            var address = server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (var client = new RawWebSocket(address, TestServer.WEBSOCKET)) {
                client.text();
                client.send("40");
                client.text();
                client.send("421[\"echo\",\"hello\"]");
                assertEquals("431[\"hello\"]", client.text());
                client.send("42[\"say\",\"hello\"]");
                assertEquals("42[\"said\",\"hello\"]", client.text());
            }
        }
    }
}
