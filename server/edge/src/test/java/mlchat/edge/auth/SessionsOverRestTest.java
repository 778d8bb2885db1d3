package mlchat.edge.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class SessionsOverRestTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    @Test
    void aRefreshGivesANewPairThatWorks() {
        var ada = edge.register("ada");
        var next = Person.of(refresh(ada.refreshToken()));
        assertNotEquals(ada.refreshToken(), next.refreshToken());
        assertEquals(200, edge.get("/api/me").as(next).answer().status());
        assertEquals(200, edge.get("/api/me").as(ada).answer().status(), "the session is the same");
    }

    @Test
    void tenAtOnceGetTheSameSuccessor() throws Exception {
        var ada = edge.register("ada");
        var tasks = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 10; i++) {
            tasks.add(() -> refresh(ada.refreshToken()));
        }
        var successors = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(tasks)) {
                assertEquals(200, answer.get().status(), answer.get().text());
                successors.add(Person.of(answer.get()).refreshToken());
            }
        }
        assertEquals(1, successors.size());
        assertEquals(200, refresh(successors.iterator().next()).status());
    }

    @Test
    void aPredecessorIsRefusedAfterTheGraceAndEndsTheFamily() {
        var ada = edge.register("ada");
        var next = Person.of(refresh(ada.refreshToken()));
        edge.clock().advance(Duration.ofSeconds(11));
        assertEquals("refresh-token-invalid", refresh(ada.refreshToken()).problem());
        assertEquals("refresh-token-invalid", refresh(next.refreshToken()).problem());
        assertEquals(401, edge.get("/api/me").as(next).answer().status());
    }

    @Test
    void anOlderOneEndsTheFamilyEvenWithinTheGrace() {
        var first = edge.register("ada");
        var second = Person.of(refresh(first.refreshToken()));
        var third = Person.of(refresh(second.refreshToken()));
        assertEquals("refresh-token-invalid", refresh(first.refreshToken()).problem());
        assertEquals("refresh-token-invalid", refresh(third.refreshToken()).problem());
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        for (var token : List.of("", "x", "0".repeat(43), edge.register("ada").token())) {
            var answer = refresh(token);
            assertEquals(401, answer.status());
            assertEquals("refresh-token-invalid", answer.problem());
        }
        assertEquals(401, edge.post("/api/refresh").answer().status());
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        var ada = edge.register("ada");
        edge.clock().advance(Duration.ofDays(15));
        assertEquals("refresh-token-invalid", refresh(ada.refreshToken()).problem());
    }

    @Test
    void aLogoutTakesEffectAtOnce() {
        var ada = edge.register("ada");
        assertEquals(204, edge.post("/api/logout").as(ada).answer().status());
        assertEquals("not-signed-in", edge.get("/api/me").as(ada).answer().problem());
        assertEquals("refresh-token-invalid", refresh(ada.refreshToken()).problem());
        assertEquals(401, edge.post("/api/logout").as(ada).answer().status());
    }

    @Test
    void withCookiesNoTokenIsInTheBodyAndNoScriptCanReadThem() {
        edge.register("ada");
        var answer = logInWithCookies();
        assertEquals(200, answer.status());
        assertFalse(answer.json().has("accessToken"));
        assertFalse(answer.json().has("refreshToken"));
        var cookies = answer.headers("set-cookie");
        assertEquals(2, cookies.size());
        for (var cookie : cookies) {
            assertTrue(cookie.startsWith("mlchat-access=") || cookie.startsWith("mlchat-refresh="), cookie);
            for (var part : List.of("httponly", "samesite=strict", "path=/")) {
                assertTrue(cookie.toLowerCase(Locale.ROOT).contains(part), cookie);
            }
            assertFalse(cookie.contains("Domain"), cookie);
        }
        var me = edge.get("/api/me").header("Cookie", answer.cookies()).answer();
        assertEquals("ada", me.json().path("username").asText());
    }

    @Test
    void onHttpsTheCookiesAreLockedToTheHost() {
        try (var secure = new RunningEdge(RunningEdge.Wishes.none().publicUrl("https://chat.example.org"))) {
            secure.register("ada");
            var answer = secure.post("/api/login").json(body("cookie")).answer();
            for (var cookie : answer.headers("set-cookie")) {
                assertTrue(cookie.startsWith("__Host-mlchat-"), cookie);
                assertTrue(cookie.contains("Secure"), cookie);
            }
            var plain = answer.cookies().replace("__Host-", "");
            assertEquals(
                    401, secure.get("/api/me").header("Cookie", plain).answer().status());
        }
    }

    @Test
    void aLogoutTakesTheCookiesAway() {
        edge.register("ada");
        var in = logInWithCookies();
        var out = edge.post("/api/logout")
                .header("Cookie", in.cookies())
                .header("Origin", edge.base().toString())
                .answer();
        assertEquals(204, out.status());
        assertEquals(
                2,
                out.headers("set-cookie").stream()
                        .filter(cookie -> cookie.contains("Max-Age=0"))
                        .count());
    }

    @Test
    void aCookieIsRefreshedIntoCookies() {
        edge.register("ada");
        var in = logInWithCookies();
        var answer = edge.post("/api/refresh")
                .header("Cookie", in.cookies())
                .header("Origin", edge.base().toString())
                .answer();
        assertEquals(200, answer.status());
        assertEquals(2, answer.headers("set-cookie").size());
        assertFalse(answer.json().has("refreshToken"));
    }

    @Test
    void aCookieAndABearerOfTwoSessionsAreRefused() {
        var grace = edge.register("grace");
        edge.register("ada");
        var answer = edge.get("/api/me")
                .as(grace)
                .header("Cookie", logInWithCookies().cookies())
                .answer();
        assertEquals(400, answer.status());
        assertEquals("credentials-conflict", answer.problem());
    }

    @Test
    void twoCookiesOfOneNameAreNotTakenForEither() {
        edge.register("ada");
        var cookies = logInWithCookies().cookies();
        var doubled = edge.get("/api/me")
                .header("Cookie", "mlchat-access=x; " + cookies)
                .answer();
        var doubledBehind = edge.get("/api/me")
                .header("Cookie", cookies + "; mlchat-access=x")
                .answer();
        assertEquals(401, doubled.status());
        assertEquals(401, doubledBehind.status());
        var large = edge.get("/api/me")
                .header("Cookie", "mlchat-access=" + "a".repeat(5_000))
                .answer();
        assertEquals(401, large.status());
    }

    private Answer refresh(String token) {
        return edge.post("/api/refresh")
                .json("{\"refreshToken\":\"%s\"}".formatted(token))
                .answer();
    }

    private Answer logInWithCookies() {
        return edge.post("/api/login").json(body("cookie")).answer();
    }

    private static String body(String delivery) {
        return "{\"username\":\"ada\",\"password\":\"%s\",\"delivery\":\"%s\"}".formatted(Person.PASSWORD, delivery);
    }
}
