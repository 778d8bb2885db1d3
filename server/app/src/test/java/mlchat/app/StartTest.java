package mlchat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is started: a process of its own.
@Tag("slow")
final class StartTest {
    @TempDir
    private Path folder;

    @Test
    void aFreshStartMakesItsSecretsForItselfAlone() throws Exception {
        try (var program = Program.start(data(), Map.of())) {
            assertEquals(200, program.get("/health/ready").statusCode());
            assertEquals("rwx------", permissions(data()));
            try (var files = Files.walk(data())) {
                var kept = files.filter(Files::isRegularFile).toList();
                assertTrue(kept.size() >= 2, kept.toString());
                for (var file : kept) {
                    assertEquals("rw-------", permissions(file), file.toString());
                }
            }
        }
    }

    @Test
    void itListensOnLoopbackOnly() throws Exception {
        try (var program = Program.start(data(), Map.of())) {
            assertThrows(ConnectException.class, () -> connect("127.0.0.2", program.port()));
        }
        var port = Integer.toString(freePort());
        var opened = Map.of("HOST", "0.0.0.0", "PORT", port, "PUBLIC_URL", "http://127.0.0.2:" + port);
        try (var program = Program.start(data(), opened)) {
            connect("127.0.0.2", program.port());
        }
    }

    @Test
    void theSetupLinkIsShownUntilThereIsAnAdministrator() throws Exception {
        String code;
        try (var program = Program.start(data(), Map.of())) {
            code = program.setupCode().orElseThrow();
        }
        try (var program = Program.start(data(), Map.of())) {
            assertEquals(code, program.setupCode().orElseThrow(), "the same code until it is used");
            var registered = program.post("/api/register", """
                    {"username": "owner", "password": "a long password", "setupCode": "%s"}""".formatted(code));
            assertEquals(201, registered.statusCode(), registered.body());
        }
        var program = Program.start(data(), Map.of());
        program.terminate();
        assertEquals(List.of("ML-CHAT is ready at http://localhost:" + program.port()), program.everythingSaid());
    }

    @Test
    void whatWasThereIsThereAfterARestart() throws Exception {
        String session;
        try (var program = Program.start(data(), Map.of())) {
            session = program.post("/api/register", """
                    {"username": "ada", "password": "a long password"}""").body();
        }
        try (var program = Program.start(data(), Map.of())) {
            var token = session.replaceAll(".*\"accessToken\":\"([^\"]*)\".*", "$1");
            var me = program.get("/api/me", token);
            assertEquals(200, me.statusCode(), me.body());
            assertTrue(me.body().contains("\"ada\""));
        }
    }

    @Test
    void itEndsWellWhenItIsAskedTo() throws Exception {
        var program = Program.start(data(), Map.of());
        assertEquals(0, program.terminate());
        assertFalse(Files.exists(data().resolve("mlchat.db-wal")), "the data is one plain file afterwards");
        try (var left = Files.walk(Program.temporary(data()))) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void theLogIsOneObjectALineWithATimeThatPeopleRead() throws Exception {
        Program.start(data(), Map.of()).terminate();
        var lines = Files.readAllLines(Program.log(data()));
        assertFalse(lines.isEmpty());
        for (var line : lines) {
            var event = new ObjectMapper().readTree(line);
            assertTrue(event.path("time").asText().matches("20[0-9-]{8}T[0-9:]{8}\\.[0-9]{3}Z"), line);
            assertTrue(event.hasNonNull("level") && event.hasNonNull("formattedMessage"), line);
        }
    }

    @Test
    void itSaysWhatItWouldRunWithAndKeepsSecretsToItself() throws Exception {
        var key = "c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0IHNlY3I=";
        var settings = Map.of("MLCHAT_MASTER_KEY", key, "MLCHAT_SETUP_CODE", "open-sesame-open-sesame", "PORT", "9000");
        var checked = Program.run("check-config", data(), settings);
        assertEquals(0, checked.code(), checked.output());
        assertTrue(checked.output().matches("(?s).*\nPORT +9000 +\\(environment\\)\n.*"), checked.output());
        assertTrue(checked.output().matches("(?s).*\nMLCHAT_MASTER_KEY +••• +\\(environment\\)\n.*"), checked.output());
        assertTrue(checked.output().matches("(?s).*\nMLCHAT_SETUP_CODE +••• +\\(environment\\)\n.*"), checked.output());
        assertFalse(checked.output().contains(key) || checked.output().contains("sesame"), checked.output());
        assertFalse(Files.exists(data()), "looking changes nothing");
    }

    @Test
    void aTakenPortIsOneClearSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFault("Cannot listen on", Map.of("PORT", Integer.toString(taken.getLocalPort())));
        }
    }

    @Test
    void anUnknownSettingIsOneClearSentence() throws Exception {
        assertFault("There is no setting MLCHAT_PROT.", Map.of("MLCHAT_PROT", "1"));
    }

    @Test
    void anotherMasterKeyIsOneClearSentence() throws Exception {
        try (var program = Program.start(data(), Map.of())) {
            assertEquals(200, program.get("/health/live").statusCode());
        }
        assertFault(
                "The master key is not the one",
                Map.of("MLCHAT_MASTER_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
    }

    @Test
    void aDatabaseOfANewerVersionIsOneClearSentence() throws Exception {
        Program.start(data(), Map.of()).terminate();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("mlchat.db"));
                var statement = database.createStatement()) {
            statement.executeUpdate("UPDATE schema_record SET version = version + 2, min_reader = version + 1");
        }
        assertFault("was written by a newer ML-CHAT", Map.of());
    }

    @Test
    void twoServersDoNotShareOneFolder() throws Exception {
        try (var program = Program.start(data(), Map.of())) {
            assertEquals(200, program.get("/health/live").statusCode());
            assertFault("in use", Map.of());
        }
    }

    private void assertFault(String sentence, Map<String, String> settings) throws Exception {
        Files.deleteIfExists(Program.log(data()));
        var ended = Program.run("serve", data(), settings);
        assertEquals(1, ended.code());
        assertTrue(ended.errors().contains(sentence), ended.errors());
        assertEquals(1, ended.errors().strip().lines().count(), ended.errors());
        assertEquals("", ended.output());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void connect(String host, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 5_000);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
