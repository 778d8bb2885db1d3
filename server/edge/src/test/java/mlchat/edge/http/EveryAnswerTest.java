package mlchat.edge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EveryAnswerTest {
    @TempDir
    private Path folder;

    @Test
    void everyAnswerTellsBrowsersWhatItMayDo() throws IOException {
        try (var edge = edge(RunningEdge.Wishes.none())) {
            for (var target : List.of(
                    "/", "/assets/app.js", "/rooms/x", "/api/me", "/api/nothing", "/health/live", "/nothing.js")) {
                var answer =
                        edge.get(target).header("Accept", "text/html,*/*;q=0.8").answer();
                assertEquals("nosniff", answer.header("x-content-type-options").orElse("none"), target);
                assertEquals("no-referrer", answer.header("referrer-policy").orElse("none"), target);
                assertEquals("DENY", answer.header("x-frame-options").orElse("none"), target);
                assertEquals(
                        "same-origin",
                        answer.header("cross-origin-opener-policy").orElse("none"),
                        target);
                assertTrue(
                        answer.header("content-security-policy").orElse("").startsWith("default-src 'none'"), target);
                assertTrue(answer.header("x-request-id").isPresent(), target);
                assertFalse(answer.header("server").isPresent(), target);
                assertFalse(answer.header("strict-transport-security").isPresent(), target);
                assertTrue(answer.header("content-type").isPresent(), target);
            }
        }
    }

    @Test
    void whatProgramsReadIsNeverKeptAndNeverAPage() throws IOException {
        try (var edge = edge(RunningEdge.Wishes.none())) {
            for (var target : List.of("/api/limits", "/api/nothing", "/health/live", "/.well-known/jwks.json")) {
                var answer = edge.get(target).answer();
                assertEquals("no-store", answer.header("cache-control").orElse("none"), target);
                assertEquals(
                        "default-src 'none'; frame-ancestors 'none'",
                        answer.header("content-security-policy").orElse("none"),
                        target);
            }
        }
    }

    @Test
    void onHttpsBrowsersAreToldToStayThere() throws IOException {
        try (var edge = edge(RunningEdge.Wishes.none().publicUrl("https://chat.example.org"))) {
            assertTrue(
                    edge.get("/").answer().header("strict-transport-security").isPresent());
            assertTrue(edge.get("/api/me")
                    .answer()
                    .header("strict-transport-security")
                    .isPresent());
        }
    }

    @Test
    void theRequestIdIsTheProblemsInstanceAndNeverTheClients() throws IOException {
        try (var edge = edge(RunningEdge.Wishes.none())) {
            var answer = edge.get("/api/me").header("X-Request-Id", "mine").answer();
            var id = answer.header("x-request-id").orElseThrow();
            assertEquals("urn:uuid:" + id, answer.json().path("instance").asText());
        }
    }

    @Test
    void theClientsFilesAreServed() throws IOException {
        try (var edge = edge(RunningEdge.Wishes.none())) {
            var page =
                    edge.get("/rooms/some/where").header("Accept", "text/html").answer();
            assertEquals(200, page.status());
            assertEquals("<title>chat</title>", page.text());
            assertEquals("no-cache", page.header("cache-control").orElseThrow());
            var script = edge.get("/assets/app.js").answer();
            assertEquals(200, script.status());
            assertTrue(script.header("cache-control").orElseThrow().contains("immutable"));
            assertEquals(
                    404,
                    edge.get("/assets/old.js")
                            .header("Accept", "text/html")
                            .answer()
                            .status());
        }
    }

    @Test
    void aFileThatKeepsItsNameIsAskedForAgain() throws IOException {
        try (var edge = edge(RunningEdge.Wishes.none())) {
            for (var target : List.of("/", "/index.html", "/sw.js", "/manifest.webmanifest")) {
                var answer = edge.get(target).answer();
                assertEquals(200, answer.status(), target);
                assertEquals("no-cache", answer.header("cache-control").orElse("none"), target);
            }
            var worker = edge.get("/sw.js").answer();
            assertTrue(worker.header("content-type").orElse("").contains("javascript"));
            assertTrue(worker.header("content-security-policy").orElse("").contains("connect-src 'self'"));
        }
    }

    @Test
    void nothingOutsideTheClientsFolderIsServed() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        try (var edge = edge(RunningEdge.Wishes.none())) {
            for (var target : List.of(
                    "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt")) {
                var answer = edge.get(target).answer();
                assertFalse(answer.text().contains("secret"), target + ": " + answer.text());
            }
        }
    }

    @Test
    void filesAreReadAndNothingElse() throws IOException {
        try (var edge = edge(RunningEdge.Wishes.none())) {
            for (var method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "FROB")) {
                for (var target : List.of("/", "/assets/app.js", "/index.html", "/rooms/x", "/nothing.js")) {
                    var answer = edge.request(method, target).answer();
                    assertEquals(405, answer.status(), method + " " + target);
                    assertEquals("method-not-allowed", answer.problem());
                    assertEquals("GET, HEAD", answer.header("allow").orElseThrow());
                }
            }
            assertEquals(404, edge.get("/%00").answer().status());
            assertEquals(404, edge.get("/assets/app.js%00.png").answer().status());
        }
    }

    private RunningEdge edge(RunningEdge.Wishes wishes) throws IOException {
        var web = folder.resolve("web");
        Files.createDirectories(web.resolve("assets"));
        Files.writeString(web.resolve("index.html"), "<title>chat</title>");
        Files.writeString(web.resolve("assets/app.js"), "1");
        Files.writeString(web.resolve("sw.js"), "1");
        Files.writeString(web.resolve("manifest.webmanifest"), "{}");
        return new RunningEdge(wishes.webFolder(web));
    }
}
