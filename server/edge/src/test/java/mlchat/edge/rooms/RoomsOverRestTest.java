package mlchat.edge.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.Request;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoomsOverRestTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");
    private final Person eve = edge.register("eve");

    @Test
    void whoMakesARoomOwnsIt() {
        var made = create(
                ada, "{\"name\":\"Tea\",\"kind\":\"public\",\"topic\":\"green\",\"memberIds\":[\"" + bob.id() + "\"]}");
        assertEquals(201, made.status());
        var room = made.json();
        assertEquals("Tea", room.path("name").asText());
        assertEquals("green", room.path("topic").asText());
        assertEquals("owner", room.path("my").path("role").asText());
        assertEquals(2, room.path("members").asInt());
        var seen = edge.get(path(room)).as(bob).answer().json();
        assertEquals("member", seen.path("my").path("role").asText());
        var note = edge.get("/api/messages?roomId=" + room.path("id").asText())
                .as(bob)
                .answer()
                .json()
                .path("messages")
                .path(0);
        assertEquals("created", note.path("system").path("kind").asText());
        assertEquals("", note.path("content").asText());
        assertFalse(note.has("clientId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"name":" ","kind":"public"}                     | 400 | room-name-invalid
            {"name":"GENERAL","kind":"public"}               | 409 | room-name-taken
            {"name":"x","kind":"direct"}                     | 400 | malformed
            {"name":"x","kind":"group"}                      | 201 | ''
            {"name":"y"}                                     | 400 | malformed
            {"name":"y","kind":"group","memberIds":["z"]}    | 404 | user-not-found
            """)
    void whatMakesARoom(String body, int status, String problem) {
        var answer = create(ada, body);
        assertEquals(status, answer.status(), answer.text());
        assertEquals(problem, answer.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u3164", "\u2800", "\u200d\ufe0f"})
    void aNameThatCannotBeSeenIsNone(String name) {
        assertEquals("room-name-invalid", create(ada, named(name)).problem());
    }

    @Test
    void namesAndTopicsHaveALongestLength() {
        assertEquals(201, create(ada, named("n".repeat(64))).status());
        assertEquals("room-name-invalid", create(ada, named("n".repeat(65))).problem());
        var room = create(ada, named("tea")).json();
        assertEquals(
                200, patch(ada, room, "{\"topic\":\"" + "t".repeat(256) + "\"}").status());
        assertEquals(
                "topic-invalid",
                patch(ada, room, "{\"topic\":\"" + "t".repeat(257) + "\"}").problem());
        assertEquals(200, patch(ada, room, "{\"slowMode\":21600}").status());
        assertEquals("malformed", patch(ada, room, "{\"slowMode\":21601}").problem());
    }

    @Test
    void onlySoManyPeopleComeAlong() {
        var ids = IntStream.range(0, 201)
                .mapToObj(i -> "\"01a20000-0000-7000-8000-%012d\"".formatted(i))
                .toList();
        var tooMany = create(ada, "{\"name\":\"x\",\"kind\":\"group\",\"memberIds\":[" + String.join(",", ids) + "]}");
        assertEquals("too-many-guests", tooMany.problem());
    }

    @Test
    void theDirectoryShowsPublicRoomsToEverybody() {
        for (int i = 0; i < 60; i++) {
            create(ada, named("room %02d".formatted(i)));
        }
        create(ada, "{\"name\":\"secret\",\"kind\":\"private\"}");
        var first = directory("/api/rooms/public");
        assertEquals(50, first.path("rooms").size());
        assertTrue(first.path("rooms").path(0).path("joined").asBoolean(), "general");
        assertFalse(first.path("rooms").path(1).path("joined").asBoolean());
        var second = directory(
                "/api/rooms/public?cursor=" + first.path("cursor").asText().replace(" ", "%20"));
        assertEquals(11, second.path("rooms").size());
        assertFalse(second.has("cursor"));
        assertEquals(List.of("room 07"), names(directory("/api/rooms/public?query=%2307")));
        assertEquals(List.of(), names(directory("/api/rooms/public?query=secret")));
    }

    @Test
    void oneJoinsLeavesAndComesBack() {
        var room = create(ada, named("tea")).json();
        assertEquals("room-not-found", edge.get(path(room)).as(eve).answer().problem());
        assertEquals(200, post(eve, path(room) + "/join").answer().status());
        assertEquals(200, edge.get(path(room)).as(eve).answer().status());
        assertEquals(204, post(eve, path(room) + "/leave").json("{}").answer().status());
        assertEquals("room-not-found", edge.get(path(room)).as(eve).answer().problem());
        assertEquals(
                "room-not-found",
                post(eve, path(room) + "/leave").json("{}").answer().problem());
        assertEquals(200, post(eve, path(room) + "/join").answer().status());
    }

    @Test
    void theLastOwnerNamesAnother() {
        var room = create(ada, "{\"name\":\"tea\",\"kind\":\"public\",\"memberIds\":[\"" + bob.id() + "\"]}")
                .json();
        assertEquals(
                "last-owner",
                post(ada, path(room) + "/leave").json("{}").answer().problem());
        assertEquals(
                204,
                post(ada, path(room) + "/leave")
                        .json("{\"heirId\":\"" + bob.id() + "\"}")
                        .answer()
                        .status());
        var members = edge.get(path(room) + "/members").as(bob).answer().json().path("members");
        assertEquals(1, members.size());
        assertEquals("owner", members.path(0).path("role").asText());
    }

    @Test
    void peopleAreBroughtInAppointedMutedRemovedAndBanned() {
        var room = create(ada, "{\"name\":\"tea\",\"kind\":\"private\"}").json();
        assertEquals("room-not-found", post(bob, path(room) + "/join").answer().problem());
        assertEquals(
                "member", put(ada, member(room, bob), "{}").json().path("role").asText());
        assertEquals(
                "moderator",
                put(ada, member(room, bob), "{\"role\":\"moderator\"}")
                        .json()
                        .path("role")
                        .asText());
        assertEquals(
                "moderator",
                put(ada, member(room, bob), "{}").json().path("role").asText(),
                "stays");
        assertEquals(
                "malformed", put(ada, member(room, bob), "{\"role\":\"king\"}").problem());
        put(bob, member(room, eve), "{}");

        var muted = post(bob, member(room, eve) + "/mute")
                .json("{\"until\":\"2099-01-01T00:00:00.000Z\"}")
                .answer();
        assertEquals("2099-01-01T00:00:00.000Z", muted.json().path("mutedUntil").asText());
        assertEquals("muted", say(eve, room).problem());
        assertEquals(
                "malformed",
                post(bob, member(room, eve) + "/mute")
                        .json("{\"until\":\"soon\"}")
                        .answer()
                        .problem());
        for (var far : List.of("+999999999-12-31T00:00:00Z", "+12345-01-01T00:00:00Z")) {
            var silenced = post(bob, member(room, eve) + "/mute")
                    .json("{\"until\":\"" + far + "\"}")
                    .answer();
            assertEquals(
                    "9999-12-31T00:00:00.000Z",
                    silenced.json().path("mutedUntil").asText());
        }
        assertFalse(edge.request("DELETE", member(room, eve) + "/mute")
                .as(bob)
                .answer()
                .json()
                .has("mutedUntil"));
        assertEquals(201, say(eve, room).status());

        assertEquals(
                "not-allowed",
                edge.request("DELETE", member(room, ada)).as(bob).answer().problem());
        assertEquals(
                "not-allowed", edge.get(path(room) + "/bans").as(eve).answer().problem());
        assertEquals(
                204, edge.request("DELETE", member(room, eve)).as(bob).answer().status());
        assertEquals("room-not-found", say(eve, room).problem());
        assertEquals(
                "member-not-found",
                edge.request("DELETE", member(room, eve)).as(bob).answer().problem());
        assertEquals(204, post(bob, member(room, eve) + "/ban").answer().status());
        var bans = edge.get(path(room) + "/bans").as(bob).answer().json().path("users");
        assertEquals(eve.id(), bans.path(0).path("id").asText());
        assertEquals(
                204,
                edge.request("DELETE", member(room, eve) + "/ban")
                        .as(bob)
                        .answer()
                        .status());
    }

    @Test
    void whatASettingForbidsIsSaidClearly() {
        var room = create(ada, named("tea")).json();
        post(bob, path(room) + "/join").answer();
        patch(ada, room, "{\"slowMode\":30}");
        assertEquals(201, say(bob, room).status());
        var slow = say(bob, room);
        assertEquals(429, slow.status());
        assertEquals("slow-mode", slow.problem());
        assertEquals("30", slow.header("retry-after").orElse("none"));
        patch(ada, room, "{\"readOnly\":true,\"slowMode\":0}");
        assertEquals("read-only", say(bob, room).problem());
        patch(ada, room, "{\"archived\":true}");
        assertEquals("room-archived", say(ada, room).problem());
        assertEquals("room-archived", post(eve, path(room) + "/join").answer().problem());
        assertEquals("not-allowed", patch(bob, room, "{\"archived\":false}").problem());
        var reopened = patch(ada, room, "{\"archived\":false,\"readOnly\":false,\"name\":\"coffee\"}");
        assertEquals("coffee", reopened.json().path("name").asText());
        assertFalse(reopened.json().has("archivedAt"));
    }

    @Test
    void whoMayNotAppointBringsNobodyInAsMore() {
        var room = create(ada, named("tea")).json();
        post(bob, path(room) + "/join").answer();
        assertEquals(
                "not-allowed",
                put(bob, member(room, eve), "{\"role\":\"moderator\"}").problem());
        assertEquals("room-not-found", edge.get(path(room)).as(eve).answer().problem());
        assertEquals(
                "member",
                put(bob, member(room, eve), "{\"role\":\"member\"}")
                        .json()
                        .path("role")
                        .asText());
    }

    @Test
    void aDeletedRoomIsGone() {
        var room = create(ada, named("tea")).json();
        post(bob, path(room) + "/join").answer();
        assertEquals(
                "not-allowed",
                edge.request("DELETE", path(room)).as(bob).answer().problem());
        assertEquals(204, edge.request("DELETE", path(room)).as(ada).answer().status());
        for (var person : List.of(ada, bob)) {
            assertEquals(
                    "room-not-found", edge.get(path(room)).as(person).answer().problem());
            assertEquals("room-not-found", say(person, room).problem());
        }
        assertEquals(201, create(bob, named("tea")).status());
    }

    @Test
    void theGeneralRoomAndDirectOnesStay() {
        var general =
                edge.get("/api/rooms").as(ada).answer().json().path("rooms").path(0);
        assertEquals(
                "room-permanent",
                post(ada, path(general) + "/leave").json("{}").answer().problem());
        var direct = post(ada, "/api/directs")
                .json("{\"userIds\":[\"" + bob.id() + "\"]}")
                .answer()
                .json();
        assertEquals(
                "room-permanent",
                post(ada, path(direct) + "/leave").json("{}").answer().problem());
        assertEquals("not-allowed", put(ada, member(direct, eve), "{}").problem());
    }

    private JsonNode directory(String target) {
        return edge.get(target).as(bob).answer().json();
    }

    private static List<String> names(JsonNode directory) {
        return StreamSupport.stream(directory.path("rooms").spliterator(), false)
                .map(room -> room.path("name").asText())
                .toList();
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\",\"kind\":\"public\"}";
    }

    private static String path(JsonNode room) {
        return "/api/rooms/" + room.path("id").asText();
    }

    private static String member(JsonNode room, Person person) {
        return path(room) + "/members/" + person.id();
    }

    private Answer create(Person person, String body) {
        return post(person, "/api/rooms").json(body).answer();
    }

    private Answer patch(Person person, JsonNode room, String body) {
        return edge.request("PATCH", path(room)).as(person).json(body).answer();
    }

    private Answer put(Person person, String target, String body) {
        return edge.request("PUT", target).as(person).json(body).answer();
    }

    private Request post(Person person, String target) {
        return edge.request("POST", target).as(person);
    }

    private Answer say(Person person, JsonNode room) {
        return post(person, "/api/messages")
                .json("{\"content\":\"hello\",\"roomId\":\"" + room.path("id").asText() + "\"}")
                .answer();
    }
}
