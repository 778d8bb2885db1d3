package mlchat.app;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The optional file of settings: lines `NAME=value`, `#` for comments.
final class SettingsFile {
    private SettingsFile() {}

    /// What the file says; nothing when there is no file.
    ///
    /// @throws Config.Faulty when it cannot be read
    static Properties read(@Nullable Path file) throws Config.Faulty {
        var lines = new Properties();
        if (file == null) {
            return lines;
        }
        try {
            lines.load(new StringReader(Files.readString(file)));
            return lines;
        } catch (IOException | IllegalArgumentException _) {
            throw new Config.Faulty(List.of("The settings file " + file + " cannot be read."));
        }
    }
}
