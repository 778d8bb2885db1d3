package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import mlchat.domain.presence.Typists;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who writes, over real sockets.
final class TypingTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private Person ada;
    private Person grace;
    private String room;

    @BeforeEach
    void meet() {
        ada = edge.register("ada");
        grace = edge.register("grace");
        room = edge.post("/api/rooms")
                .as(ada)
                .json("{\"name\":\"tea\",\"kind\":\"private\",\"memberIds\":[\"%s\"]}".formatted(grace.id()))
                .answer()
                .json()
                .path("id")
                .asText();
    }

    @Test
    void whoWatchesTheRoomHearsWhoWrites() {
        try (var typist = Ear.ready(edge, ada);
                var phone = Ear.ready(edge, ada);
                var watcher = Ear.ready(edge, grace);
                var elsewhere = Ear.ready(edge, grace)) {
            watch(watcher, room);
            watch(phone, room);
            type(typist, true);
            type(typist, true);
            var told = watcher.await("typing");
            assertEquals(room, told.path("roomId").asText());
            assertEquals(ada.id(), told.path("userId").asText());
            assertTrue(told.path("on").asBoolean());
            type(typist, false);
            watcher.await("typing", one -> !one.path("on").asBoolean());
            assertEquals(2, watcher.all("typing").size(), "who goes on is told of only now and then");
            say(typist, "done");
            phone.awaitMessage("done");
            elsewhere.awaitMessage("done");
            assertEquals(List.of(), phone.all("typing"), "one knows");
            assertEquals(List.of(), elsewhere.all("typing"), "it is not on that screen");
        }
    }

    @Test
    void itEndsByItself() {
        try (var typist = Ear.ready(edge, ada);
                var watcher = Ear.ready(edge, grace)) {
            watch(watcher, room);
            type(typist, true);
            edge.clock().advance(Typists.EXPIRY.minusMillis(1));
            edge.silence().pass();
            say(typist, edge, "elsewhere");
            watcher.awaitMessage("elsewhere");
            assertEquals(1, watcher.all("typing").size());
            edge.clock().advance(Duration.ofMillis(1));
            edge.silence().pass();
            watcher.await("typing", one -> !one.path("on").asBoolean());
        }
    }

    @Test
    void whoHasSaidItOrIsGoneWritesNoMore() {
        try (var watcher = Ear.ready(edge, grace)) {
            watch(watcher, room);
            try (var typist = Ear.ready(edge, ada)) {
                type(typist, true);
                say(typist, "said");
                watcher.await("typing", one -> !one.path("on").asBoolean());
                type(typist, true);
            }
            awaitStates(watcher, true, false, true, false);
        }
    }

    @Test
    void whatIsWrittenInAThreadSaysSo() {
        try (var typist = Ear.ready(edge, ada);
                var watcher = Ear.ready(edge, grace)) {
            watch(watcher, room);
            var root = say(typist, "root").at("/message/id").asText();
            typist.ask("typing", "{\"roomId\":\"%s\",\"threadOf\":\"%s\",\"on\":true}".formatted(room, root));
            assertEquals(root, watcher.await("typing").path("threadOf").asText());
        }
    }

    @Test
    void whoIsOutNeitherWritesNorHears() {
        try (var typist = Ear.ready(edge, ada);
                var out = Ear.ready(edge, grace)) {
            watch(out, room);
            edge.request("DELETE", "/api/rooms/" + room + "/members/" + grace.id())
                    .as(ada)
                    .answer();
            type(typist, true);
            var refused = out.ask("typing", payload(true));
            assertEquals("/problems/room-not-found", refused.at("/problem/type").asText());
            watch(out, room);
            type(typist, false);
            say(typist, edge, "for all");
            out.awaitMessage("for all");
            assertEquals(List.of(), out.all("typing"));
        }
    }

    @Test
    void whoMayNotSpeakDoesNotWrite() {
        edge.request("PATCH", "/api/rooms/" + room)
                .as(ada)
                .json("{\"readOnly\":true}")
                .answer();
        try (var watcher = Ear.ready(edge, ada);
                var silent = Ear.ready(edge, grace)) {
            watch(watcher, room);
            assertEquals(
                    "/problems/read-only",
                    silent.ask("typing", payload(true)).at("/problem/type").asText());
            say(watcher, "mine");
            watcher.awaitMessage("mine");
            assertEquals(List.of(), watcher.all("typing"));
        }
    }

    @Test
    void whoHidesWritesUnnoticed() {
        try (var typist = Ear.ready(edge, ada);
                var watcher = Ear.ready(edge, grace)) {
            watch(watcher, room);
            typist.ask("presence:set", "{\"status\":\"invisible\"}");
            type(typist, true);
            say(typist, "boo");
            watcher.awaitMessage("boo");
            assertEquals(List.of(), watcher.all("typing"));
        }
    }

    private void awaitStates(Ear ear, Boolean... states) {
        ear.await(
                "typing",
                _ -> List.of(states)
                        .equals(ear.all("typing").stream()
                                .map(one -> one.path("on").asBoolean())
                                .toList()));
    }

    private static void watch(Ear ear, String room) {
        assertTrue(ear.ask("watch", "{\"roomIds\":[\"%s\",\"no-room\"],\"userIds\":[]}".formatted(room))
                .path("ok")
                .asBoolean());
    }

    private void type(Ear ear, boolean on) {
        assertTrue(ear.ask("typing", payload(on)).path("ok").asBoolean());
    }

    private String payload(boolean on) {
        return "{\"roomId\":\"%s\",\"on\":%s}".formatted(room, on);
    }

    private JsonNode say(Ear ear, String content) {
        var said = "{\"roomId\":\"%s\",\"clientId\":\"%s\",\"content\":\"%s\"}";
        return ear.ask("message:send", said.formatted(room, content, content));
    }

    /// In the room where everybody is.
    private static void say(Ear ear, RunningEdge edge, String content) {
        var said = "{\"roomId\":\"%s\",\"clientId\":\"c\",\"content\":\"%s\"}";
        ear.ask("message:send", said.formatted(edge.stores().rooms().general(), content));
    }
}
