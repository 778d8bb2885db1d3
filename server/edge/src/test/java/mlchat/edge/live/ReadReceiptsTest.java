package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mlchat.edge.EdgeConfig;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How far others have read, over REST and real sockets.
final class ReadReceiptsTest {
    @AutoClose
    private final RunningEdge edge =
            new RunningEdge(RunningEdge.Wishes.none().live(new EdgeConfig.Live(3, 4, 2, Optional.empty())));

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
    void whoWatchesTheRoomHearsHowFarOthersHaveRead() {
        try (var reader = Ear.ready(edge, grace);
                var watcher = Ear.ready(edge, ada);
                var elsewhere = Ear.ready(edge, ada)) {
            watch(watcher);
            long seq = say("one");
            read(reader, seq);
            var told = watcher.await("read");
            assertEquals(room, told.path("roomId").asText());
            assertEquals(grace.id(), told.path("userId").asText());
            assertEquals(seq, told.path("seq").asLong());
            assertEquals(Map.of(ada.id(), seq, grace.id(), seq), members());
            say("after");
            elsewhere.awaitMessage("after");
            assertEquals(List.of(), elsewhere.all("read"));
        }
    }

    @Test
    void theRoomMaySwitchItOff() {
        var settled = edge.request("PATCH", "/api/rooms/" + room)
                .as(ada)
                .json("{\"receipts\":false}")
                .answer()
                .json();
        assertTrue(settled.has("receipts") && !settled.path("receipts").asBoolean());
        hearsNothing();
    }

    @Test
    void theReaderMaySwitchItOff() {
        edge.request("PATCH", "/api/me/preferences")
                .as(grace)
                .json("{\"receipts\":false}")
                .answer();
        hearsNothing();
        assertEquals(1, members().size(), "others still show theirs");
    }

    @Test
    void whoHidesReadsUnnoticed() {
        try (var reader = Ear.ready(edge, grace)) {
            reader.ask("presence:set", "{\"status\":\"invisible\"}");
        }
        long before = members().getOrDefault(grace.id(), -1L);
        hearsNothing();
        assertTrue(before >= 0);
        assertEquals(before, members().getOrDefault(grace.id(), -1L));
    }

    @Test
    void aRoomOfMoreThanTheLimitShowsNothing() {
        var dan = edge.register("dan");
        edge.request("PUT", "/api/rooms/" + room + "/members/" + dan.id())
                .as(ada)
                .json("{}")
                .answer();
        hearsNothing();
        assertEquals(Map.of(), members());
    }

    private void hearsNothing() {
        try (var reader = Ear.ready(edge, grace);
                var watcher = Ear.ready(edge, ada)) {
            watch(watcher);
            read(reader, say("one"));
            say("after");
            watcher.awaitMessage("after");
            assertEquals(List.of(), watcher.all("read"));
        }
    }

    private void watch(Ear ear) {
        ear.ask("watch", "{\"roomIds\":[\"%s\"],\"userIds\":[]}".formatted(room));
    }

    private void read(Ear ear, long seq) {
        var ack = ear.ask("room:read", "{\"roomId\":\"%s\",\"seq\":%d}".formatted(room, seq));
        assertTrue(ack.path("ok").asBoolean(), ack.toString());
    }

    private long say(String content) {
        return edge.post("/api/messages")
                .as(ada)
                .json("{\"roomId\":\"%s\",\"content\":\"%s\"}".formatted(room, content))
                .answer()
                .json()
                .path("seq")
                .asLong();
    }

    private Map<String, Long> members() {
        return edge.get("/api/rooms/" + room + "/members")
                .as(ada)
                .answer()
                .json()
                .path("members")
                .valueStream()
                .filter(member -> member.has("readSeq"))
                .collect(Collectors.toMap(
                        member -> member.at("/user/id").asText(),
                        member -> member.path("readSeq").asLong()));
    }
}
