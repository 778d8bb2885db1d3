package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Events and acks both ways (Socket.IO v5, "Sending and receiving data", "Acknowledgement").
final class EventTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Heard<String> heard = new Heard<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer();
        server.root().on("message", (socket, arguments, _) -> socket.emit("message-back", arguments.toArray()));
        server.root().on("message-with-ack", (_, arguments, ack) -> ack.reply(arguments.toArray()));
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42["message"]                                | 42["message-back"]
            42["message",1,"2",{"3":[true]}]             | 42["message-back",1,"2",{"3":[true]}]
            42["message",null,-1.5,1e3,""]               | 42["message-back",null,-1.5,1000.0,""]
            42["message","ä€😀\\u001e\\u0000\\u2028"]     | 42["message-back","ä€😀\\u001e\\u0000\u2028"]
            42["message",{"_placeholder":true,"num":7}]  | 42["message-back",{"_placeholder":true,"num":7}]
            42/,["message"]                              | 42["message-back"]
            42456["message-with-ack",1,"2",{"3":[false]}]| 43456[1,"2",{"3":[false]}]
            42007["message-with-ack"]                    | 437[]
            429007199254740991["message-with-ack"]       | 439007199254740991[]
            """)
    void whatIsSaidComesBackUnchanged(String said, String answer) throws Exception {
        try (var client = server.joined()) {
            client.send(said);
            assertEquals(answer, client.text());
        }
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "connection, 0", "message:new, 0", "17, 17"})
    void theseNamesAreOrdinary(String name, int number) throws Exception {
        server.root().on(name, (_, _, ack) -> ack.reply("ordinary"));
        try (var client = server.joined()) {
            client.send("421[" + (number > 0 ? name : "\"" + name + "\"") + "]");
            assertEquals("431[\"ordinary\"]", client.text());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42["nobody handles this",1]
            421["nobody handles this"]
            42
            421
            4399["an answer to nothing"]
            43
            4399
            """)
    void whatAsksForNothingIsIgnored(String packet) throws Exception {
        try (var client = server.joined()) {
            client.send(packet);
            client.send("425[\"echo\"]");
            assertEquals("435[]", client.text());
        }
    }

    @Test
    void binaryGoesBothWaysWhereverItLies() throws Exception {
        try (var client = server.joined()) {
            client.send("453-9[\"message-with-ack\",{\"_placeholder\":true,\"num\":2},"
                    + "{\"a\":[{\"_placeholder\":true,\"num\":0}],\"b\":{\"_placeholder\":true,\"num\":1}}]");
            client.send(new byte[] {0});
            client.send(new byte[0]);
            client.send(new byte[] {2, 2});
            assertEquals(
                    "463-9[{\"_placeholder\":true,\"num\":0},"
                            + "{\"a\":[{\"_placeholder\":true,\"num\":1}],\"b\":{\"_placeholder\":true,\"num\":2}}]",
                    client.text());
            assertArrayEquals(new byte[] {2, 2}, client.read().payload());
            assertArrayEquals(new byte[] {0}, client.read().payload());
            assertArrayEquals(new byte[0], client.read().payload());
        }
    }

    @Test
    void oneAttachmentMayBeMeantTwice() throws Exception {
        try (var client = server.joined()) {
            client.send("451-[\"message\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":0}]");
            client.send(new byte[] {1});
            assertEquals(
                    "452-[\"message-back\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]",
                    client.text());
            assertArrayEquals(new byte[] {1}, client.read().payload());
            assertArrayEquals(new byte[] {1}, client.read().payload());
        }
    }

    @Test
    void binaryGoesBothWaysOverPolls() throws Exception {
        try (var client = server.polling().joined()) {
            client.post("451-[\"message\",{\"_placeholder\":true,\"num\":0}]\u001ebAP8=");
            assertEquals(
                    "451-[\"message-back\",{\"_placeholder\":true,\"num\":0}]\u001ebAP8=",
                    client.poll().body());
        }
    }

    @Test
    void onlyTheFirstAnswerCountsAndItMayComeFromAnyThread() throws Exception {
        server.root().on("twice", (_, _, ack) -> {
            assertTrue(ack.isWanted());
            Thread.ofVirtual().start(() -> {
                ack.reply("first");
                ack.reply("second");
                heard.add("answered");
            });
        });
        server.root().on("unasked", (_, _, ack) -> {
            assertFalse(ack.isWanted());
            ack.reply("nobody wants this");
        });
        try (var client = server.joined()) {
            client.send("421[\"twice\"]");
            assertEquals("431[\"first\"]", client.text());
            heard.next();
            client.send("42[\"unasked\"]");
            client.send("422[\"echo\"]");
            assertEquals("432[]", client.text());
        }
    }

    @Test
    void theServerAsksAndTheClientAnswers() throws Exception {
        try (var client = server.joined()) {
            var socket = onlySocket();
            socket.emitWithAck(LONG, noting(), "question", 7);
            assertEquals("420[\"question\",7]", client.text());
            client.send("430[\"answer\",42]");
            assertEquals("[\"answer\", 42]", heard.next());
            client.send("430[\"again\"]");

            socket.emitWithAck(LONG, noting(), "question", new byte[] {1});
            assertEquals("451-1[\"question\",{\"_placeholder\":true,\"num\":0}]", client.text());
            client.read();
            client.send("461-1[{\"_placeholder\":true,\"num\":0}]");
            client.send(new byte[] {1, 2, 3});
            assertEquals("3 bytes", heard.next());
        }
    }

    @Test
    void aQuestionNobodyAnswersInTimeFails() throws Exception {
        try (var client = server.joined()) {
            onlySocket().emitWithAck(Duration.ofMillis(50), noting(), "question");
            assertEquals("420[\"question\"]", client.text());
            assertEquals("failed", heard.next());
            client.send("430[\"too late\"]");
            client.send("421[\"echo\"]");
            assertEquals("431[]", client.text());
            assertTrue(heard.isEmpty());
        }
    }

    @Test
    void questionsFailWhenTheClientIsGone() throws Exception {
        Socket socket;
        try (var client = server.joined()) {
            socket = onlySocket();
            socket.emitWithAck(LONG, noting(), "question");
            client.text();
        }
        assertEquals("failed", heard.next());
        socket.emitWithAck(LONG, noting(), "question");
        assertEquals("failed", heard.next());
        try {
            socket.request(LONG, "question");
        } catch (AckTimeout gone) {
            heard.add("gone");
        }
        assertEquals("gone", heard.next());
    }

    @Test
    void aHandlerMayAskItsOwnClient() throws Exception {
        server.root().on("ask me", (socket, _, ack) -> {
            try {
                ack.reply(socket.request(LONG, "question").toArray());
            } catch (AckTimeout | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        try (var client = server.joined()) {
            client.send("425[\"ask me\"]");
            assertEquals("420[\"question\"]", client.text());
            client.send("430[\"yes\"]");
            assertEquals("435[\"yes\"]", client.text());
        }
    }

    @Test
    void aSocketsOwnHandlerIsAskedInsteadOfItsNamespaces() throws Exception {
        server.root().onConnection(socket -> socket.on("echo", (_, _, ack) -> ack.reply("own")));
        try (var client = server.joined()) {
            client.send("421[\"echo\",\"namespace\"]");
            assertEquals("431[\"own\"]", client.text());
        }
    }

    @Test
    void aHandlerThatFailsAnswersNothingAndTheNextEventIsHandled() throws Exception {
        server.root().on("fail", (_, _, _) -> {
            throw new IllegalStateException("a fault of the application");
        });
        try (var client = server.joined()) {
            client.send("421[\"fail\"]");
            client.send("422[\"echo\"]");
            assertEquals("432[]", client.text());
        }
    }

    @Test
    void theConnectionIsHandledBeforeTheFirstEvent() throws Exception {
        server.root().onConnection(socket -> socket.attach("ready"));
        server.root().on("who", (socket, _, ack) -> ack.reply(socket.attachment(String.class)));
        try (var client = server.webSocket()) {
            client.send("40");
            client.send("421[\"who\"]");
            client.text();
            assertEquals("431[\"ready\"]", client.text());
        }
    }

    @Test
    void concurrentEventsRunBesideTheOthers() throws Exception {
        var together = new CyclicBarrier(3);
        server.root().onConcurrent("meet", (_, _, ack) -> {
            try {
                together.await();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            ack.reply();
        });
        try (var client = server.joined()) {
            for (int i = 0; i < 2; i++) {
                client.send("421[\"meet\"]");
            }
            client.send("422[\"echo\"]");
            assertEquals("432[]", client.text(), "not behind those that wait");
            client.send("421[\"meet\"]");
            for (int i = 0; i < 3; i++) {
                assertEquals("431[]", client.text());
            }
        }
    }

    @Test
    void aVolatileEventIsDroppedWhereNoPollWaits() throws Exception {
        try (var client = server.polling().joined()) {
            onlySocket().emitVolatile("typing");
            // Whatever is answered from now on comes after that on the session's loop.
            assertEquals("ok", client.post("3").body());
            onlySocket().emit("news");
            assertEquals("42[\"news\"]", client.poll().body());
        }
    }

    @Test
    void aVolatileEventArrivesWhereNothingWaits() throws Exception {
        try (var client = server.joined()) {
            server.root().everyone().volatileOnly().emit("typing", 1);
            assertEquals("42[\"typing\",1]", client.text());
        }
    }

    @Test
    void jsonThatIsReadyGoesOutAsItIs() throws Exception {
        try (var client = server.joined()) {
            onlySocket().emit("raw", RawJson.of("{\"a\":[1,2]}"), Map.of("b", 1));
            assertEquals("42[\"raw\",{\"a\":[1,2]},{\"b\":1}]", client.text());
        }
    }

    private Socket onlySocket() {
        return server.root().sockets().iterator().next();
    }

    private AckHandler noting() {
        return new AckHandler() {
            @Override
            public void acknowledged(List<Object> arguments) {
                heard.add(
                        arguments.getFirst() instanceof byte[] bytes ? bytes.length + " bytes" : arguments.toString());
            }

            @Override
            public void failed() {
                heard.add("failed");
            }
        };
    }
}
