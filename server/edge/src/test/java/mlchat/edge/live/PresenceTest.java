package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mlchat.edge.EdgeConfig;
import mlchat.edge.limits.Bucket;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is here, over real sockets.
final class PresenceTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private Person ada;
    private Person grace;

    @BeforeEach
    void register() {
        ada = edge.register("ada");
        grace = edge.register("grace");
    }

    @Test
    void whoIsWatchedIsShownAtOnceAndThenLive() {
        try (var watcher = Ear.ready(edge, grace)) {
            watch(watcher, ada);
            var first = watcher.await("presence").path("people").path(0);
            assertEquals(ada.id(), first.path("userId").asText());
            assertEquals("offline", first.path("status").asText());
            assertTrue(first.path("lastSeenAt").isMissingNode(), "never seen before");
            try (var ear = Ear.ready(edge, ada)) {
                assertEquals("online", ear.await("ready").at("/presence/status").asText());
                watcher.await("presence", says(ada, "online"));
            }
            watcher.await(
                    "presence",
                    one -> says(ada, "offline").test(one) && one.at("/people/0").has("lastSeenAt"));
        }
    }

    @Test
    void whoDoesNotWatchHearsNothing() {
        try (var watcher = Ear.ready(edge, grace);
                var other = Ear.ready(edge, edge.register("mallory"));
                var ear = Ear.ready(edge, ada)) {
            watch(watcher, ada);
            watch(watcher);
            watch(other, ada);
            other.await("presence", says(ada, "online"));
            choose(ear, "dnd");
            other.await("presence", says(ada, "dnd"));
            say(ear, "after");
            watcher.awaitMessage("after");
            assertTrue(watcher.all("presence").stream().noneMatch(says(ada, "dnd")), "watching was replaced");
        }
    }

    @Test
    void changesWithinAPauseAreToldOfOnce() {
        try (var watcher = Ear.ready(edge, grace);
                var ear = Ear.ready(edge, ada)) {
            watch(watcher, ada);
            watcher.await("presence", says(ada, "online"));
            int before = watcher.all("presence").size();
            edge.later().hold();
            for (var status : List.of("dnd", "away", "online", "dnd")) {
                choose(ear, status);
            }
            edge.later().pass();
            watcher.await("presence", says(ada, "dnd"));
            assertEquals(before + 1, watcher.all("presence").size());
        }
    }

    @Test
    void whoIsNotAtAnyDeviceIsAway() {
        try (var watcher = Ear.ready(edge, grace);
                var phone = Ear.ready(edge, ada);
                var laptop = Ear.ready(edge, ada)) {
            watch(watcher, ada);
            assertTrue(phone.ask("presence:idle", "{\"on\":true}").path("ok").asBoolean());
            laptop.ask("presence:idle", "{\"on\":true}");
            watcher.await("presence", says(ada, "away"));
            assertEquals(
                    List.of("online", "away"),
                    watcher.all("presence").stream()
                            .map(one -> one.at("/people/0/status").asText())
                            .distinct()
                            .toList());
        }
    }

    @Test
    void whoHidesLooksLikeOneWhoIsGone() {
        var dan = edge.register("dan");
        try (var watcher = Ear.ready(edge, grace)) {
            try (var hiding = Ear.ready(edge, ada);
                    var leaving = Ear.ready(edge, dan)) {
                watch(watcher, ada, dan);
                leaving.close();
                choose(hiding, "invisible");
                var hidden = watcher.await("presence", says(ada, "offline"))
                        .path("people")
                        .path(0);
                var gone = watcher.await("presence", says(dan, "offline"))
                        .path("people")
                        .path(0);
                assertEquals(keys(gone), keys(hidden));
                try (var phone = Ear.ready(edge, ada)) {
                    assertEquals(
                            "invisible",
                            phone.await("ready").at("/presence/status").asText());
                    phone.ask("presence:idle", "{\"on\":true}");
                }
                say(hiding, "boo");
                watcher.awaitMessage("boo");
                assertEquals(
                        1,
                        watcher.all("presence").stream()
                                .filter(says(ada, "offline"))
                                .count());
            }
        }
    }

    @Test
    void onesOtherDevicesKnowWhatOneChose() {
        try (var phone = Ear.ready(edge, ada);
                var laptop = Ear.ready(edge, ada);
                var other = Ear.ready(edge, grace)) {
            phone.ask("presence:set", "{\"status\":\"dnd\",\"text\":\"  at the\\ndentist \"}");
            var chosen = laptop.await("presence:chosen");
            assertEquals("dnd", chosen.path("status").asText());
            assertEquals("at the dentist", chosen.path("text").asText());
            watch(other, ada);
            assertEquals(
                    "at the dentist",
                    other.await("presence", says(ada, "dnd"))
                            .at("/people/0/text")
                            .asText());
            phone.ask("presence:set", "{\"status\":\"online\",\"text\":\"\"}");
            laptop.await("presence:chosen", one -> one.path("status").asText().equals("online") && !one.has("text"));
            assertEquals(List.of(), other.all("presence:chosen"), "nobody else's business");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "watch          | {'roomIds':['a','b','c','d'],'userIds':[]}     | /roomIds",
                "watch          | {'roomIds':[],'userIds':['a','b','c','d','e']} | /userIds",
                "presence:set   | {'status':'offline'}                           | /status",
                "presence:set   | {'status':'away','text':'LONG'}                | /text"
            })
    void whatIsTooMuchOrNoneIsRefused(String event, String payload, String pointer) {
        try (var ear = Ear.ready(edge, ada)) {
            var ack = ear.ask(event, payload.replace('\'', '"').replace("LONG", "x".repeat(101)));
            assertEquals("/problems/malformed", ack.at("/problem/type").asText());
            assertEquals(pointer, ack.at("/problem/errors/0/pointer").asText());
        }
    }

    @Test
    void nobodySignalsWithoutEnd() {
        var live = new EdgeConfig.Live(3, 4, 100, Optional.of(new Bucket(2, 1)));
        try (var busy = new RunningEdge(RunningEdge.Wishes.none().live(live))) {
            var bob = busy.register("bob");
            try (var phone = Ear.ready(busy, bob);
                    var laptop = Ear.ready(busy, bob)) {
                assertTrue(
                        phone.ask("presence:idle", "{\"on\":true}").path("ok").asBoolean());
                assertTrue(
                        laptop.ask("presence:idle", "{\"on\":true}").path("ok").asBoolean());
                for (var event : List.of("presence:idle", "typing", "presence:set", "watch")) {
                    var ack = phone.ask(event, payload(event));
                    assertFalse(ack.path("ok").asBoolean(), event);
                    assertEquals(
                            "/problems/too-many-attempts",
                            ack.at("/problem/type").asText(),
                            event);
                }
            }
        }
    }

    private static String payload(String event) {
        return switch (event) {
            case "typing" -> "{\"roomId\":\"x\",\"on\":true}";
            case "presence:set" -> "{\"status\":\"away\"}";
            case "watch" -> "{\"roomIds\":[],\"userIds\":[]}";
            default -> "{\"on\":true}";
        };
    }

    private static void watch(Ear ear, Person... people) {
        var ids =
                List.of(people).stream().map(person -> '"' + person.id() + '"').toList();
        var ack = ear.ask("watch", "{\"roomIds\":[],\"userIds\":[%s]}".formatted(String.join(",", ids)));
        assertTrue(ack.path("ok").asBoolean(), ack.toString());
    }

    private static void choose(Ear ear, String status) {
        var ack = ear.ask("presence:set", "{\"status\":\"%s\"}".formatted(status));
        assertTrue(ack.path("ok").asBoolean(), ack.toString());
    }

    private static void say(Ear ear, String content) {
        ear.ask("message:send", "{\"clientId\":\"%s\",\"content\":\"%s\"}".formatted(content, content));
    }

    private static Predicate<JsonNode> says(Person person, String status) {
        return one -> one.path("people")
                .valueStream()
                .anyMatch(shown -> shown.path("userId").asText().equals(person.id())
                        && shown.path("status").asText().equals(status));
    }

    private static List<String> keys(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }
}
