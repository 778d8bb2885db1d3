package mlchat.edge.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.Request;
import mlchat.edge.testing.RunningEdge;

/// A private and a public room with somebody of each kind in them, made anew for every question, because an answer may
/// change all of it.
final class Scene {
    private static final String NOWHERE = "01a20000-0000-7000-8000-000000000000";

    private final RunningEdge edge;
    private final Company company;
    private final Map<Actor, String> own = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final String room;

    /// Who is there.
    ///
    /// @param bystander a member whom things are done to
    /// @param stranger  not in the room
    private record Company(Map<Actor, Person> actors, Person bystander, Person stranger) {
        static Company in(RunningEdge edge, int number) {
            var actors = new HashMap<Actor, Person>();
            for (var actor : Actor.values()) {
                actors.put(actor, edge.register(actor.name().toLowerCase() + number));
            }
            return new Company(actors, edge.register("bystander" + number), edge.register("stranger" + number));
        }

        Person of(Actor actor) {
            return actors.get(actor);
        }
    }

    /// What was answered.
    ///
    /// @param outcome `ok`, or the last part of the problem's type
    /// @param text    all that was said but what is different each time
    record Outcome(String outcome, String text) {}

    /// @param number tells this scene's names from those of others
    Scene(RunningEdge edge, int number) {
        this.edge = edge;
        this.company = Company.in(edge, number);
        this.room = room("private", number);
        var open = room("public", number);
        for (var actor : Actor.values()) {
            if (actor.wasInside()) {
                own.put(actor, say(company.of(actor), room, actor.name()));
            }
        }
        names.put("room", room);
        names.put("open", open);
        names.put("message", say(company.bystander(), room, "something"));
        names.put(
                "poll",
                post(
                        company.bystander(),
                        "{\"roomId\":\"%s\",\"content\":\"Which?\",\"poll\":{\"options\":[\"a\",\"b\"]}}"
                                .formatted(room)));
        names.put("bystander", company.bystander().id());
        names.put("stranger", company.stranger().id());
        names.put("number", Integer.toString(number));
        takeOut(room);
        takeOut(open);
    }

    private String room(String kind, int number) {
        var ids = company.actors().entrySet().stream()
                .filter(one -> one.getKey().wasInside() && one.getKey() != Actor.OWNER)
                .map(one -> '"' + one.getValue().id() + '"')
                .toList();
        var made = as(Actor.OWNER, "POST", "/api/rooms")
                .json("{\"name\":\"%s %d\",\"kind\":\"%s\",\"memberIds\":[%s,\"%s\"]}"
                        .formatted(
                                kind,
                                number,
                                kind,
                                String.join(",", ids),
                                company.bystander().id()))
                .answer();
        var id = made.json().path("id").asText();
        as(Actor.OWNER, "PUT", member(id, Actor.MODERATOR))
                .json("{\"role\":\"moderator\"}")
                .answer();
        return id;
    }

    private void takeOut(String from) {
        as(Actor.OWNER, "DELETE", member(from, Actor.EX_MEMBER)).answer();
    }

    private String member(String in, Actor actor) {
        return "/api/rooms/" + in + "/members/" + company.of(actor).id();
    }

    private String say(Person person, String in, String text) {
        return post(person, "{\"roomId\":\"%s\",\"content\":\"%s\"}".formatted(in, text));
    }

    private String post(Person person, String body) {
        var answer = edge.post("/api/messages").as(person).json(body).answer();
        assertEquals(201, answer.status(), answer.text());
        return answer.json().path("id").asText();
    }

    private Request as(Actor actor, String method, String target) {
        var request = edge.request(method, target);
        return actor == Actor.ANONYMOUS ? request : request.as(company.of(actor));
    }

    /// The room's revision: what was refused must not have moved it.
    long rev() {
        var answer = as(Actor.OWNER, "GET", "/api/rooms/" + room).answer();
        assertEquals(200, answer.status(), answer.text());
        return answer.json().path("rev").asLong();
    }

    Outcome ask(Call call, Actor actor) {
        return ask(call, actor, names(actor));
    }

    /// The same question about a room and a message that do not exist.
    Outcome askAboutNothing(Call call, Actor actor) {
        var nothing = names(actor);
        for (var name : new String[] {"room", "open", "message", "poll", "own"}) {
            nothing.put(name, NOWHERE);
        }
        return ask(call, actor, nothing);
    }

    private Map<String, String> names(Actor actor) {
        var all = new HashMap<>(names);
        all.put("own", own.getOrDefault(actor, names.get("message")));
        all.put("refresh", company.of(actor).refreshToken());
        all.put("tomorrow", edge.clock().instant().plus(Duration.ofDays(1)).toString());
        all.put("actor", company.of(actor).username());
        return all;
    }

    private Outcome ask(Call call, Actor actor, Map<String, String> names) {
        var body = filled(call.body(), names);
        if (!call.isEvent()) {
            var request = as(actor, call.method(), filled(call.target(), names));
            var answer = body.isEmpty() ? request.answer() : request.json(body).answer();
            return new Outcome(answer.status() < 300 ? "ok" : answer.problem(), answer.problemBody());
        }
        if (actor == Actor.ANONYMOUS) {
            return refusedConnection();
        }
        try (var ear = Ear.ready(edge, company.of(actor))) {
            var ack = ear.ask(call.method(), body);
            var problem = ack.path("problem");
            return ack.path("ok").asBoolean() ? new Outcome("ok", ack.toString()) : refused(problem);
        }
    }

    private static Outcome refused(JsonNode problem) {
        var name = problem.path("type").asText().replace("/problems/", "");
        return new Outcome(name, problem.toString().replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid"));
    }

    private Outcome refusedConnection() {
        try (var ear = Ear.open(edge.base(), "")) {
            return refused(ear.await("connect_error").path("data"));
        }
    }

    private static String filled(String text, Map<String, String> names) {
        var filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        assertTrue(!filled.matches(".*\\{[a-z]+}.*"), "unknown name in " + filled);
        return filled;
    }

    /// A name of something in the private room that the answer tells, though the call did not know it.
    Optional<String> leak(Call call, Outcome outcome) {
        return Stream.of("room", "message")
                .filter(name -> !call.toString().contains("{" + name + "}"))
                .filter(name -> outcome.text().contains(names.get(name)))
                .findFirst();
    }
}
