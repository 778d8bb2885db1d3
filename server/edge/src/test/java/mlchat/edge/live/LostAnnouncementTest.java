package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LostAnnouncementTest {
    private final RunningEdge edge = new RunningEdge();
    private final Person ada = edge.register("ada");

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void theNextOneBringsWhatWasLost() {
        try (var ear = Ear.ready(edge, ada)) {
            say("heard");
            ear.awaitMessage("heard");
            edge.losing(true);
            say("lost");
            say("lost too");
            edge.losing(false);
            say("next");

            var changes = ear.await("room:changes");
            assertEquals(
                    List.of("lost", "lost too", "next"), changes.path("changes").findValuesAsText("content"));
            assertFalse(changes.path("reset").asBoolean());
            say("after");
            assertEquals(
                    changes.path("rev").asLong() + 1,
                    ear.awaitMessage("after").path("rev").asLong());
            assertEquals(2, ear.all("message:posted").size(), "what the changes brought is not told again");
        }
    }

    @Test
    void aNewcomerThatNobodyHeardOfIsBroughtToo() {
        try (var ear = Ear.ready(edge, ada)) {
            say("heard");
            ear.awaitMessage("heard");
            edge.losing(true);
            var grace = edge.register("grace");
            edge.losing(false);
            say("next");
            var changes = ear.await("room:changes");
            assertEquals(
                    grace.id(),
                    changes.path("members").path(0).path("user").path("id").asText());
        }
    }

    private void say(String content) {
        edge.post("/api/messages")
                .as(ada)
                .json("{\"content\":\"%s\"}".formatted(content))
                .answer();
    }
}
