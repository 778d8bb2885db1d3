package mlchat.stores.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// SQLite itself, which is native code.
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /// Loads it and leaves nothing behind: the driver unpacks it into a file and takes that away when the JVM exits,
    /// which a process that is killed or halts never does. Once loaded, the file is not needed.
    static void load() throws SQLException, IOException {
        var given = System.getProperty(FOLDER);
        var parent = Path.of(given == null ? System.getProperty("java.io.tmpdir") : given);
        var folder = Files.createTempDirectory(parent, "mlchat-");
        System.setProperty(FOLDER, folder.toString());
        try {
            new SQLiteConfig().createConnection("jdbc:sqlite::memory:").close();
        } finally {
            System.setProperty(FOLDER, parent.toString());
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(folder);
    }
}
