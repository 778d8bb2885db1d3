package mlchat.socketio.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawHttp;
import mlchat.socketio.testing.RawPolling;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The polling transport (Engine.IO v4, "HTTP long-polling").
final class PollingTest {
    private static final int MAX_PAYLOAD = 10_000;
    private static final String SEPARATOR = "\u001e";
    private static final String UNKNOWN = "{\"code\":1,\"message\":\"Session ID unknown\"}";
    private static final String BAD = "{\"code\":3,\"message\":\"Bad request\"}";

    private final Heard<DisconnectReason> reasons = new Heard<>();
    private final Heard<List<Object>> events = new Heard<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(TestServer.settings().maxPayload(MAX_PAYLOAD));
        server.root().onDisconnect((_, reason) -> reasons.add(reason));
        server.root().on("say", (_, arguments, _) -> events.add(arguments));
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
    }

    @Test
    void aPollHangsUntilThereIsSomethingToSay() throws Exception {
        try (var client = server.polling().joined()) {
            client.sendPoll();
            // Answered on another connection, so the server has had the poll for a while by then.
            assertTrue(server.http().get(TestServer.POLLING).body().startsWith("0{"));
            server.root().emit("news", 1);
            assertEquals("42[\"news\",1]", client.polls().read().body());
        }
    }

    @Test
    void aPostIsAnsweredOk() throws Exception {
        try (var client = server.polling()) {
            var answer = client.post("40");
            assertEquals(200, answer.status());
            assertEquals("ok", answer.body());
            assertEquals("text/html", answer.headers().get("content-type"));
        }
    }

    @Test
    void aPollTakesAtMost16PacketsInOrder() throws Exception {
        try (var client = server.polling().joined()) {
            var socket = server.root().sockets().iterator().next();
            IntStream.range(0, 40).forEach(i -> socket.emit("n", i));
            socket.emit("end");
            int next = 0;
            while (next < 40) {
                var packets = client.poll().body().split(SEPARATOR);
                assertTrue(packets.length <= 16, "too many: " + packets.length);
                for (var packet : packets) {
                    assertEquals(next < 40 ? "42[\"n\"," + next + "]" : "42[\"end\"]", packet);
                    next++;
                }
            }
        }
    }

    @Test
    void aMessageAndItsAttachmentsShareAPoll() throws Exception {
        try (var client = server.polling().joined()) {
            var socket = server.root().sockets().iterator().next();
            var end = new byte[] {1};
            IntStream.range(0, 15).forEach(i -> socket.emit("n", i));
            socket.emit("bytes", new byte[] {0}, end);
            // Answered behind what was sent before: all of it waits now.
            server.root().everyone().fetchSockets();
            assertEquals(15, client.poll().body().split(SEPARATOR).length);
            assertEquals(
                    "452-[\"bytes\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]" + SEPARATOR
                            + "bAA==" + SEPARATOR + "bAQ==",
                    client.poll().body());
        }
    }

    @Test
    void twoPollsAtOnceEndTheSession() throws Exception {
        try (var client = server.polling().joined();
                var second = server.http();
                var third = server.http()) {
            client.sendPoll();
            second.sendGet(client.target());
            var answers = Set.of(client.polls().read().body(), second.read().body());
            assertEquals(Set.of("1", BAD), answers, "the one that waited, and the one that came on top");
            assertEquals(UNKNOWN, third.get(client.target()).body());
            assertEquals(DisconnectReason.TRANSPORT_ERROR, reasons.next());
        }
    }

    @Test
    void aPollWhoseClientHangsUpEndsTheSession() throws Exception {
        try (var client = server.polling().joined()) {
            client.sendPoll();
            client.polls().close();
            assertEquals(DisconnectReason.TRANSPORT_ERROR, reasons.next());
            assertEquals(UNKNOWN, client.posts().get(client.target()).body());
        }
    }

    @Test
    void aSecondPostBesideAnUnfinishedOneEndsTheSession() throws Exception {
        try (var client = server.polling().joined();
                var second = server.http()) {
            client.posts().send("POST " + client.target() + " HTTP/1.1\r\nHost: test\r\nContent-Length: 10\r\n\r\n42[");
            assertEquals(BAD, answerOfTheOneOnTop(client, second));
            assertEquals(DisconnectReason.TRANSPORT_ERROR, reasons.next());
        }
    }

    /// Until the head of the unfinished one has arrived, a POST beside it is one after another. If it arrives while
    /// such a POST is being answered, it is itself the one on top.
    private static String answerOfTheOneOnTop(RawPolling client, RawHttp second) throws IOException {
        try {
            var answer = second.post(client.target(), "3");
            while (answer.status() == 200) {
                answer = second.post(client.target(), "3");
            }
            assertTrue(client.posts().isClosedByServer());
            return answer.body();
        } catch (EOFException _) {
            return client.posts().read().body();
        }
    }

    @Test
    void aPayloadOfExactlyTheLimitPasses() throws Exception {
        try (var client = server.polling().joined()) {
            assertEquals(200, client.post(said(MAX_PAYLOAD)).status());
            assertEquals(1, events.next().size());
        }
    }

    @Test
    void aLargerPayloadIsRefusedByItsAnnouncedLengthAndTheSessionLivesOn() throws Exception {
        try (var client = server.polling().joined();
                var large = server.http()) {
            large.send("POST " + client.target() + " HTTP/1.1\r\nHost: test\r\nContent-Length: " + (MAX_PAYLOAD + 1)
                    + "\r\n\r\n");
            assertEquals(413, large.read().status());
            client.post("421[\"echo\"]");
            assertEquals("431[]", client.poll().body());
        }
    }

    @Test
    void aLargerPayloadWithoutALengthIsRefusedByCounting() throws Exception {
        try (var client = server.polling().joined();
                var large = server.http()) {
            large.send("POST " + client.target() + " HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n");
            large.send(Integer.toHexString(MAX_PAYLOAD + 1) + "\r\n" + said(MAX_PAYLOAD + 1) + "\r\n");
            assertEquals(413, large.read().status());
            client.post("421[\"echo\"]");
            assertEquals("431[]", client.poll().body());
            assertTrue(events.isEmpty());
        }
    }

    @Test
    void aPayloadIsCountedInBytes() throws Exception {
        try (var client = server.polling().joined()) {
            var letters = "ä".repeat(MAX_PAYLOAD / 2);
            assertEquals(413, client.post("42[\"say\",\"" + letters + "\"]").status());
        }
    }

    // Each is one body; a blank one stands for an empty body, which is one empty packet.
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "9", "2", "40\u001e", "\u001e40", "6\u001e7", "aaaaaaaa"})
    void aMalformedPayloadIsABadRequestAndEndsTheSession(String body) throws Exception {
        try (var client = server.polling()) {
            var answer = client.post(body);
            assertEquals(400, answer.status());
            assertEquals(BAD, answer.body());
            assertEquals(UNKNOWN, client.poll().body());
        }
    }

    @Test
    void morePacketsThanAllowedInOnePostEndTheSession() throws Exception {
        try (var client = server.polling()) {
            assertEquals(400, client.post("6" + (SEPARATOR + "6").repeat(1_024)).status());
            assertEquals(UNKNOWN, client.poll().body());
        }
    }

    @Test
    void aPostThatIsNotUtf8EndsTheSession() throws Exception {
        try (var client = server.polling();
                var http = server.http()) {
            http.sendBytes(("POST " + client.target() + " HTTP/1.1\r\nHost: test\r\nContent-Length: 2\r\n\r\n4")
                    .getBytes(StandardCharsets.US_ASCII));
            http.sendBytes(new byte[] {(byte) 0xFF});
            assertEquals(400, http.read().status());
            assertEquals(UNKNOWN, client.poll().body());
        }
    }

    @Test
    void anOctetStreamIsABadRequestAndEndsTheSession() throws Exception {
        try (var client = server.polling()) {
            var answer = client.posts().post(client.target(), "40", "Content-Type: application/octet-stream");
            assertEquals(400, answer.status());
            assertEquals(UNKNOWN, client.poll().body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-_8=", "-_8", "+/8=", "+/8"})
    void binaryIsTakenInEveryAlphabetOfBase64(String base64) throws Exception {
        try (var client = server.polling().joined()) {
            client.post("451-[\"say\",{\"_placeholder\":true,\"num\":0}]" + SEPARATOR + "b" + base64);
            assertArrayEquals(new byte[] {(byte) 0xFB, (byte) 0xFF}, (byte[])
                    events.next().getFirst());
        }
    }

    @Test
    void aClientThatClosesGetsItsPollBack() throws Exception {
        try (var client = server.polling().joined()) {
            client.hangPoll();
            assertEquals("ok", client.post("1").body());
            assertEquals("6", client.polls().read().body());
            assertEquals(DisconnectReason.TRANSPORT_CLOSE, reasons.next());
            assertEquals(UNKNOWN, client.poll().body());
        }
    }

    @Test
    void aServerThatClosesSaysSoOnThePendingPollBehindWhatItSentBefore() throws Exception {
        try (var client = server.polling().joined()) {
            client.hangPoll();
            server.root().sockets().iterator().next().disconnect(true);
            assertEquals("41", client.polls().read().body());
            assertEquals("1", client.poll().body());
            assertEquals(UNKNOWN, client.poll().body());
        }
    }

    @Test
    void aServerThatClosesWithoutAPendingPollSaysSoOnTheNext() throws Exception {
        try (var client = server.polling().joined()) {
            var socket = server.root().sockets().iterator().next();
            IntStream.range(0, 20).forEach(i -> socket.emit("n", i));
            socket.disconnect(true);
            assertEquals(DisconnectReason.SERVER_NAMESPACE_DISCONNECT, reasons.next());
            var first = client.poll().body().split(SEPARATOR);
            var second = client.poll().body().split(SEPARATOR);
            assertEquals(21, first.length + second.length, "20 events and the goodbye");
            assertEquals(16, first.length);
            assertEquals("41", second[second.length - 1]);
            assertEquals("1", client.poll().body());
            assertEquals(UNKNOWN, client.poll().body());
        }
    }

    @Test
    void aNoopIsTakenSilently() throws Exception {
        try (var client = server.polling().joined()) {
            assertEquals(
                    "ok",
                    client.post("6" + SEPARATOR + "3" + SEPARATOR + "421[\"echo\"]")
                            .body());
            assertEquals("431[]", client.poll().body());
        }
    }

    private static String said(int bytes) {
        var frame = "42[\"say\",\"\"]";
        return "42[\"say\",\"" + "a".repeat(bytes - frame.length()) + "\"]";
    }
}
