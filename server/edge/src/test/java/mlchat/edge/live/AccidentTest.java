package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.LogCapture;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.PlainSocket;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// What sockets see, and what is logged, when the stores are in trouble.
@Isolated("it reads the log, and others write to it")
final class AccidentTest {
    private static final Refused BUSY = new Refused(new Refusal.Overloaded(Duration.ofSeconds(3)));

    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");

    @Test
    void anEventThatFailsIsAnsweredAndLoggedOnceWithoutAWordOfWhatWasSaid() {
        for (var fault : List.of(new IllegalStateException("disk gone"), new StackOverflowError())) {
            try (var ear = Ear.ready(edge, ada);
                    var log = new LogCapture()) {
                edge.trouble().with("append", fault);
                var ack = ear.ask("message:send", "{\"clientId\":\"c\",\"content\":\"between us\"}");
                expectInternal(ack.path("problem"), log);
                edge.trouble().over();
                assertTrue(ear.ask("message:send", "{\"clientId\":\"d\",\"content\":\"still here\"}")
                        .path("ok")
                        .asBoolean());
            }
        }
    }

    @Test
    void aConnectionThatFailsIsRefusedWithAProblemAndLoggedOnce() {
        edge.trouble().with("live", new IllegalStateException("disk gone"));
        try (var log = new LogCapture();
                var ear = Ear.open(edge.base(), ada.token())) {
            expectInternal(ear.await("connect_error").path("data"), log);
        }
    }

    @Test
    void aBusyStoreSaysWhenToComeBack() {
        edge.trouble().with("live", BUSY);
        try (var ear = Ear.open(edge.base(), ada.token())) {
            var problem = ear.await("connect_error").path("data");
            assertEquals("/problems/overloaded", problem.path("type").asText());
            assertEquals(3, problem.path("retryAfter").asInt());
        }
    }

    @Test
    void aSocketThatCannotBeToldWhereItStandsIsCutAndMayComeBack() {
        for (var fault : List.of(BUSY, new IllegalStateException("disk gone"))) {
            edge.trouble().with("revisions", fault);
            try (var socket = new PlainSocket(edge).join(ada.token())) {
                assertTrue(socket.next().startsWith("40{"));
                assertEquals("closed 1000", socket.next(), "no 41 before it: clients come back");
            }
            edge.trouble().over();
            Ear.ready(edge, ada).close();
        }
    }

    @Test
    void talkingIsNotLogged() {
        try (var log = new LogCapture()) {
            var grace = edge.register("grace");
            try (var ear = Ear.ready(edge, grace)) {
                ear.ask("message:send", "{\"clientId\":\"c\",\"content\":\"between us\"}");
                ear.ask("message:send", "{\"clientId\":\"c\",\"content\":\"${jndi:x}\\r\\nforged\"}");
                ear.askRaw("message:send", "no object");
                edge.post("/api/logout").as(grace).answer();
                ear.await("disconnect");
            }
            Ear.open(edge.base(), "a-forged-token").await("connect_error");
            assertEquals(List.of(), log.lines());
        }
    }

    private static void expectInternal(JsonNode problem, LogCapture log) {
        assertEquals("/problems/internal", problem.path("type").asText());
        assertFalse(problem.has("detail"), "nothing of what is inside");
        var id = problem.path("instance").asText().replace("urn:uuid:", "");
        assertEquals(1, log.lines().size(), "once: " + log.lines());
        assertTrue(log.lines().getFirst().contains(id));
        assertFalse(log.lines().getFirst().contains("between us"));
        assertEquals(1, log.lines().getFirst().lines().count(), "one event, one line");
    }
}
