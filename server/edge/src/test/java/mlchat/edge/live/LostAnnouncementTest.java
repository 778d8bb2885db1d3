package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import mlchat.domain.Event;
import mlchat.domain.people.UserId;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class LostAnnouncementTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");

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

    @Test
    void theVeryFirstLossIsBroughtToo() {
        try (var quiet = new RunningEdge()) {
            quiet.losing(true);
            var eve = quiet.register("eve");
            try (var ear = Ear.ready(quiet, eve)) {
                say(quiet, eve, "lost");
                quiet.losing(false);
                say(quiet, eve, "next");
                assertEquals(List.of("lost", "next"), contents(ear.await("room:changes")));
            }
        }
    }

    @Test
    void aRoomInDoubtIsBroughtAtOnceThoughNothingWasHeardInIt() {
        try (var quiet = new RunningEdge()) {
            quiet.losing(true);
            var eve = quiet.register("eve");
            try (var ear = Ear.ready(quiet, eve)) {
                say(quiet, eve, "in doubt");
                var room = ((Event.MessagePosted) quiet.lost().getLast()).roomId();
                quiet.tell(new Event.RoomInDoubt(room));
                assertEquals(List.of("in doubt"), contents(ear.await("room:changes")));
            }
        }
    }

    @Test
    void aNewRoomInDoubtIsBroughtWhole() {
        var grace = edge.register("grace");
        try (var ear = Ear.ready(edge, grace)) {
            edge.losing(true);
            edge.post("/api/messages")
                    .as(ada)
                    .json("{\"content\":\"psst\",\"recipientId\":\"%s\"}".formatted(grace.id()))
                    .answer();
            var lost = edge.lost();
            lost.stream().filter(Event.RoomJoined.class::isInstance).forEach(edge::tell);
            edge.tell(new Event.RoomInDoubt(((Event.MessagePosted) lost.getLast()).roomId()));
            ear.await("room:joined");
            assertEquals(List.of("psst"), contents(ear.await("room:changes")));
        }
    }

    @Test
    void whatComesOutOfOrderIsToldOnce() {
        try (var ear = Ear.ready(edge, ada)) {
            edge.losing(true);
            say("first");
            say("second");
            edge.losing(false);
            edge.lost().reversed().forEach(edge::tell);
            ear.await("room:changes");
            say("third");
            ear.awaitMessage("third");
            assertEquals(1, ear.all("room:changes").size());
            assertEquals(List.of("first", "second"), contents(ear.await("room:changes")));
            assertEquals(1, ear.all("message:posted").size());
        }
    }

    @Test
    void aStoreInTroubleDelaysTheRepair() {
        try (var ear = Ear.ready(edge, ada)) {
            edge.losing(true);
            say("lost");
            edge.losing(false);
            edge.trouble().with("changes", new IllegalStateException("disk gone"));
            say("not told either");
            var room = ((Event.MessagePosted) edge.lost().getLast()).roomId();
            edge.tell(new Event.RoomJoined(UserId.parse(ada.id()).orElseThrow(), room));
            ear.await("room:joined");
            edge.trouble().over();
            say("next");
            assertEquals(List.of("lost", "not told either", "next"), contents(ear.await("room:changes")));
        }
    }

    private static List<String> contents(JsonNode changes) {
        return changes.path("changes").findValuesAsText("content");
    }

    private void say(String content) {
        say(edge, ada, content);
    }

    private static void say(RunningEdge edge, Person person, String content) {
        edge.post("/api/messages")
                .as(person)
                .json("{\"content\":\"%s\"}".formatted(content))
                .answer();
    }
}
