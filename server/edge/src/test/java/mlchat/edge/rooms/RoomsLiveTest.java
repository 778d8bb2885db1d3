package mlchat.edge.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What sockets hear of rooms and of who is in them.
final class RoomsLiveTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");
    private final Person bob = edge.register("bob");

    @Test
    void whoIsBroughtInHearsTheRoomFromThenOn() {
        try (var ear = Ear.ready(edge, bob)) {
            var room = create("private");
            put(bob, room, "{}");
            var joined = ear.await("room:joined").path("room");
            assertEquals(room, joined.path("id").asText());
            assertEquals("member", joined.path("my").path("role").asText());
            say(ada, room, "welcome");
            ear.awaitMessage("welcome");
        }
    }

    @Test
    void membersHearOfEachChangeInTheOrderOfItsRevision() {
        var room = create("public");
        join(bob, room);
        try (var ear = Ear.ready(edge, bob)) {
            edge.request("PATCH", "/api/rooms/" + room)
                    .as(ada)
                    .json("{\"name\":\"coffee\",\"topic\":\"beans\"}")
                    .answer();
            put(bob, room, "{\"role\":\"moderator\"}");
            say(ada, room, "done");
            ear.awaitMessage("done");

            assertEquals(
                    "coffee",
                    ear.await("room:changed").path("room").path("name").asText());
            assertEquals(
                    "moderator",
                    ear.await("member:changed").path("member").path("role").asText());
            var revs = Stream.of("room:changed", "member:changed", "message:posted")
                    .flatMap(event -> ear.all(event).stream())
                    .map(event -> event.path("rev").asLong())
                    .sorted()
                    .toList();
            assertEquals(
                    LongStream.rangeClosed(revs.getFirst(), revs.getFirst() + 4)
                            .boxed()
                            .toList(),
                    revs);
        }
    }

    @Test
    void whoIsRemovedIsToldAndHearsNothingMore() {
        var room = create("public");
        join(bob, room);
        try (var ear = Ear.ready(edge, bob);
                var owner = Ear.ready(edge, ada)) {
            assertEquals(
                    204,
                    edge.request("DELETE", "/api/rooms/" + room + "/members/" + bob.id())
                            .as(ada)
                            .answer()
                            .status());
            say(ada, room, "he is gone");
            owner.awaitMessage("he is gone");
            say(ada, general(), "for all");
            ear.awaitMessage("for all");

            var left = ear.await("room:left");
            assertEquals(room, left.path("roomId").asText());
            assertEquals("removed", left.path("reason").asText());
            assertTrue(ear.all("message:posted").stream()
                    .noneMatch(message -> message.path("roomId").asText().equals(room)));
            assertTrue(owner.await("member:changed").path("member").has("leftAt"));
        }
    }

    @Test
    void whoIsRemovedWhileConnectingHearsNothingOfTheRoom() {
        var room = create("public");
        join(bob, room);
        edge.trouble()
                .behind(
                        "revisions",
                        () -> edge.request("DELETE", "/api/rooms/" + room + "/members/" + bob.id())
                                .as(ada)
                                .answer());
        try (var ear = Ear.ready(edge, bob)) {
            assertTrue(ear.await("ready").path("rooms").path(room).isMissingNode());
            say(ada, room, "he is gone");
            say(ada, general(), "for all");
            ear.awaitMessage("for all");
            assertTrue(ear.all("message:posted").stream()
                    .noneMatch(message -> message.path("roomId").asText().equals(room)));
        }
    }

    @Test
    void everybodyInADeletedRoomIsTold() {
        var room = create("public");
        join(bob, room);
        try (var ear = Ear.ready(edge, bob)) {
            edge.request("DELETE", "/api/rooms/" + room).as(ada).answer();
            assertEquals("deleted", ear.await("room:left").path("reason").asText());
        }
    }

    @Test
    void whoWasAwayLearnsBySyncWhatHeJoinedAndLeft() {
        var kept = create("public");
        var lost = create("private");
        join(bob, kept);
        put(bob, lost, "{}");
        edge.request("DELETE", "/api/rooms/" + lost + "/members/" + bob.id())
                .as(ada)
                .answer();
        var sync = edge.request("POST", "/api/sync")
                .as(bob)
                .json("{\"incarnation\":\"" + RunningEdge.INCARNATION + "\",\"rooms\":{\"" + lost + "\":1}}")
                .answer()
                .json();
        assertEquals(lost, sync.path("left").path(0).asText());
        assertTrue(sync.path("joined").findValuesAsText("id").contains(kept));
    }

    private String create(String kind) {
        return edge.request("POST", "/api/rooms")
                .as(ada)
                .json("{\"name\":\"a " + kind + " room\",\"kind\":\"" + kind + "\"}")
                .answer()
                .json()
                .path("id")
                .asText();
    }

    private String general() {
        for (JsonNode room : edge.get("/api/rooms").as(ada).answer().json().path("rooms")) {
            if (room.path("name").asText().equals("general")) {
                return room.path("id").asText();
            }
        }
        throw new AssertionError("there is no general room");
    }

    private void join(Person person, String room) {
        assertEquals(
                200,
                edge.request("POST", "/api/rooms/" + room + "/join")
                        .as(person)
                        .answer()
                        .status());
    }

    private void put(Person person, String room, String body) {
        assertEquals(
                200,
                edge.request("PUT", "/api/rooms/" + room + "/members/" + person.id())
                        .as(ada)
                        .json(body)
                        .answer()
                        .status());
    }

    private void say(Person person, String room, String content) {
        assertEquals(
                201,
                edge.request("POST", "/api/messages")
                        .as(person)
                        .json("{\"content\":\"" + content + "\",\"roomId\":\"" + room + "\"}")
                        .answer()
                        .status());
    }
}
