package mlchat.edge.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import mlchat.edge.EdgeConfig;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class OperationsTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    @Test
    void itIsReadyWhileTheStoreAnswers() {
        assertEquals(200, edge.get("/health/ready").answer().status());
        edge.ready(false);
        var answer = edge.get("/health/ready").answer();
        assertEquals(503, answer.status());
        assertEquals("not-ready", answer.problem());
        assertEquals(200, edge.get("/health/live").answer().status(), "it lives all the same");
    }

    @Test
    void theContractTravelsWithTheServer() {
        var contract = edge.get("/api/openapi.json").answer().json();
        assertEquals("3.1.0", contract.path("openapi").asText());
        assertEquals("ML-CHAT", contract.path("info").path("title").asText());
    }

    @Test
    void theLimitsAreShown() {
        var limits = edge.get("/api/limits").answer().json().path("limits");
        assertEquals(10_000, limits.path("MESSAGE_LENGTH").asInt());
        assertEquals(262_144, limits.path("BODY_BYTES").asInt());
    }

    @Test
    void whatIsOffIsNeitherShownNorMet() {
        int none = EdgeConfig.Limits.NONE;
        var limits = new EdgeConfig.Limits(
                none,
                none,
                none,
                none,
                Optional.empty(),
                new EdgeConfig.Kept(none, none, none),
                new EdgeConfig.Marks(none, none, none, new EdgeConfig.PollSize(none, none)),
                EdgeConfig.Limits.Searching.UNLIMITED,
                new EdgeConfig.Live(none, none, none, Optional.empty()));
        try (var unlimited = new RunningEdge(RunningEdge.Wishes.none().limits(limits))) {
            var ada = unlimited.register("ada");
            assertEquals(
                    "{}",
                    unlimited.get("/api/limits").answer().json().path("limits").toString());
            var draft = "{\"clientId\":\"%s\",\"content\":\"" + "x".repeat(300_000) + "\"}";
            assertEquals(
                    201,
                    unlimited
                            .post("/api/messages")
                            .as(ada)
                            .json(draft.formatted("rest"))
                            .answer()
                            .status());
            try (var ear = Ear.ready(unlimited, ada)) {
                assertTrue(ear.ask("message:send", draft.formatted("socket"))
                        .path("ok")
                        .asBoolean());
            }
        }
    }
}
