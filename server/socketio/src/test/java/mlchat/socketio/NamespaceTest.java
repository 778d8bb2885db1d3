package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Coming into namespaces and being kept out of them (Socket.IO v5, "Connection to a namespace").
final class NamespaceTest {
    private final Heard<String> heard = new Heard<>();

    @AutoClose
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer();
        server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
    }

    @Test
    void whoJoinsIsToldAnIdThatIsNotTheSessions() throws Exception {
        try (var client = new RawWebSocket(server.address(), TestServer.WEBSOCKET)) {
            var session = client.text().substring(9, 29);
            client.send("40");
            var joined = client.text();
            assertTrue(joined.matches("40\\{\"sid\":\"[\\w-]{20}\"}"), joined);
            assertNotEquals(session, joined.substring(9, 29));
        }
    }

    // Each is a CONNECT of the default namespace; the object it carries reaches the application.
    @ParameterizedTest
    @ValueSource(strings = {"40", "40 ", "40/", "40{}", "40{\"token\":\"t\"}", "40/,{\"token\":\"t\"}"})
    void theApplicationSeesWhatTheClientSaysOfItself(String packet) throws Exception {
        server.root()
                .onConnection(socket -> socket.emit("auth", socket.handshake().auth()));
        try (var client = server.webSocket()) {
            client.send(packet);
            client.text();
            var auth = packet.contains("token") ? "{\"token\":\"t\"}" : "{}";
            assertEquals("42[\"auth\"," + auth + "]", client.text());
        }
    }

    @Test
    void theApplicationSeesTheRequestOfTheHandshake() throws Exception {
        server.root()
                .onConnection(socket -> heard.add(socket.handshake().query().get("x") + " "
                        + socket.handshake().headers().get("x-mine") + " "
                        + socket.handshake().url()));
        try (var client = new RawWebSocket(server.address(), TestServer.WEBSOCKET + "&x=1", "X-Mine: a")) {
            client.send("40");
            assertEquals("1 a " + TestServer.WEBSOCKET + "&x=1", heard.next());
        }
    }

    @Test
    void whatIsSentToEveryoneRightAfterTheJoinReachesTheNewcomer() throws Exception {
        for (int i = 0; i < 300; i++) {
            try (var client = server.joined()) {
                server.root().emit("news", i);
                assertEquals("42[\"news\"," + i + "]", client.text());
            }
        }
    }

    @Test
    void anUnknownNamespaceIsRefusedAndTheConnectionStays() throws Exception {
        try (var client = server.webSocket()) {
            client.send("40/random");
            assertEquals("44/random,{\"message\":\"Invalid namespace\"}", client.text());
            client.send("40/custom?a=1,{}");
            assertEquals("44/custom?a=1,{\"message\":\"Invalid namespace\"}", client.text());
            client.send("40");
            assertTrue(client.text().startsWith("40{"));
        }
    }

    @Test
    void oneConnectionHoldsManyNamespacesAndLeavesThemOneByOne() throws Exception {
        var custom = server.server().namespace("/custom");
        custom.on("echo", (_, arguments, ack) -> ack.reply("custom"));
        custom.onDisconnect((_, reason) -> heard.add("custom: " + reason));
        server.root().onDisconnect((_, reason) -> heard.add("root: " + reason));
        try (var client = server.webSocket()) {
            client.send("40/custom,{\"a\":1}");
            assertTrue(client.text().matches("40/custom,\\{\"sid\":\"[\\w-]{20}\"}"));
            client.send("40");
            client.text();
            client.send("42/custom,1[\"echo\"]");
            assertEquals("43/custom,1[\"custom\"]", client.text());

            client.send("41/custom,");
            assertEquals("custom: CLIENT_NAMESPACE_DISCONNECT", heard.next());
            client.send("421[\"echo\",\"root\"]");
            assertEquals("431[\"root\"]", client.text());

            client.send("41");
            assertEquals("root: CLIENT_NAMESPACE_DISCONNECT", heard.next());
            client.send("40");
            assertTrue(client.text().startsWith("40{"), "the connection stays without a namespace too");
        }
    }

    @Test
    void theEndOfTheConnectionIsTheEndInAllNamespaces() throws Exception {
        server.server().namespace("/custom").onDisconnect((_, reason) -> heard.add("custom: " + reason));
        try (var client = server.joined()) {
            client.send("40/custom");
            client.text();
        }
        assertEquals("custom: TRANSPORT_CLOSE", heard.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "40{\"again\":true}", "42/custom,[\"echo\"]", "43/custom,1[]", "41/custom,"})
    void aSecondJoinOrAPacketForANamespaceNotJoinedEndsTheConnection(String packet) throws Exception {
        server.root().onDisconnect((_, reason) -> heard.add(reason.text()));
        try (var client = server.joined()) {
            client.send(packet);
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals("forced server close", heard.next());
        }
    }

    @Test
    void whatWasOnItsWayWhenTheServerSaidGoodbyeIsNobodysFault() throws Exception {
        try (var client = server.joined()) {
            server.root().everyone().disconnectSockets(false);
            client.send("421[\"echo\"]");
            assertEquals("41", client.text());
            client.send("421[\"echo\"]");
            client.send("40");
            assertTrue(client.text().startsWith("40{"));
        }
    }

    @Test
    void whoJoinsNoNamespaceInTimeIsClosed() throws Exception {
        try (var strict = new TestServer(TestServer.settings().connectTimeout(Duration.ofSeconds(2)));
                var joined = strict.joined();
                var idle = strict.webSocket();
                var refused = strict.webSocket();
                var polling = strict.polling()) {
            strict.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
            refused.send("40/unknown");
            assertEquals(Optional.of(1000), idle.closeCode());
            assertEquals(Optional.of(1000), refused.closeCode());
            assertEquals("1", polling.poll().body());
            joined.send("421[\"echo\"]");
            assertEquals("431[]", joined.text(), "whoever has joined stays");
        }
    }

    @Test
    void aMiddlewareRefusesWithItsMessageAndData() throws Exception {
        server.root().use(socket -> {
            heard.add("first");
            if (((JsonNode) socket.handshake().auth()).path("token").asText().isEmpty()) {
                throw new ConnectRefused("Not signed in", Map.of("status", 401));
            }
        });
        server.root().use(_ -> heard.add("second"));
        server.root().onConnection(_ -> heard.add("connected"));
        try (var client = server.webSocket()) {
            client.send("40");
            assertEquals("44{\"message\":\"Not signed in\",\"data\":{\"status\":401}}", client.text());
            client.send("40{\"token\":\"t\"}");
            assertTrue(client.text().startsWith("40{"), "and may be asked again");
        }
        assertEquals(
                List.of("first", "first", "second", "connected"),
                List.of(heard.next(), heard.next(), heard.next(), heard.next()));
        assertTrue(heard.isEmpty(), "the refused one reached nobody else");
    }

    @Test
    void aRefusalWithoutDataHasNone() throws Exception {
        server.root().use(_ -> {
            throw new ConnectRefused("no \"entry\"");
        });
        try (var client = server.webSocket()) {
            client.send("40");
            assertEquals("44{\"message\":\"no \\\"entry\\\"\"}", client.text());
        }
    }

    @Test
    void aMiddlewareThatFailsTellsNothingOfWhy() throws Exception {
        server.root().use(_ -> {
            throw new IllegalStateException("the password of the database is hunter2");
        });
        try (var client = server.webSocket()) {
            client.send("40");
            assertEquals("44{\"message\":\"Internal server error\"}", client.text());
        }
    }

    @Test
    void whatComesRightBehindTheConnectWaitsForTheDecision() throws Exception {
        var decision = new CountDownLatch(1);
        server.root().use(_ -> await(decision));
        try (var client = server.webSocket()) {
            client.send("40");
            client.send("421[\"echo\",1]");
            client.send("422[\"echo\",2]");
            client.write(RawWebSocket.frame(true, RawWebSocket.PING, new byte[0]));
            assertEquals(RawWebSocket.PONG, client.read().opcode(), "the server has read all of it");
            decision.countDown();
            assertTrue(client.text().startsWith("40{"));
            assertEquals("431[1]", client.text());
            assertEquals("432[2]", client.text());
        }
    }

    @Test
    void joiningAndLeavingOverAndOverSetsOnlyAFewMiddlewaresAtWork() throws Exception {
        var mayGoOn = new CountDownLatch(1);
        try (var strict = new TestServer(TestServer.settings()
                        .limits(Limits.builder().entrances(2).build()));
                var client = strict.webSocket()) {
            strict.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
            strict.root().use(_ -> {
                heard.add("asked");
                try {
                    mayGoOn.await();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            });
            for (int i = 0; i < 10; i++) {
                client.send("40");
                client.send("41");
            }
            client.send("40");
            client.send("421[\"echo\"]");
            heard.next();
            heard.next();
            try (var other = strict.webSocket()) {
                other.send("40/nowhere");
                assertEquals("44/nowhere,{\"message\":\"Invalid namespace\"}", other.text());
            }
            assertTrue(heard.isEmpty(), "no third one");
            assertTrue(strict.server().limits().count(Limit.ENTRANCES) > 0);
            mayGoOn.countDown();
            for (var text = client.text(); !text.equals("431[]"); text = client.text()) {
                assertTrue(text.startsWith("40{"), text);
            }
        }
    }

    @Test
    void twoConnectsAtOnceNeverMakeTwoSockets() throws Exception {
        var decision = new CountDownLatch(1);
        var asked = new Heard<Socket>();
        server.root().use(socket -> {
            asked.add(socket);
            await(decision);
        });
        server.root().onConnection(_ -> heard.add("connected"));
        try (var client = server.webSocket()) {
            client.send("40");
            client.send("40");
            assertEquals(Optional.of(1000), client.closeCode());
            var first = asked.next();
            while (!first.rooms().isEmpty()) {
                Thread.onSpinWait();
            }
            assertTrue(asked.isEmpty());
            decision.countDown();
        }
        try (var next = server.webSocket()) {
            next.send("40");
            next.text();
        }
        assertEquals("connected", heard.next());
        assertTrue(heard.isEmpty(), "and only the next one was");
    }

    @Test
    void roomsJoinedAtTheDoorCountAndEmitsThereDoNot() throws Exception {
        server.root().use(socket -> {
            socket.join("early");
            socket.emit("too early");
            socket.attach("attached");
        });
        try (var client = server.joined()) {
            server.root().to("early").emit("news", 1);
            assertEquals("42[\"news\",1]", client.text());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
