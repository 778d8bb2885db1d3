package mlchat.edge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mlchat.edge.testing.Contract;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import mlchat.edge.testing.WrongBodies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every body that the contract lists, with everything in it that may be wrong: no operator of a database, no field
/// that is not the client's to set gets in.
final class EveryFieldTest {
    private final RunningEdge edge = new RunningEdge();
    private final Person ada = edge.register("ada");

    @AfterEach
    void nothingWasKept() {
        var messages = edge.get("/api/messages").as(ada).answer().json().path("messages");
        var users = edge.get("/api/users").as(ada).answer().json().path("users");
        edge.close();
        assertEquals(0, messages.size());
        assertEquals(List.of("ada"), users.findValuesAsText("username"));
    }

    @Test
    void overRest() {
        var bodies = Contract.bodies();
        assertTrue(bodies.size() >= 6, bodies.keySet().toString());
        bodies.forEach((operation, schema) -> {
            var call = operation
                    .replace("{id}", "01a20000-0000-7000-8000-000000000000")
                    .replace("{userId}", ada.id())
                    .split(" ");
            for (var wrong : WrongBodies.of(schema)) {
                var answer = edge.request(call[0], call[1])
                        .as(ada)
                        .json(wrong.body().toString())
                        .answer();
                var said = operation + " " + wrong.body() + ": " + answer.text();
                assertEquals(400, answer.status(), said);
                assertEquals(wrong.problem(), answer.problem(), said);
                assertTrue(answer.pointers().getFirst().startsWith(wrong.pointer()), said);
            }
        });
    }

    @Test
    void overSockets() {
        try (var ear = Ear.ready(edge, ada)) {
            Contract.payloads().forEach((event, schema) -> {
                for (var wrong : WrongBodies.of(schema)) {
                    var ack = ear.ask(event, wrong.body().toString());
                    var said = event + " " + wrong.body() + ": " + ack;
                    assertFalse(ack.path("ok").asBoolean(), said);
                    var problem = ack.path("problem");
                    assertEquals(
                            "/problems/" + wrong.problem(), problem.path("type").asText(), said);
                    var pointer = problem.path("errors").path(0).path("pointer").asText();
                    assertTrue(pointer.startsWith(wrong.pointer()), said);
                }
            });
            assertTrue(ear.isConnected());
        }
    }
}
