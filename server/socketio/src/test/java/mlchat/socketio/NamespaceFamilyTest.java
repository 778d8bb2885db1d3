package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Namespaces that come into being with their first socket.
final class NamespaceFamilyTest {
    private final Heard<String> heard = new Heard<>();

    @AutoClose
    private TestServer server;

    private NamespaceFamily teams;

    @BeforeEach
    void start() {
        server = new TestServer();
        teams = server.server().namespaces(Pattern.compile("/team-\\d+"));
        teams.on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
        teams.onDisconnect((socket, reason) -> heard.add(socket.namespace().name() + " " + reason.text()));
    }

    @Test
    void aNameThatMatchesAsAWholeIsANamespace() throws Exception {
        try (var client = server.webSocket()) {
            client.send("40/team-1,");
            assertTrue(client.text().startsWith("40/team-1,{\"sid\":\""));
            client.send("42/team-1,7[\"echo\",1]");
            assertEquals("43/team-1,7[1]", client.text());
            client.send("40/team-x");
            assertEquals("44/team-x,{\"message\":\"Invalid namespace\"}", client.text());
            client.send("40/team-1-more");
            assertEquals("44/team-1-more,{\"message\":\"Invalid namespace\"}", client.text());
        }
    }

    @Test
    void aNameHasNoControlCharacters() throws Exception {
        assertThrows(IllegalArgumentException.class, () -> server.server().namespace("/a\u001e2"));
        server.server().namespaces((_, _) -> true);
        try (var client = server.webSocket()) {
            client.send("40/a\u001e2,");
            assertTrue(client.text().startsWith("44/a"));
        }
    }

    @Test
    void eachHasItsOwnSocketsAndTheFamilysHandlers() throws Exception {
        try (var one = joined("/team-1");
                var other = joined("/team-2")) {
            server.server().namespace("/team-1").emit("news", "of one");
            server.server().namespace("/team-2").emit("news", "of two");
            assertEquals("42/team-1,[\"news\",\"of one\"]", one.text());
            assertEquals("42/team-2,[\"news\",\"of two\"]", other.text());
        }
        assertEquals(Set.of("/team-1 transport close", "/team-2 transport close"), Set.of(heard.next(), heard.next()));
    }

    @Test
    void theFamilysMiddlewaresAreAskedFirst() throws Exception {
        teams.use(socket -> heard.add("family " + socket.namespace().name()));
        server.server().namespace("/team-3").use(_ -> heard.add("by name"));
        try (var client = server.webSocket()) {
            client.send("40/team-3,");
            client.text();
            assertEquals("by name", heard.next(), "a namespace that was named is not of the family");
        }
        try (var client = joined("/team-4")) {
            assertEquals("family /team-4", heard.next());
            client.send("41/team-4,");
            assertEquals("/team-4 client namespace disconnect", heard.next());
        }
    }

    @Test
    void aRuleMayLookAtWhatTheClientSaysOfItself() throws Exception {
        server.server()
                .namespaces((name, handshake) -> name.startsWith("/secret")
                        && ((JsonNode) handshake.auth()).path("key").asInt() == 42);
        try (var client = server.webSocket()) {
            client.send("40/secret,{\"key\":1}");
            assertEquals("44/secret,{\"message\":\"Invalid namespace\"}", client.text());
            client.send("40/secret,{\"key\":42}");
            assertTrue(client.text().startsWith("40/secret,{\"sid\""));
        }
    }

    @Test
    void anEmptyOneIsForgottenIfTheFamilySaysSo() throws Exception {
        teams.forgetEmpty();
        try (var client = joined("/team-5")) {
            var first = server.server().namespace("/team-5");
            client.send("41/team-5,");
            assertEquals("/team-5 client namespace disconnect", heard.next());
            client.send("40/team-5,");
            client.text();
            assertTrue(first != server.server().namespace("/team-5"), "another one of the same name");
        }
    }

    @RepeatedTest(20)
    void oneThatIsForgottenWhileSomebodyComesIsThereForHim() throws Exception {
        teams.forgetEmpty();
        try (var leaves = joined("/team-6");
                var comes = server.webSocket()) {
            leaves.send("41/team-6,");
            comes.send("40/team-6,");
            assertTrue(comes.text().startsWith("40/team-6,{"));
            assertEquals("/team-6 client namespace disconnect", heard.next());
            server.server().namespace("/team-6").emit("news");
            assertEquals("42/team-6,[\"news\"]", comes.text());
        }
    }

    @Test
    void aSessionJoinsOnlySoManyNamespaces() throws Exception {
        int most = Limits.defaults().namespaces();
        try (var client = server.webSocket()) {
            for (int i = 0; i < most; i++) {
                client.send("40/team-" + i);
                assertTrue(client.text().startsWith("40/team-" + i));
                client.send("41/team-" + i);
            }
            client.send("40/team-" + (most - 1));
            assertTrue(client.text().startsWith("40/team-"), "one it knows");
            client.send("40/team-" + most);
            assertEquals(Optional.of(1000), client.closeCode());
            assertEquals(1, server.server().limits().count(Limit.NAMESPACES));
        }
    }

    @Test
    void namesThatAreRefusedCountTooAndLeaveNothingBehind() throws Exception {
        teams.use(_ -> {
            throw new ConnectRefused("not you");
        });
        int before = server.server().namespaceCount();
        try (var client = server.webSocket()) {
            client.send("40");
            client.text();
            for (int i = 1; i < Limits.defaults().namespaces(); i++) {
                client.send("40/team-" + i);
                assertEquals("44/team-" + i + ",{\"message\":\"not you\"}", client.text());
            }
            client.send("40/team-1");
            assertEquals("44/team-1,{\"message\":\"not you\"}", client.text(), "one may try again");
            assertEquals(before, server.server().namespaceCount());
            client.send("40/team-99");
            assertEquals(Optional.of(1000), client.closeCode());
        }
    }

    private RawWebSocket joined(String namespace) throws Exception {
        var client = server.webSocket();
        client.send("40" + namespace + ",");
        client.text();
        return client;
    }
}
