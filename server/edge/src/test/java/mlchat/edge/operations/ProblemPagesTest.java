package mlchat.edge.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mlchat.edge.problems.ProblemType;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A problem's type is an address, and there people find out what it means (RFC 9457, section 3.1.1).
final class ProblemPagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    @Test
    void everyProblemHasAPageForPeople() {
        for (var type : ProblemType.values()) {
            var page = edge.get(type.uri()).header("Accept", BROWSER).answer();
            assertEquals(200, page.status(), type.uri());
            assertTrue(page.header("content-type").orElseThrow().startsWith("text/html"), type.uri());
            assertTrue(page.text().contains("<h1>" + type.title().replace("'", "&#39;") + "</h1>"), page.text());
            assertTrue(page.text().contains("HTTP " + type.status()), page.text());
        }
    }

    @Test
    void aProblemThatTheServerNeverHasHasNone() {
        for (var name : new String[] {"no-such-problem", "", "MALFORMED", "..%2fmalformed", "%3Cscript%3E"}) {
            var answer = edge.get("/problems/" + name).header("Accept", BROWSER).answer();
            assertEquals(404, answer.status(), name);
            assertEquals("not-found", answer.problem(), name);
        }
    }
}
