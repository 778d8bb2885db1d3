package mlchat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    @Test
    void whatNobodySetHasItsDefault() {
        var settings = Settings.read(Map.of(), new Properties());

        assertEquals(Optional.of("127.0.0.1"), settings.text(Setting.HOST));
        assertEquals(Optional.of("8080"), settings.text(Setting.PORT));
        assertEquals(Optional.of("./data"), settings.text(Setting.MLCHAT_DATA));
        assertEquals(Optional.empty(), settings.text(Setting.MLCHAT_MASTER_KEY));
        assertEquals(
                Settings.Source.DEFAULT,
                settings.given(Setting.PORT).orElseThrow().source());
        assertEquals(List.of(), settings.faults());
    }

    @Test
    void theEnvironmentComesBeforeTheFileAndTheFileBeforeTheDefault() {
        var settings = Settings.read(Map.of("PORT", "9000"), file("PORT=9001", "HOST=localhost"));

        assertEquals(given("9000", Settings.Source.ENVIRONMENT), settings.given(Setting.PORT));
        assertEquals(given("localhost", Settings.Source.FILE), settings.given(Setting.HOST));
        assertEquals(given("./data", Settings.Source.DEFAULT), settings.given(Setting.MLCHAT_DATA));
    }

    @Test
    void anEmptyValueIsAsGoodAsNone() {
        var settings = Settings.read(Map.of("PORT", " ", "PUBLIC_URL", ""), file("PORT=9001"));

        assertEquals(given("9001", Settings.Source.FILE), settings.given(Setting.PORT));
        assertEquals(Optional.empty(), settings.text(Setting.PUBLIC_URL));
    }

    @Test
    void spacesAroundAValueAreNotPartOfIt() {
        var settings = Settings.read(Map.of("HOST", " localhost\t"), new Properties());

        assertEquals(Optional.of("localhost"), settings.text(Setting.HOST));
    }

    @Test
    void aSettingThatDoesNotExistIsAFaultWhereverItStands() {
        var settings = Settings.read(Map.of("MLCHAT_PROT", "1"), file("PROT=2", "MLCHAT_HOST=3"));

        assertEquals(
                List.of(
                        "There is no setting MLCHAT_HOST.",
                        "There is no setting PROT.",
                        "There is no setting MLCHAT_PROT."),
                settings.faults());
    }

    @Test
    void theRestOfTheEnvironmentIsNobodysBusiness() {
        var settings = Settings.read(Map.of("PATH", "/bin", "MLCHAT_TEST_CHROMIUM", "/bin/chromium"), new Properties());

        assertEquals(List.of(), settings.faults());
    }

    @Test
    void theFileHasALineForEachSettingAndMayHaveComments(@TempDir Path folder) throws IOException, Config.Faulty {
        var file = Files.writeString(folder.resolve("mlchat.conf"), "# where\nPORT=9001\n\nHOST = localhost\n");

        assertEquals(file("PORT=9001", "HOST=localhost"), SettingsFile.read(file));
    }

    @Test
    void aFileThatIsNotThereIsAFault(@TempDir Path folder) {
        var missing = folder.resolve("missing.conf");

        var faulty = assertThrows(Config.Faulty.class, () -> SettingsFile.read(missing));

        assertEquals(List.of("The settings file " + missing + " cannot be read."), faulty.faults());
    }

    @Test
    void aSecretIsShownAsDots() {
        var key = "not-for-anybodys-eyes-".repeat(2);
        var settings = Settings.read(Map.of("MLCHAT_MASTER_KEY", key), file("MLCHAT_SETUP_CODE=" + key));

        assertEquals(
                "•••", settings.given(Setting.MLCHAT_MASTER_KEY).orElseThrow().shown());
        assertFalse(settings.given(Setting.MLCHAT_SETUP_CODE).toString().contains(key));
        assertEquals(Optional.of(key), settings.text(Setting.MLCHAT_MASTER_KEY));
    }

    @Test
    void everySettingSaysWhatItMeans() {
        for (var setting : Setting.values()) {
            assertTrue(setting.meaning().endsWith("."), setting + " has no sentence");
        }
    }

    private static Optional<Settings.Given> given(String value, Settings.Source source) {
        return Optional.of(new Settings.Given(value, source, false));
    }

    private static Properties file(String... lines) {
        var file = new Properties();
        for (var line : lines) {
            int middle = line.indexOf('=');
            file.setProperty(line.substring(0, middle), line.substring(middle + 1));
        }
        return file;
    }
}
