package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.Test;

/// What happens when one side is faster than the other.
final class BackpressureTest {
    private static final int MAILBOX = 8;
    private static final int QUEUED_BYTES = 200_000;
    private static final int QUEUED_EVENTS = 100;
    // More than the kernel keeps for a connection, however generous it is.
    private static final int ENOUGH_BYTES = 256 << 20;
    // How long the kernel must have had no room before we believe that nobody reads.
    private static final int FULL_MILLIS = 500;

    private final Heard<String> heard = new Heard<>();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Test
    void eventsOfOneSocketAreHandledOneByOneInTheirOrder() throws Exception {
        try (var server = server(Duration.ofMinutes(1));
                var client = server.joined()) {
            server.root()
                    .on("n", (_, arguments, _) -> heard.add(arguments.getFirst().toString()));
            for (int i = 0; i < 1_000; i++) {
                client.send("42[\"n\"," + i + "]");
            }
            for (int i = 0; i < 1_000; i++) {
                assertEquals(Integer.toString(i), heard.next());
            }
        }
    }

    @Test
    void aFullMailboxStopsTheReadingOfItsConnectionAlone() throws Exception {
        try (var server = server(Duration.ofMinutes(1));
                var client = server.joined()) {
            waitInHandlersOf(server);
            var text = "42[\"wait\",\"" + "x".repeat(50_000) + "\"]";
            var frame =
                    ByteBuffer.wrap(RawWebSocket.frame(true, RawWebSocket.TEXT, text.getBytes(StandardCharsets.UTF_8)));
            int frames = writeUntilNobodyReads(client.socket().getChannel(), frame);
            assertTrue(server.serves(), "others are served");

            mayGoOn.countDown();
            while (frame.hasRemaining()) {
                client.socket().getChannel().write(frame);
            }
            client.send("421[\"echo\"]");
            assertEquals("431[]", client.message());
            assertEquals(frames, heard.size(), "nothing was lost");
        }
    }

    /// How many frames were begun; what is left of the last one stays in `frame`.
    private static int writeUntilNobodyReads(SocketChannel channel, ByteBuffer frame) throws IOException {
        int frames = 0;
        channel.configureBlocking(false);
        try (var selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_WRITE);
            frame.position(frame.limit());
            while (selector.select(FULL_MILLIS) > 0) {
                if (!frame.hasRemaining()) {
                    frame.rewind();
                    frames++;
                    assertTrue((long) frames * frame.capacity() < ENOUGH_BYTES, "the server reads on and on");
                }
                channel.write(frame);
                selector.selectedKeys().clear();
            }
        }
        channel.configureBlocking(true);
        return frames;
    }

    @Test
    void aPostIsAnsweredOnlyWhenItsEventsHaveRoom() throws Exception {
        try (var server = server(Duration.ofMinutes(1));
                var client = server.polling().joined()) {
            waitInHandlersOf(server);
            var releaser = Thread.ofVirtual().start(() -> {
                try {
                    assertTrue(server.serves(), "others are served");
                } catch (IOException broken) {
                    heard.add(broken.toString());
                }
                mayGoOn.countDown();
            });
            var body = "42[\"wait\"]" + "\u001e42[\"wait\"]".repeat(99);
            assertEquals("ok", client.post(body).body());
            int handled = heard.size();
            assertTrue(handled >= 100 - MAILBOX - 2, "answered with only " + handled + " handled");
            releaser.join();
            client.post("421[\"echo\"]");
            assertEquals("431[]", client.poll().body());
            assertEquals(100, heard.size());
        }
    }

    @Test
    void whoDoesNotReadIsClosedAtItsBoundAndTheOthersHearEverything() throws Exception {
        try (var server = server(Duration.ofMinutes(1));
                var reader = server.joined();
                var lazy = server.joined()) {
            server.root().onDisconnect((_, reason) -> heard.add(reason.text()));
            var large = "x".repeat(16_000);
            for (int i = 0; heard.isEmpty(); i++) {
                assertTrue(i * 16_000L < ENOUGH_BYTES, "never closed");
                server.root().emit("news", i, large);
                assertEquals("42[\"news\"," + i + ",\"" + large + "\"]", reader.text());
            }
            assertEquals("forced server close", heard.next());
            lazy.closeCode();
            assertEquals(1, server.root().socketCount());
        }
    }

    /// The kernel takes a little beside what is counted: without a bound it would take megabytes.
    @Test
    void littleWaitsForASlowClientThatIsNotCounted() throws Exception {
        assumeTrue(Epoll.isAvailable(), "elsewhere the kernel takes what it likes");
        try (var server = new TestServer(TestServer.settings()
                        .limits(Limits.builder().queuedBytes(64 << 10).build()));
                var reader = server.joined();
                var lazy = server.joined()) {
            server.root().onDisconnect((_, reason) -> heard.add(reason.text()));
            var large = "x".repeat(16_000);
            int sent = 0;
            while (heard.isEmpty()) {
                server.root().emit("news", ++sent, large);
                assertEquals("42[\"news\"," + sent + ",\"" + large + "\"]", reader.text());
            }
            assertTrue(sent * 16_000L < 1_500_000, "closed after " + sent * 16_000L + " bytes");
            lazy.closeCode();
        }
    }

    @Test
    void aConnectionThatTakesNothingForTooLongIsClosedBelowTheBoundToo() throws Exception {
        try (var server = new TestServer(TestServer.settings().limits(limits(Duration.ofMillis(200), ENOUGH_BYTES)));
                var lazy = server.joined()) {
            server.root().onDisconnect((_, reason) -> heard.add(reason.text()));
            for (int i = 0; i < QUEUED_EVENTS - 1; i++) {
                server.root().emit("news", new byte[1 << 20]);
            }
            assertEquals("forced server close", heard.next());
            lazy.closeCode();
        }
    }

    @Test
    void whoDoesNotPollIsClosedAtItsBound() throws Exception {
        try (var server = server(Duration.ofMinutes(1));
                var reader = server.joined();
                var lazy = server.polling().joined()) {
            server.root().onDisconnect((_, reason) -> heard.add(reason.text()));
            int sent = 0;
            while (heard.isEmpty()) {
                server.root().emit("news", ++sent);
                assertEquals("42[\"news\"," + sent + "]", reader.text());
            }
            assertEquals("forced server close", heard.next());
            assertTrue(sent > QUEUED_EVENTS, "closed after only " + sent);
            assertEquals(400, lazy.poll().status());
        }
    }

    @Test
    void oneEventMayBeLargerThanTheBound() throws Exception {
        try (var server = server(Duration.ofMinutes(1));
                var client = server.joined();
                var polling = server.polling().joined()) {
            var large = "42[\"large\",\"" + "x".repeat(5 * QUEUED_BYTES) + "\"]";
            server.root().emit("large", "x".repeat(5 * QUEUED_BYTES));
            assertEquals(large, client.text());
            assertEquals(large, polling.poll().body());
        }
    }

    private void waitInHandlersOf(TestServer server) {
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
        server.root().on("wait", (_, _, _) -> {
            try {
                mayGoOn.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            heard.add("handled");
        });
    }

    private static TestServer server(Duration unwritable) {
        return new TestServer(TestServer.settings().limits(limits(unwritable, QUEUED_BYTES)));
    }

    private static Limits limits(Duration unwritable, int queuedBytes) {
        return Limits.builder()
                .mailbox(MAILBOX)
                .queuedBytes(queuedBytes)
                .queuedEvents(QUEUED_EVENTS)
                .unwritable(unwritable)
                .build();
    }
}
