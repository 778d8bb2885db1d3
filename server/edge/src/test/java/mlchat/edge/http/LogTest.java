package mlchat.edge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/// What the log tells, and what it never tells.
@Isolated("it reads the log, and others write to it")
final class LogTest {
    private final RunningEdge edge = new RunningEdge();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.setLevel(Level.INFO);
        root.addAppender(log);
    }

    @AfterEach
    void close() {
        root.detachAppender(log);
        root.setLevel(usual);
        edge.close();
    }

    @Test
    void aFaultIsLoggedOnceUnderTheRequestIdThatTheClientSees() {
        edge.failing(new IllegalStateException("the disk is gone"));
        var answer = edge.get("/health/ready").answer();
        assertEquals(500, answer.status());
        assertEquals("internal", answer.problem());
        assertFalse(answer.text().contains("disk"), answer.text());
        assertEquals(1, log.list.size(), log.list.toString());
        var line = log.list.getFirst();
        assertEquals(Level.ERROR, line.getLevel());
        assertTrue(line.getFormattedMessage()
                .contains(answer.header("x-request-id").orElseThrow()));
        assertEquals("the disk is gone", line.getThrowableProxy().getMessage());
    }

    @Test
    void neitherTrafficNorRefusalsAreLogged() {
        var ada = edge.register("ada");
        send(ada, "{\"content\":\"between you and me\"}");
        send(ada, "{\"content\":\"between you and me\",\"extra\":\"between you and me\"}");
        send(ada, "{\"content\":\"between you and me");
        logIn("{\"username\":\"ada\",\"password\":\"a wrong guess\"}");
        logIn("{\"username\":\"ada\",\"password\":[\"a wrong guess\"]}");
        logIn("{\"username\":\"ada\",\"password\":\"a wrong guess");
        logIn("{\"username\":\"ada\",\"password\":\"a wrong guess\\u0000${jndi:ldap://x}\\r\\n\\u001b[31m\"}");
        edge.post("/api/refresh")
                .json("{\"refreshToken\":\"" + ada.refreshToken() + "\"}")
                .answer();
        edge.get("/api/me")
                .header("Authorization", "Bearer " + ada.token() + "x")
                .answer();
        edge.get("/api/me")
                .header("Cookie", "mlchat-access=" + ada.token() + "; mlchat-access=x")
                .answer();
        edge.request("PUT", "/api/login").as(ada).json("{}").answer();
        assertEquals(
                List.of(),
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }

    private Answer send(Person person, String body) {
        return edge.post("/api/messages").as(person).json(body).answer();
    }

    private Answer logIn(String body) {
        return edge.post("/api/login").json(body).answer();
    }
}
