package mlchat.app;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import mlchat.domain.auth.Admission;
import mlchat.edge.EdgeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigTest {
    @Test
    void withNothingSetItListensOnThisMachineOnly() throws Config.Faulty {
        var config = config(Map.of());
        assertEquals("127.0.0.1", config.edge().host());
        assertEquals(8080, config.edge().port());
        assertEquals(Optional.empty(), config.edge().publicUrl());
        assertEquals(Admission.OPEN, config.admission());
        assertEquals(12, config.stores().bcryptCost());
        assertEquals(10_000, config.edge().limits().messageLength());
        assertEquals(
                50, config.edge().limits().registrationsPerIp().orElseThrow().burst());
        assertEquals(URI.create("http://localhost:8080"), config.address(8080));
    }

    @Test
    void theEnvironmentComesBeforeTheFile() throws Config.Faulty {
        var file = new Properties();
        file.setProperty("PORT", "1000");
        file.setProperty("MLCHAT_REGISTRATION", "closed");
        var config = Config.of(Settings.read(Map.of("PORT", "2000"), file));
        assertEquals(2000, config.edge().port());
        assertEquals(Admission.CLOSED, config.admission());
    }

    @Test
    void allFaultsAreToldTogether() {
        var wrong = Map.of(
                "PORT", "http",
                "MLCHAT_REGISTRATION", "maybe",
                "MLCHAT_BCRYPT_COST", "9",
                "MLCHAT_MASTER_KEY", "too short",
                "MLCHAT_PROT", "1");
        var faults = faults(wrong);
        assertEquals(wrong.size(), faults.size(), faults.toString());
        for (var name : wrong.keySet()) {
            assertTrue(faults.stream().anyMatch(fault -> fault.contains(name)), name);
        }
        assertFalse(faults.toString().contains("too short"), "a secret that is wrong is still a secret");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, loopback, true",
        "http://127.0.0.1, loopback, true",
        "http://[::1]:8080, loopback, true",
        "https://chat.example.org, loopback, true",
        "http://chat.example.org, loopback, false",
        "http://chat.example.org, private, false",
        "http://192.168.1.10:8080, loopback, false",
        "http://192.168.1.10:8080, private, true",
        "http://10.0.0.1, private, true",
        "http://172.16.0.1, private, true",
        "http://172.32.0.1, private, false",
        "http://nas.local, private, true",
        "http://[fd00::1]:8080, private, true",
        "ftp://localhost, private, false",
        "https://chat.example.org/chat, loopback, false",
        "https://chat.example.org?x=1, loopback, false",
        "https://chat.example.org#here, loopback, false",
        "https://somebody@chat.example.org, loopback, false",
        "https://chat.example.org:0, loopback, false",
        "https://chat.example.org:70000, loopback, false",
        "http://127.9.9.9, loopback, true",
        "http://nas, private, true",
        "http://chat.home.arpa, private, true",
        "http://10.0.0.1.example.org, private, false",
        "http://8.8.8.8, private, false",
        "http://[2001:db8::1], private, false",
        "no URL at all, loopback, false",
        "chat.example.org, loopback, false"
    })
    void plainHttpIsForNearbyAddresses(String url, String allowHttp, boolean isFine) {
        var faults = faults(Map.of("PUBLIC_URL", url, "MLCHAT_ALLOW_HTTP", allowHttp));
        assertEquals(isFine, faults.isEmpty(), faults.toString());
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "::", "192.168.1.10"})
    void whoeverOpensTheServerIsToldHowToNameIt(String host) {
        var faults = faults(Map.of("HOST", host));
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().startsWith("PUBLIC_URL is needed"), faults.getFirst());
        assertEquals(List.of(), faults(Map.of("HOST", host, "PUBLIC_URL", "https://chat.example.org")));
    }

    @Test
    void theLinesToRunAreSpelledOut() {
        assertEquals(
                "is needed once HOST opens the server to the network. Behind https set it to that address; for a private "
                        + "network run: HOST=0.0.0.0 PORT=9000 MLCHAT_ALLOW_HTTP=private PUBLIC_URL=http://10.0.0.7:9000 "
                        + "bin/run  or  HOST=0.0.0.0 PORT=9000 MLCHAT_ALLOW_HTTP=private "
                        + "PUBLIC_URL=http://192.168.1.10:9000 bin/run",
                PublicUrl.missing(List.of("10.0.0.7", "192.168.1.10"), 9000));
        assertTrue(PublicUrl.missing(List.of("10.0.0.7"), 8080)
                .endsWith("HOST=0.0.0.0 MLCHAT_ALLOW_HTTP=private PUBLIC_URL=http://10.0.0.7:8080 bin/run"));
    }

    @ParameterizedTest
    @CsvSource({"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
    void thisMachineNeedsNoAddress(String host) {
        assertEquals(List.of(), faults(Map.of("HOST", host)));
    }

    @ParameterizedTest
    @CsvSource({
        "MLCHAT_LIMIT_REGISTRATIONS_PER_IP_BURST, 0",
        "MLCHAT_LIMIT_REGISTRATIONS_PER_IP_PER_MINUTE, 0",
        "MLCHAT_LIMIT_REGISTRATIONS_PER_IP_PER_MINUTE, -1",
        "MLCHAT_LIMIT_REGISTRATIONS_PER_IP_PER_MINUTE, NaN",
        "MLCHAT_LIMIT_MESSAGE_LENGTH, 100001",
        "MLCHAT_LIMIT_REACTION_KINDS, 1001",
        "MLCHAT_LIMIT_PINS, 10001",
        "MLCHAT_LIMIT_POLL_OPTIONS, 1",
        "MLCHAT_LIMIT_POLL_OPTION_LENGTH, 1001",
        "MLCHAT_LIMIT_ROOM_MENTION_WARNING, 100001",
        "MLCHAT_LIMIT_BODY_BYTES, 1023",
        "MLCHAT_LIMIT_SEARCH_LENGTH, 10001",
        "MLCHAT_LIMIT_SEARCH_TERMS, -1",
        "MLCHAT_LIMIT_SEARCHES_PER_USER_BURST, 0",
        "MLCHAT_LIMIT_WATCHED_ROOMS, 1001",
        "MLCHAT_LIMIT_WATCHED_PEOPLE, 10001",
        "MLCHAT_LIMIT_RECEIPTS_MEMBERS, -1",
        "MLCHAT_LIMIT_SIGNALS_PER_USER_BURST, 0",
        "MLCHAT_LIMIT_FRAME_BYTES, 99999999999"
    })
    void aLimitThatMakesNoSenseIsRefused(String setting, String value) {
        var faults = faults(Map.of(setting, value));
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.getFirst().startsWith(setting + " "), faults.toString());
    }

    @Test
    void aBucketHasASizeAndCanBeSwitchedOff() throws Config.Faulty {
        var bucket = config(Map.of(
                        "MLCHAT_LIMIT_REGISTRATIONS_PER_IP_BURST", "3",
                        "MLCHAT_LIMIT_REGISTRATIONS_PER_IP_PER_MINUTE", "0.5"))
                .edge()
                .limits()
                .registrationsPerIp()
                .orElseThrow();
        assertEquals(3, bucket.burst());
        assertEquals(0.5, bucket.perMinute());
        var off = config(Map.of("MLCHAT_LIMIT_REGISTRATIONS_PER_IP", "0"));
        assertEquals(Optional.empty(), off.edge().limits().registrationsPerIp());
        assertEquals(
                1, faults(Map.of("MLCHAT_LIMIT_REGISTRATIONS_PER_IP", "10")).size());
    }

    @Test
    void everyLimitCanBeSwitchedOff() throws Config.Faulty {
        var off = config(Stream.of(
                        "MLCHAT_LIMIT_MESSAGE_LENGTH",
                        "MLCHAT_LIMIT_REACTION_KINDS",
                        "MLCHAT_LIMIT_PINS",
                        "MLCHAT_LIMIT_POLL_OPTIONS",
                        "MLCHAT_LIMIT_POLL_OPTION_LENGTH",
                        "MLCHAT_LIMIT_ROOM_MENTION_WARNING",
                        "MLCHAT_LIMIT_BODY_BYTES",
                        "MLCHAT_LIMIT_FRAME_BYTES",
                        "MLCHAT_LIMIT_SOCKETS_PER_IP",
                        "MLCHAT_LIMIT_BOOKMARKS_PER_USER",
                        "MLCHAT_LIMIT_DRAFTS_PER_USER",
                        "MLCHAT_LIMIT_SCHEDULED_PER_USER",
                        "MLCHAT_LIMIT_SEARCH_LENGTH",
                        "MLCHAT_LIMIT_SEARCH_TERMS",
                        "MLCHAT_LIMIT_SEARCHES_PER_USER",
                        "MLCHAT_LIMIT_WATCHED_ROOMS",
                        "MLCHAT_LIMIT_WATCHED_PEOPLE",
                        "MLCHAT_LIMIT_RECEIPTS_MEMBERS",
                        "MLCHAT_LIMIT_SIGNALS_PER_USER",
                        "MLCHAT_LIMIT_REGISTRATIONS_PER_IP")
                .collect(toUnmodifiableMap(name -> name, _ -> "0")));
        int none = EdgeConfig.Limits.NONE;
        assertEquals(
                new EdgeConfig.Limits(
                        none,
                        none,
                        none,
                        none,
                        Optional.empty(),
                        new EdgeConfig.Kept(none, none, none),
                        new EdgeConfig.Marks(none, none, none, new EdgeConfig.PollSize(none, none)),
                        EdgeConfig.Limits.Searching.UNLIMITED,
                        new EdgeConfig.Live(none, none, none, Optional.empty())),
                off.edge().limits());
    }

    @Test
    void foreignPagesAreNamedByTheirOrigin() throws Config.Faulty {
        var config = config(Map.of("MLCHAT_CORS_ORIGINS", "https://chat.vercel.app, http://localhost:5173"));
        assertEquals(
                List.of("https://chat.vercel.app", "http://localhost:5173"),
                config.edge().corsOrigins());
        assertEquals(1, faults(Map.of("MLCHAT_CORS_ORIGINS", "*")).size());
        assertEquals(
                1,
                faults(Map.of("MLCHAT_CORS_ORIGINS", "https://chat.vercel.app/"))
                        .size());
    }

    @Test
    void aFolderWithoutPagesIsNoWebClient(@TempDir Path folder) throws IOException, Config.Faulty {
        var settings = Map.of("MLCHAT_WEB", folder.toString());
        assertEquals(List.of("MLCHAT_WEB names " + folder + ", which has no index.html."), faults(settings));
        Files.writeString(folder.resolve("index.html"), "<!doctype html>");
        assertEquals(Optional.of(folder), config(settings).edge().webFolder());
    }

    @Test
    void anEmptyValueIsNoValue() throws Config.Faulty {
        assertEquals(Optional.empty(), config(Map.of("PUBLIC_URL", " ")).edge().publicUrl());
    }

    @Test
    void secretsAreNotShown() throws Config.Faulty {
        var environment = new HashMap<String, String>();
        environment.put("MLCHAT_MASTER_KEY", "c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0IHNlY3I=");
        environment.put("MLCHAT_SETUP_CODE", "open sesame, open sesame");
        var text = config(environment).toString();
        environment.values().forEach(secret -> assertFalse(text.contains(secret), text));
    }

    private static Config config(Map<String, String> environment) throws Config.Faulty {
        return Config.of(Settings.read(environment, new Properties()));
    }

    private static List<String> faults(Map<String, String> environment) {
        try {
            config(environment);
            return List.of();
        } catch (Config.Faulty faulty) {
            return faulty.faults();
        }
    }

    @Test
    void theReferenceNamesEverySettingAsItIs() throws IOException {
        assertEquals(
                SettingsReference.markdown(),
                Files.readString(Path.of("../../docs/operate/configuration.md")),
                "run: bin/mlchat check-config --markdown > docs/operate/configuration.md");
    }

    @Test
    void aSetupCodeThatCanBeGuessedIsRefused() {
        var faults = faults(Map.of("MLCHAT_SETUP_CODE", "open-sesame"));
        assertEquals(1, faults.size());
        assertTrue(
                faults.getFirst().startsWith("MLCHAT_SETUP_CODE must have at least 16 characters"), faults.getFirst());
        assertEquals(List.of(), faults(Map.of("MLCHAT_SETUP_CODE", "open-sesame-open-sesame")));
    }
}
