package mlchat.edge.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What a room is to oneself, bookmarks and drafts: over REST and on one's other devices.
final class OwnThingsTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");

    @Test
    void aFavouriteIsOneOnAllDevicesAndNobodyElses() {
        var room = general();
        try (var phone = Ear.ready(edge, ada)) {
            var settled =
                    ask(ada, "PATCH", "/api/rooms/" + room + "/my", "{\"favourite\":true,\"level\":\"mentions\"}");
            assertTrue(settled.json().path("my").path("favourite").asBoolean());
            var heard = phone.await("user:changed").path("rooms").path(0);
            assertEquals(room, heard.path("roomId").asText());
            assertEquals("mentions", heard.path("level").asText());
        }
        assertTrue(my(ada).path("favourite").asBoolean());
        assertFalse(my(bob).path("favourite").asBoolean());
        assertEquals("all", my(bob).path("level").asText());
        var wrong = ask(ada, "PATCH", "/api/rooms/" + room + "/my", "{\"level\":\"loud\"}");
        assertEquals(List.of("/level"), wrong.pointers());
    }

    @Test
    void aMarkThatMovedTakesARevisionOfOnesOwn() {
        say(bob, "hello");
        try (var phone = Ear.ready(edge, ada)) {
            ask(ada, "PUT", "/api/rooms/" + general() + "/read", "{\"seq\":1}");
            assertEquals(1, phone.await("unread").path("userRev").asLong());
        }
        var missed = edge.get("/api/me/changes").as(ada).answer().json();
        assertEquals(1, missed.path("rooms").path(0).path("readSeq").asLong());
    }

    @Test
    void aBookmarkIsFoundAgainWithWhatTheMessageSaysNow() {
        var message = say(bob, "frist");
        try (var phone = Ear.ready(edge, ada)) {
            ask(ada, "PUT", bookmark(message), "");
            assertEquals(
                    message,
                    phone.await("user:changed")
                            .path("bookmarks")
                            .path(0)
                            .path("messageId")
                            .asText());
        }
        ask(bob, "PATCH", "/api/messages/" + message, "{\"content\":\"first\"}");
        var found = bookmarks(ada).path("bookmarks");
        assertEquals("first", found.path(0).path("message").path("content").asText());
        assertEquals(0, bookmarks(bob).path("bookmarks").size());
        ask(bob, "DELETE", "/api/messages/" + message, "");
        assertTrue(bookmarks(ada).path("bookmarks").path(0).path("message").has("deletedAt"));
        ask(ada, "DELETE", bookmark(message), "");
        assertEquals(0, bookmarks(ada).path("bookmarks").size());
    }

    @Test
    void bookmarksComePageByPageAndHaveABound() {
        for (int i = 1; i <= 3; i++) {
            ask(ada, "PUT", bookmark(say(bob, "m" + i)), "");
        }
        var first = edge.get("/api/bookmarks?limit=2").as(ada).answer().json();
        assertEquals(List.of("m3", "m2"), first.path("bookmarks").findValuesAsText("content"));
        var cursor = first.path("cursor").asText();
        var rest = edge.get("/api/bookmarks?limit=2&cursor=" + cursor)
                .as(ada)
                .answer()
                .json();
        assertEquals(List.of("m1"), rest.path("bookmarks").findValuesAsText("content"));
        assertFalse(rest.has("cursor"));
        var over = ask(ada, "PUT", bookmark(say(bob, "m4")), "");
        assertEquals("too-many-kept", over.problem());
        assertEquals(409, over.status());
    }

    @Test
    void aDraftFollowsToTheOtherDeviceAndItsEndToo() {
        try (var phone = Ear.ready(edge, ada)) {
            var first = draft("{\"content\":\"hel\"}").json();
            var heard = phone.await("user:changed").path("drafts").path(0);
            assertEquals(first, heard);
            assertEquals(
                    first,
                    edge.get("/api/drafts")
                            .as(ada)
                            .answer()
                            .json()
                            .path("drafts")
                            .path(0));
            var ended = draft("{\"content\":\"\",\"rev\":%d}"
                            .formatted(first.path("rev").asLong()))
                    .json();
            assertEquals("", ended.path("content").asText());
            assertEquals(
                    0,
                    edge.get("/api/drafts")
                            .as(ada)
                            .answer()
                            .json()
                            .path("drafts")
                            .size());
        }
    }

    @Test
    void twoDevicesThatWriteAtOnceLoseNothing() {
        draft("{\"content\":\"from the phone\"}");
        var both = draft("{\"content\":\"from the laptop\"}").json();
        assertEquals("from the laptop", both.path("content").asText());
        assertEquals("from the phone", both.path("other").asText());
        long rev = both.path("rev").asLong();
        var seen = draft("{\"content\":\"from the laptop\",\"rev\":%d,\"discardOther\":true}".formatted(rev))
                .json();
        assertFalse(seen.has("other"));
    }

    @Test
    void aThreadHasADraftOfItsOwn() {
        var root = say(bob, "what do you think?");
        draft("{\"content\":\"in the room\"}");
        draft("{\"content\":\"in the thread\",\"threadOf\":\"" + root + "\"}");
        var drafts = edge.get("/api/drafts").as(ada).answer().json().path("drafts");
        assertEquals(List.of("in the thread", "in the room"), drafts.findValuesAsText("content"));
        assertEquals(root, drafts.path(0).path("threadOf").asText());
        assertEquals(
                List.of("/threadOf"),
                draft("{\"content\":\"x\",\"threadOf\":\"x\"}").pointers());
    }

    @Test
    void aDraftIsAsLongAsItMayBe() {
        assertEquals(200, draft("{\"content\":\"" + "x".repeat(50_000) + "\"}").status());
        assertEquals(
                "message-too-long",
                draft("{\"content\":\"" + "x".repeat(50_001) + "\"}").problem());
    }

    private String general() {
        return room(ada).path("id").asText();
    }

    private JsonNode my(Person person) {
        return room(person).path("my");
    }

    private JsonNode room(Person person) {
        return edge.get("/api/rooms").as(person).answer().json().path("rooms").path(0);
    }

    private String say(Person person, String content) {
        var body = "{\"content\":\"%s\"}".formatted(content);
        return ask(person, "POST", "/api/messages", body).json().path("id").asText();
    }

    private static String bookmark(String message) {
        return "/api/messages/" + message + "/bookmark";
    }

    private JsonNode bookmarks(Person person) {
        return edge.get("/api/bookmarks").as(person).answer().json();
    }

    private Answer draft(String body) {
        return ask(ada, "PUT", "/api/drafts/" + general(), body);
    }

    private Answer ask(Person person, String method, String target, String body) {
        var request = edge.request(method, target).as(person);
        return body.isEmpty() ? request.answer() : request.json(body).answer();
    }
}
