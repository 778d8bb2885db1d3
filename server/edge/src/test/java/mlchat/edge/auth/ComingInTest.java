package mlchat.edge.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mlchat.domain.auth.Admission;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ComingInTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    @Test
    void whoRegistersIsSignedIn() {
        var ada = edge.register("Ada");
        var me = edge.get("/api/me").as(ada).answer();
        assertEquals("ada", me.json().path("username").asText());
        assertFalse(me.json().has("role"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ADA", "Ａda", "ᴬda"})
    void aNameIsTakenInAnyCaseAndForm(String twin) {
        edge.register("ada");
        var answer = register(twin, Person.PASSWORD);
        assertEquals(409, answer.status());
        assertEquals("username-taken", answer.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a b", "аda", "ada!", "system", "", "abcdefghijklmnopqrstuvwxyz1234567"})
    void aNameThatIsNoneIsRefused(String name) {
        assertEquals("username-invalid", register(name, Person.PASSWORD).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password", "PASSWORD", "12345678"})
    void aWeakPasswordIsRefused(String password) {
        var answer = register("ada", password);
        assertEquals(400, answer.status());
        assertEquals("weak-password", answer.problem());
        assertEquals(List.of(), edge.passwords().calls(), "before it is hashed");
    }

    @Test
    void aPasswordThatCannotBeOneIsRefusedBeforeItIsHashed() {
        edge.register("ada");
        for (var password : List.of("\\ud800 and more", "x".repeat(1_025), "é".repeat(513))) {
            assertEquals(400, register("grace", password).status());
            assertEquals(400, logIn("ada", password).status());
        }
        assertEquals(List.of("hash"), edge.passwords().calls());
        assertEquals(201, register("grace", "é".repeat(512)).status());
        assertEquals(401, logIn("grace", "e\u0301".repeat(341)).status(), "compared byte for byte");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookAlike() {
        edge.register("ada");
        var wrong = logIn("ada", "not the password");
        var unknown = logIn("nobody", "not the password");
        var nonsense = logIn("not a name at all", "not the password");
        assertEquals(401, wrong.status());
        assertEquals("bad-credentials", wrong.problem());
        for (var other : List.of(unknown, nonsense)) {
            assertEquals(wrong.status(), other.status());
            assertEquals(wrong.problemBody(), other.problemBody());
            assertEquals(
                    wrong.response().headers().map().keySet(),
                    other.response().headers().map().keySet());
        }
        assertEquals(
                List.of("hash", "matches", "matchesNobody", "matchesNobody"),
                edge.passwords().calls());
    }

    @ParameterizedTest
    @CsvSource({"ada", "ADA", "Ａda"})
    void oneLogsInHoweverOneWritesTheName(String typed) {
        edge.register("ada");
        assertEquals(200, logIn(typed, Person.PASSWORD).status());
    }

    @Test
    void theSetupCodeMakesOneAdministrator() {
        var first = register("owner", Person.PASSWORD, RunningEdge.SETUP_CODE);
        assertEquals(201, first.status());
        assertEquals("admin", first.json().path("user").path("role").asText());
        var second = register("second", Person.PASSWORD, RunningEdge.SETUP_CODE);
        assertEquals(403, second.status());
        assertEquals("setup-code-invalid", second.problem());
        assertEquals(
                "setup-code-invalid",
                register("third", Person.PASSWORD, "a guess").problem());
    }

    @Test
    void aClosedServerLetsOnlyTheSetupCodeIn() {
        try (var closed = new RunningEdge(RunningEdge.Wishes.none().admission(Admission.CLOSED))) {
            var stranger = closed.post("/api/register")
                    .json(body("ada", Person.PASSWORD))
                    .answer();
            assertEquals("registration-closed", stranger.problem());
            var owner = closed.post("/api/register")
                    .json(body("owner", Person.PASSWORD, RunningEdge.SETUP_CODE))
                    .answer();
            assertEquals(201, owner.status());
        }
    }

    @Test
    void aStormOfRegistrationsIsHeldBack() {
        try (var limited = new RunningEdge(RunningEdge.Wishes.none().registrations(2))) {
            limited.register("one");
            limited.register("two");
            var third = limited.post("/api/register")
                    .json(body("three", Person.PASSWORD))
                    .answer();
            assertEquals(429, third.status());
            assertEquals("too-many-attempts", third.problem());
            assertEquals("REGISTRATIONS_PER_IP", third.json().path("limit").asText());
            long wait = third.json().path("retryAfter").asLong();
            assertTrue(wait >= 1 && wait <= 60, "seconds to wait: " + wait);
            assertEquals(Long.toString(wait), third.header("retry-after").orElseThrow());
            var elsewhere = limited.post("/api/register")
                    .header("X-Forwarded-For", "203.0.113.7")
                    .header("Forwarded", "for=203.0.113.7")
                    .json(body("three", Person.PASSWORD))
                    .answer();
            assertEquals(429, elsewhere.status(), "what a client says about its address is not believed");
            var owner = limited.post("/api/register")
                    .json(body("owner", Person.PASSWORD, RunningEdge.SETUP_CODE))
                    .answer();
            assertEquals(201, owner.status(), "the setup code is exempt");
        }
    }

    private Answer register(String username, String password) {
        return edge.post("/api/register").json(body(username, password)).answer();
    }

    private Answer register(String username, String password, String setupCode) {
        return edge.post("/api/register")
                .json(body(username, password, setupCode))
                .answer();
    }

    private Answer logIn(String username, String password) {
        return edge.post("/api/login").json(body(username, password)).answer();
    }

    private static String body(String username, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    }

    private static String body(String username, String password, String setupCode) {
        return "{\"username\":\"%s\",\"password\":\"%s\",\"setupCode\":\"%s\"}"
                .formatted(username, password, setupCode);
    }
}
